import type { RevisedFate, RevisedPiece } from '../../../model/letter/revised.ts';
import { type ComparedPiece, comparePieces } from '../../words/compare-words.ts';
import { type ReturnedGroup, wordsAsRevised, wordsAsSent } from './groups.ts';
import type { PrintedParagraph } from './printed.ts';

/**
 * The whole letter as one text, its paragraphs ended by `\n`, with what was taken out of it and put into it in reading order.
 * What is kept or taken out, put together, is exactly the text that was sent.
 */
export type StreamPiece = RevisedPiece & {
  /** Of words put in: the printed paragraph that was moved here. */
  moved: number | null;
};

const untracked = { by: null, at: null } as const;

/** The text that was sent, as the pieces of a stream count its characters. */
export const sentText = (printed: readonly PrintedParagraph[]) => printed.map(({ text }) => `${text}\n`).join('');

/** What became of the letter, from the groups of its returned file. */
export function revisedStream(groups: readonly ReturnedGroup[], printed: readonly PrintedParagraph[]): StreamPiece[] {
  const standing = inOrder(groups);
  const at = new Map([...standing].flatMap((group) => group.of.map((place) => [place, group] as const)));
  const out: StreamPiece[] = [];
  let next = 0;
  const gone = (until: number) => {
    for (; next < until; next += 1) {
      if (at.has(next)) continue;
      out.push({ is: 'taken-out', text: `${printed[next]?.text ?? ''}\n`, ...untracked, notes: [], moved: null });
    }
  };
  for (const group of groups) {
    const first = group.of[0];
    if (first === undefined || !standing.has(group)) {
      out.push(...asNew(group, first ?? null));
      continue;
    }
    gone(first);
    const text = group.of.map((place) => printed[place]?.text ?? '').join('\n');
    out.push(...against(text, group.pieces).map((piece) => ({ ...piece, moved: null })));
    const { is, by, at: when } = group.end;
    const stays = is !== 'taken-out';
    out.push({
      ...{ is: stays ? 'kept' : 'taken-out', text: '\n' },
      by: stays ? null : by,
      at: when,
      notes: [],
      moved: null,
    });
    next = Math.max(next, ...group.of.map((place) => place + 1));
  }
  gone(printed.length);
  return withPartsApart(out, printed);
}

/** The groups that stand in the order in which they were sent, as many as there can be; the others were moved. */
function inOrder(groups: readonly ReturnedGroup[]): Set<ReturnedGroup> {
  const placed = groups.filter(({ of }) => of.length > 0);
  // The longest run of rising places, by the smallest ends of runs of each length.
  const ends: number[] = [];
  const before: (number | null)[] = [];
  const first = (at: number) => placed[at]?.of[0] ?? 0;
  for (let at = 0; at < placed.length; at += 1) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (first(ends[middle] ?? 0) < first(at)) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (ends[low - 1] ?? null) : null;
    ends[low] = at;
  }
  const kept = new Set<ReturnedGroup>();
  for (let at = ends.at(-1) ?? null; at !== null; at = before[at] ?? null) {
    const group = placed[at];
    if (group) kept.add(group);
  }
  return kept;
}

function asNew(group: ReturnedGroup, moved: number | null): StreamPiece[] {
  const words = group.pieces.filter(({ is, text }) => is !== 'taken-out' && text !== '');
  if (wordsAsRevised(words).trim() === '') return [];
  const own = words.map(({ is, by, at, text, notes }): StreamPiece => {
    const put = is === 'put-in' ? { by, at } : untracked;
    return { is: 'put-in', text, notes, moved, ...put };
  });
  const last = own.at(-1);
  return [...own, { is: 'put-in', text: '\n', by: last?.by ?? null, at: last?.at ?? null, notes: [], moved }];
}

/**
 * The pieces of a paragraph over the words that were sent. Where its kept and taken-out words are not those, somebody typed with
 * tracking off: what differs was changed by nobody named.
 */
