import type { CSSProperties, ReactNode } from 'react';
import type { Line } from '../../shared/domain/compose.ts';
import { fonts, lineStyle, red, spacingPt } from '../../shared/domain/letter-style.ts';
import type { LetterForm } from '../../shared/model/kinds.ts';

type Props = {
  line: Line;
  form: LetterForm;
  /** Shows other words in the line's place: the changes since a former version. */
  children?: ReactNode;
  /** Free space above, in pt; what the style says when left out. */
  abovePt?: number;
};

/** One line of the composed letter as on paper: the same table of styles that the .docx is set by. */
export function PaperLine({ line, form, children, abovePt }: Props) {
  const style = lineStyle(line, form);
  const { first, left, right } = line.indent;
  const set: CSSProperties = {
    fontSize: `${style.sizePt}pt`,
    lineHeight: `${style.linePt}pt`,
    minHeight: line.runs.length === 0 && children === undefined ? 0 : `${style.linePt}pt`,
    letterSpacing: style.sizePt === 16 ? `${spacingPt}pt` : undefined,
    color: style.colour === 'red' ? red : '#000',
    textAlign: style.align,
    paddingTop: `${abovePt ?? style.abovePt}pt`,
    paddingLeft: `${left * style.characterPt}pt`,
    paddingRight: `${right * style.characterPt}pt`,
    textIndent: `${first * style.characterPt}pt`,
  };
  if (line.role === 'issuer') {
    const [start = '', end = ''] = (line.runs[0]?.text ?? '').split('\t');
    return (
      <p className="paper-line paper-issuer" style={{ ...set, fontFamily: family('fangsong') }}>
        <span>{start}</span>
        <span>{end}</span>
      </p>
    );
  }
  return (
    <p className={`paper-line paper-${line.role}`} style={set}>
      {children === undefined
        ? line.runs.map((run, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a run is only known by its place.
            <span key={index} style={{ fontFamily: family(run.face) }}>
              {run.text}
            </span>
          ))
        : children}
    </p>
  );
}

/** Digits and Latin come from the Latin face, quotes and dashes from the Chinese one (see paper.css). */
export function family(face: keyof typeof fonts): string {
  return `paper-latin, ${fonts[face].css}`;
}
