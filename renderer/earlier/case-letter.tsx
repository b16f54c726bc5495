import { Alert } from 'antd';
import { Link } from 'react-router';
import { markWords } from '../../shared/domain/search/marks.ts';
import { headingNumbers } from '../../shared/domain/words/heading-number.ts';
import type { PublishedLetter } from '../../shared/model/reading/reading.ts';
import { pieceKinds } from '../../shared/model/reading/reading.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { MarkedText } from '../ui/marks/marked-text.tsx';
import styles from './earlier.module.css';
import { ExportAgain } from './export-again.tsx';

/** One letter of the case as readable text, with its headings. */
export function CaseLetter({ letter, words }: { letter: PublishedLetter; words: readonly string[] }) {
  const { what, replyUnit, replyDate, file, blocks } = letter;
  const numbers = headingNumbers(blocks);
  const name = what === 'opinion' && replyUnit ? `会办意见（${replyUnit}）` : pieceKinds[what];
  const says = [what === 'opinion' ? null : replyUnit, replyDate, file && `来自「${file}」`].filter(Boolean).join('　');
  const shown = (text: string) => <MarkedText runs={markWords(text, words)} />;
  return (
    <section className={`sheet ${styles.caseLetter}`} aria-label={name}>
      <header>
        <h2 className="sheet-title">{name}</h2>
        <span className="quiet">{says}</span>
        <span className={styles.caseLetterActs}>
          <CopyButton label="复制全文" name={`复制${name}全文`} text={() => letterText(letter, numbers)} />
          {what === 'reply' ? <Link to={`/former/${letter.id}/publication`}>公开</Link> : null}
          {what === 'reply' ? <ExportAgain letter={letter} /> : null}
        </span>
      </header>
      {letter.doubts.map((doubt) => (
        <Alert
          key={doubt.field + doubt.reason}
          type="warning"
          showIcon
          style={{ marginBottom: 8 }}
          title={doubt.passage ? `${doubt.reason}（原文「${doubt.passage}」）` : doubt.reason}
        />
      ))}
      <article className={styles.oldLetter}>
        <h3>{shown(letter.letterTitle ?? letter.title ?? '')}</h3>
        {letter.salutation ? <p className={styles.oldLetterSalutation}>{shown(`${letter.salutation}：`)}</p> : null}
        {blocks.map((block, index) => (
          <p
            // biome-ignore lint/suspicious/noArrayIndexKey: a stored letter never changes.
            key={index}
            className={block.level === 1 ? styles.oldLetter1 : undefined}
          >
            {numbers[index]}
            {shown(block.text)}
          </p>
        ))}
        <div className={styles.oldLetterSign}>
          {letter.signature.map((line) => (
            <div key={line}>{shown(line)}</div>
          ))}
        </div>
      </article>
    </section>
  );
}

function letterText(
  { letterTitle, title, salutation, blocks, signature }: PublishedLetter,
  numbers: readonly string[],
) {
  const body = blocks.map(({ text }, index) => `${numbers[index] ?? ''}${text}`);
  const lines = [letterTitle ?? title ?? '', salutation ? `${salutation}：` : '', ...body, ...signature];
  return lines.filter((line) => line !== '').join('\n');
}