function against(sent: string, pieces: readonly RevisedPiece[]): RevisedPiece[] {
  if (wordsAsSent(pieces) === sent) return [...pieces];
  const out: RevisedPiece[] = [];
  const left = pieces.map((piece) => ({ ...piece }));
  const take = (count: number, fate: (is: RevisedFate) => RevisedFate | null) => {
    let rest = count;
    while (rest > 0 && left.length > 0) {
      const piece = left[0] as RevisedPiece;
      if (piece.is === 'put-in' || piece.text === '') {
        out.push(piece);
        left.shift();
        continue;
      }
      const cut = Math.min(rest, piece.text.length);
      const is = fate(piece.is);
      const by = is === piece.is ? { by: piece.by, at: piece.at } : untracked;
      if (is !== null) out.push({ ...piece, ...by, is, text: piece.text.slice(0, cut) });
      rest -= cut;
      if (cut === piece.text.length) left.shift();
      else left[0] = { ...piece, text: piece.text.slice(cut) };
    }
  };
  for (const { kind, text } of inWholeWords(comparePieces(sent, wordsAsSent(pieces)))) {
    if (kind === 'same') take(text.length, (is) => is);
    else if (kind === 'removed') out.push({ is: 'taken-out', text, ...untracked, notes: [] });
    // Typed with tracking off, and taken out again with tracking on: it never was in the letter.
    else take(text.length, (is) => (is === 'kept' ? 'put-in' : null));
  }
  out.push(...left);
  return out;
}

/** So few signs that stay between two changes are read as part of one: 「按时」→「及时足额」, not 「按」→「及」 and 「足额」. */
const fewest = 2;

function inWholeWords(pieces: readonly ComparedPiece[]): ComparedPiece[] {
  const out: ComparedPiece[] = [];
  let gone = '';
  let put = '';
  const close = () => {
    if (gone !== '') out.push({ kind: 'removed', text: gone });
    if (put !== '') out.push({ kind: 'added', text: put });
    [gone, put] = ['', ''];
  };
  for (const [at, { kind, text }] of pieces.entries()) {
    const changed = gone !== '' || put !== '';
    if (kind === 'removed') gone += text;
    else if (kind === 'added') put += text;
    else if (changed && at < pieces.length - 1 && text.length <= fewest && !/[\s，。；：、]/u.test(text)) {
      gone += text;
      put += text;
    } else {
      close();
      out.push({ kind, text });
    }
  }
  close();
  return out;
}

/** Where one part of the letter ends and the next begins, the paragraphs stay apart whatever was done to their ends. */
function withPartsApart(stream: readonly StreamPiece[], printed: readonly PrintedParagraph[]): StreamPiece[] {
  const ends = new Set<number>();
  let end = -1;
  for (const [at, { part, index, text }] of printed.entries()) {
    end += text.length + 1;
    const next = printed[at + 1];
    const alone = part !== 'blocks' && part !== 'closing' && part !== 'enclosures' && next?.index !== index;
    if (next?.part !== part || alone) ends.add(end);
  }
  let from = 0;
  return stream.flatMap((piece) => {
    if (piece.is === 'put-in') return [piece];
    const start = from;
    from += piece.text.length;
    if (piece.is === 'kept' || !piece.text.includes('\n')) return [piece];
    const parts: StreamPiece[] = [];
    let cut = 0;
    for (let at = 0; at < piece.text.length; at += 1) {
      if (piece.text[at] !== '\n' || !ends.has(start + at)) continue;
      if (at > cut) parts.push({ ...piece, text: piece.text.slice(cut, at) });
      parts.push({ ...piece, ...untracked, is: 'kept', text: '\n' });
      cut = at + 1;
    }
    if (cut < piece.text.length) parts.push({ ...piece, text: piece.text.slice(cut) });
    return parts;
  });
}
