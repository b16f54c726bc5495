import type { RevisedBy, RevisedKind } from '../../../model/letter/revised.ts';
import type { PrintedParagraph, PrintedPart } from './printed.ts';
import type { StreamPiece } from './stream.ts';

/** Words of the sent text that are replaced: from, to, by what; `order` is their place among all. */
export type Hunk = { order: number; from: number; to: number; put: string; moved: number | null };
/** What one person did in one place, and can be accepted or refused: two hunks where a paragraph was moved. */
export type Deed = RevisedBy & { kind: RevisedKind; paragraph: number; hunks: Hunk[] };

/** Where each printed paragraph begins in the sent text. */
export function paragraphStarts(printed: readonly PrintedParagraph[]): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const { text } of printed) {
    starts.push(at);
    at += text.length + 1;
  }
  return starts;
}

/** The printed paragraph in which a place of the sent text lies; its end belongs to it. */
export function paragraphAt(starts: readonly number[], place: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

const homes: readonly PrintedPart[] = ['blocks', 'closing', 'opening'];

/**
 * The printed paragraph to whose part a new one at this place belongs. Between two parts that is the body's rather than
 * another's: what is written below the last paragraph stands above the enclosures.
 */
export function homeOf(starts: readonly number[], printed: readonly PrintedParagraph[], place: number): number {
  const here = paragraphAt(starts, place);
  const above = here > 0 && starts[here] === place ? here - 1 : here;
  const rank = (at: number) => {
    const part = printed[at]?.part;
    const found = part === undefined ? -1 : homes.indexOf(part);
    return found < 0 ? homes.length : found;
  };
  return rank(above) < rank(here) ? above : here;
}

type Run = { from: number; pieces: StreamPiece[]; endsParagraph: boolean };

/** What was done to the letter, deed by deed in reading order. */
export function deedsIn(stream: readonly StreamPiece[], printed: readonly PrintedParagraph[]): Deed[] {
  const starts = paragraphStarts(printed);
  const deeds = runsIn(stream).flatMap((run) => cut(run, starts, printed));
  for (const [order, deed] of deeds.entries()) for (const hunk of deed.hunks) hunk.order = order;
  return withMoves(deeds, printed);
}

/** Changed words that follow each other and are of one person. */
function runsIn(stream: readonly StreamPiece[]): Run[] {
  const runs: Run[] = [];
  let open: Run | null = null;
  let place = 0;
  for (const piece of stream) {
    if (piece.text === '') continue;
    if (piece.is === 'kept') {
      if (open) open.endsParagraph = piece.text.startsWith('\n');
      open = null;
    } else {
      const last = open?.pieces.at(-1);
      if (!open || last?.by !== piece.by || (last.is === 'put-in' && last.moved !== piece.moved)) {
        // What another person added right behind it ends no paragraph.
        open = { from: place, pieces: [], endsParagraph: false };
        runs.push(open);
      }
      open.pieces.push(piece);
    }
    if (piece.is !== 'put-in') place += piece.text.length;
  }
  return runs;
}

type Sign = { text: string; put: boolean };

/**
 * A run in parts: whole paragraphs that were put in or taken out are deeds of their own, and so are the words before or
 * after them.
 */
function cut(
  { from, pieces, endsParagraph }: Run,
  starts: readonly number[],
  printed: readonly PrintedParagraph[],
): Deed[] {
  const begins = starts.includes(from);
  const { by, at } = pieces[0] as StreamPiece;
  const lines: Sign[][] = [[]];
  for (const { text, is } of pieces) {
    for (const part of text.split(/(?<=\n)|(?=\n)/u)) {
      const sign = { text: part, put: is === 'put-in' };
      const isEnd = part === '\n';
      if (isEnd && !begins && endsParagraph) lines.push([sign]);
      else {
        lines.at(-1)?.push(sign);
        if (isEnd && begins) lines.push([]);
      }
    }
  }
  let place = from;
  const { moved } = pieces.find(({ is }) => is === 'put-in') ?? { moved: null };
  return lines.flatMap((line): Deed[] => {
    const taken = line.map(({ text, put }) => (put ? '' : text)).join('');
    const put = line.map(({ text, put: is }) => (is ? text : '')).join('');
    const hunk: Hunk = { order: 0, from: place, to: place + taken.length, put, moved };
    place += taken.length;
    // Blanks, and words written again as they stood, change nothing.
    if (taken === put || (taken === '' && put.trim() === '' && put !== '\n')) return [];
    const kind = kindOf(hunk, taken, starts, printed);
    // An empty line more is no change of a letter.
    if (kind === null) return [];
    const here = paragraphAt(starts, taken.startsWith('\n') && taken.length > 1 ? hunk.from + 1 : hunk.from);
    const paragraph = kind === 'added' ? homeOf(starts, printed, hunk.from) : here;
    return [{ kind, by, at, paragraph, hunks: [hunk] }];
  });
}

function kindOf(
  { from, to, put }: Hunk,
  taken: string,
  starts: readonly number[],
  printed: readonly PrintedParagraph[],
) {
  const isStart = (place: number) => starts.includes(place);
  const isEnd = (place: number) =>
    isStart(place + 1) || place === (starts.at(-1) ?? 0) + (printed.at(-1)?.text.length ?? 0);
  if (taken === '') {
    if (put === '\n') return isStart(from) || isEnd(from) ? null : 'split';
    if (put.endsWith('\n') && isStart(from)) return 'added';
    if (put.startsWith('\n') && isEnd(from)) return 'added';
    return put.includes('\n') ? 'split' : 'words';
  }
  if (put === '') {
    if (taken === '\n') return 'joined';
    const words = taken.startsWith('\n') ? from + 1 : from;
    const end = taken.endsWith('\n') ? to - 1 : to;
    if (end > words && isStart(words) && isEnd(end)) return 'removed';
    if (taken.includes('\n')) return 'joined';
  }
  return 'words';
}

/** A paragraph that was taken out in one place and put in, with the same words, in another was moved. */
function withMoves(deeds: readonly Deed[], printed: readonly PrintedParagraph[]): Deed[] {
  const bare = (text: string) => text.replace(/\s/gu, '');
  const removed = deeds.filter(({ kind }) => kind === 'removed');
  const paired = new Map<Deed, Deed>();
  const used = new Set<Deed>();
  for (const deed of deeds) {
    const [hunk] = deed.hunks;
    if (deed.kind !== 'added' || !hunk) continue;
    const words = bare(hunk.put);
    const from = removed.find(
      (each) =>
        !used.has(each) &&
        (hunk.moved === null
          ? words.length > 3 && words === bare(printed[each.paragraph]?.text ?? '')
          : hunk.moved === each.paragraph),
    );
    if (!from) continue;
    used.add(from);
    paired.set(deed, from);
  }
  return deeds.flatMap((deed): Deed[] => {
    if (used.has(deed)) return [];
    const from = paired.get(deed);
    if (!from) return [deed];
    const here = deed.hunks.map((hunk) => ({ ...hunk, moved: from.paragraph }));
    return [{ ...deed, kind: 'moved', paragraph: from.paragraph, hunks: [...from.hunks, ...here] }];
  });
}
