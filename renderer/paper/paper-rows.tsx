import type { CSSProperties } from 'react';
import { cssFamilies, type LetterFontKey } from '../../shared/domain/paper/fonts.ts';
import { rowsOfLine } from '../../shared/domain/paper/paged-letter.ts';
import type { RowBreak } from '../../shared/domain/paper/row-breaks.ts';
import { type LineStyle, lineStyle, red, spacingPt } from '../../shared/domain/paper/style.ts';
import type { LetterForm } from '../../shared/model/kinds.ts';
import { colours } from '../tokens.ts';
import { letterFontsHere } from '../ui/files/installed-fonts.ts';
import styles from './paper.module.css';
import type { SheetItem } from './paper-item.ts';
import { pieceLooks } from './pieces.tsx';
import { type RowPiece, rowPieces } from './row-pieces.ts';

type Props = {
  item: SheetItem;
  form: LetterForm;
  /** The rows that stand on this page; all of them when left out. */
  rows?: readonly RowBreak[];
  from?: number;
  to?: number;
};

const tags = { same: 'span', added: 'ins', removed: 'del' } as const;

/** Rows of one line of the composed letter, each broken where the reckoning breaks it, set by the .docx's own table. */
export function PaperRows({ item, form, rows, from = 0, to }: Props) {
  const { line } = item;
  const style = lineStyle(line, form);
  const shown = rows ?? rowsOfLine(line, style.characterPt);
  const set: CSSProperties = {
    fontSize: `${style.sizePt}pt`,
    lineHeight: `${style.linePt}pt`,
    letterSpacing: style.sizePt === 16 ? `${spacingPt}pt` : undefined,
    color: style.colour === 'red' ? red : colours.ink,
  };
  const looks = [
    styles.paperLine,
    line.role === 'letterhead' && styles.paperLetterhead,
    style.colour === 'red' && styles.paperRed,
  ];
  if (line.role === 'issuer') return <Issuer item={item} style={style} set={set} />;
  return (
    <p className={looks.filter(Boolean).join(' ')} style={set}>
      {shown.slice(from, to).map((row, index) => (
        <span
          key={row.from}
          className={row.hangs ? `${styles.paperRow} ${styles.paperRowHangs}` : styles.paperRow}
          style={placed(item, style, from + index, shown.length)}
        >
          {rowPieces(item, row).map((piece, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a piece is only known by its place.
            <Words key={at} piece={piece} />
          ))}
        </span>
      ))}
    </p>
  );
}

/** A piece of a row in its face, marked where it was put in or taken out. */
export function Words({ piece: { text, face, kind, latin } }: { piece: RowPiece }) {
  const Tag = tags[kind];
  return (
    <Tag style={faceStyle(face, latin === 'same')} {...(kind === 'same' ? {} : { className: pieceLooks[kind] })}>
      {text}
    </Tag>
  );
}

/** Full rows reach both edges of the measure, the last one ends where its words end. */
function placed({ line }: SheetItem, style: LineStyle, row: number, rows: number): CSSProperties {
  const { first, left, right } = line.indent;
  const full = style.align === 'justify' && row < rows - 1;
  return {
    height: `${style.linePt}pt`,
    paddingLeft: `${(left + (row === 0 ? first : 0)) * style.characterPt}pt`,
    paddingRight: `${right * style.characterPt}pt`,
    textAlign: style.align === 'justify' ? 'left' : style.align,
    ...(full ? { textAlign: 'justify', textAlignLast: 'justify' } : {}),
  };
}

/** 印发机关 at the left, its day at the right of one line. */
function Issuer({ item: { line }, style, set }: { item: SheetItem; style: LineStyle; set: CSSProperties }) {
  const [start = '', end = ''] = (line.runs[0]?.text ?? '').split('\t');
  const side = `${line.indent.left * style.characterPt}pt`;
  return (
    <p
      className={`${styles.paperLine} ${styles.paperIssuer}`}
      style={{ ...set, ...faceStyle('fangsong'), lineHeight: 0, height: `${style.linePt}pt`, padding: `0 ${side}` }}
    >
      <span>{start}</span>
      <span>{end}</span>
    </p>
  );
}

const faceStyles = new Map<string, CSSProperties>();

/**
 * The fonts of a face, as on this PC. Digits and Latin come from the Latin face, quotes and dashes from the Chinese one
 * (see paper.module.css); what stands in for 小标宋 is set bold where it would be too light.
 */
export function faceStyle(key: LetterFontKey, sameLatin = false): CSSProperties {
  const name = sameLatin ? `${key}/same` : key;
  const known = faceStyles.get(name);
  if (known) return known;
  const bold = letterFontsHere().find((font) => font.key === key)?.bold ?? false;
  const own = sameLatin || key === 'heiti' || key === 'songti';
  const style: CSSProperties = { fontFamily: `${own ? '' : 'paper-latin, '}${cssFamilies(key)}` };
  if (bold) style.fontWeight = 700;
  faceStyles.set(name, style);
  return style;
}
