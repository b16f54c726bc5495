import { headingNumbers } from '../../shared/domain/heading-number.ts';
import type { ReadLetter } from '../../shared/model/reading.ts';

/** The body as it was read, with its levels, so that the fields can be checked against it. */
export function LetterBody({ letter }: { letter: ReadLetter }) {
  const numbers = headingNumbers(letter.blocks);
  return (
    <section className="letter-body" aria-label="正文">
      {letter.letterTitle ? <h3>{letter.letterTitle}</h3> : null}
      {letter.blocks.map(({ level, text }, index) => (
        <p
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a read letter never change.
          key={index}
          className={level > 0 ? 'letter-heading' : ''}
        >
          {numbers[index]}
          {text}
        </p>
      ))}
      {letter.signature.map((line) => (
        <p key={line} className="letter-signature">
          {line}
        </p>
      ))}
    </section>
  );
}
