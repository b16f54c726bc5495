import { tableLine } from '../../shared/domain/letter/composed-line.ts';
import { lineText } from '../../shared/domain/paper/text.ts';
import type { ComparedPiece } from '../../shared/domain/words/compare-words.ts';
import type { LetterForm } from '../../shared/model/kinds.ts';
import type { ComposeContext, Line, Run } from '../../shared/model/letter/composed.ts';
import type { LetterContent } from '../../shared/model/letter/letter.ts';
import { usualSettings } from '../../shared/model/letter/settings.ts';
import type { ComparedPart } from '../paper/compare.ts';
import { letterItems } from '../paper/letter-items.ts';
import type { SheetItem } from '../paper/paper-item.ts';
import styles from './review.module.css';

const fieldOf: Partial<Record<Line['role'], string>> = {
  title: 'title',
  salutation: 'salutation',
  note: 'note',
  enclosure: 'enclosures',
  'copy-to': 'copyTo',
  'class-mark': 'resultClass',
  disclosure: 'disclosure',
};

const removedLine: Line = {
  role: 'paragraph',
  runs: [{ text: '', face: 'fangsong' }],
  blockId: null,
  blankLines: 0,
  indent: { first: 2, left: 0, right: 0 },
};

const removedTable = tableLine('', Number(usualSettings.tableSize));

/** A line of which words changed has the bar alone. */
const looks: Partial<Record<ComparedPart['change'], string | undefined>> = {
  added: styles.changedAdded,
  removed: styles.changedRemoved,
  moved: styles.changedMoved,
};

/**
 * The letter on paper with what changed since the version last seen: inside a paragraph word by word, elsewhere by a
 * bar beside the line. Removed paragraphs stand struck out where they were.
 */
export function changedItems(
  content: LetterContent,
  context: ComposeContext,
  form: LetterForm,
  parts: readonly ComparedPart[],
): SheetItem[] {
  const byKey = new Map(parts.map((part) => [part.key, part]));
  const items = letterItems(content, context, form);
  const linesOf = new Map<string, number>();
  for (const { line } of items) {
    if (line.blockId) linesOf.set(line.blockId, (linesOf.get(line.blockId) ?? 0) + 1);
  }
  const marked = items.map((item): SheetItem => {
    const { blockId, role, runs } = item.line;
    const part = byKey.get(blockId ? `block:${blockId}` : (fieldOf[role] ?? ''));
    if (!part || part.change === 'same') return item;
    const mark = `${styles.changedLine} ${looks[part.change] ?? ''}`;
    // A block with line breaks inside is several lines on paper: there the bar has to do.
    if (!blockId || linesOf.get(blockId) !== 1 || part.change === 'moved') return { ...item, mark };
    const face = runs[0]?.face ?? 'fangsong';
    const number = lineText(item.line).startsWith(part.number) ? part.number : '';
    return { ...item, mark, ...inPieces(item.line, [{ kind: 'same', text: number }, ...part.pieces], face) };
  });
  return withRemoved(marked, parts);
}

/** The line with its words as they were and as they are. */
function inPieces(line: Line, pieces: readonly ComparedPiece[], face: Run['face']): Pick<SheetItem, 'line' | 'kinds'> {
  const shown = pieces.filter(({ text }) => text !== '');
  const runs = shown.map(({ text }) => ({ text, face }));
  return { line: { ...line, runs }, kinds: shown.map(({ kind }) => kind) };
}

/** Puts each removed block behind the block it followed. */
function withRemoved(items: readonly SheetItem[], parts: readonly ComparedPart[]): SheetItem[] {
  const out = [...items];
  let before: string | null = null;
  for (const part of parts) {
    if (!part.key.startsWith('block:')) continue;
    if (part.change !== 'removed') {
      before = part.key.slice('block:'.length);
      continue;
    }
    const at = before
      ? out.findLastIndex(({ line }) => line.blockId === before)
      : out.findLastIndex(({ line }) => line.role === 'salutation');
    const struck: ComparedPiece[] = [{ kind: 'removed', text: part.number }, ...part.pieces];
    const item: SheetItem = {
      key: `removed/${part.key}`,
      mark: `${styles.changedLine} ${styles.changedRemoved}`,
      ...inPieces(part.table ? removedTable : removedLine, struck, 'fangsong'),
    };
    const behind = out.slice(at + 1).findIndex(({ key }) => !key.startsWith('removed/'));
    out.splice(at + 1 + Math.max(0, behind), 0, item);
  }
  return out;
}
