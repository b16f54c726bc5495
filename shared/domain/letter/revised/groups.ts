import type { ReturnedParagraph, RevisedBy, RevisedFate, RevisedPiece } from '../../../model/letter/revised.ts';
import { headingMark } from '../../words/heading-mark.ts';
import { pairsOf } from '../../words/match.ts';
import { readMark } from './marks.ts';
import type { PrintedParagraph } from './printed.ts';

/**
 * What one paragraph of the sent file has become: one or more paragraphs of the returned one, parted by ends that were put
 * in. `of`: the printed paragraphs it stands for, in their order; none for a paragraph that is new.
 */
export type ReturnedGroup = {
  of: number[];
  pieces: RevisedPiece[];
  end: RevisedBy & { is: RevisedFate };
  /** The comments that are about it, whose words may all be put in. */
  notes: string[];
};

type Raw = ReturnedGroup & { marks: number[]; within: number | null; set: boolean; table: boolean };

export const wordsAsSent = (pieces: readonly RevisedPiece[]) =>
  pieces.map(({ is, text }) => (is === 'put-in' ? '' : text)).join('');
export const wordsAsRevised = (pieces: readonly RevisedPiece[]) =>
  pieces.map(({ is, text }) => (is === 'taken-out' ? '' : text)).join('');

/** So alike must two paragraphs be to be the same where no mark says so. */
const alike = 0.5;

/**
 * The paragraphs of a returned file against those that were sent: by their marks; where marks are lost, by their words.
 * Lines that the program sets itself are left out. `fixed`: words of such lines.
 */
export function returnedGroups(
  returned: readonly ReturnedParagraph[],
  printed: readonly PrintedParagraph[],
  fixed: ReadonlySet<string>,
  fingerprint: string | null,
): ReturnedGroup[] {
  const raw = rawGroups(returned, fingerprint).filter((group) => !isSet(group, fixed));
  const taken = new Set<number>();
  for (const group of raw) {
    const known = group.marks.filter((at) => at < printed.length && !taken.has(at)).sort((a, b) => a - b);
    // Only neighbours can have become one paragraph.
    group.of = known.filter((at, index) => at === (known[0] ?? 0) + index);
    for (const at of group.of) taken.add(at);
  }
  continued(raw);
  byEqualWords(raw, printed, taken);
  byLikeWords(raw, printed, taken);
  joinedByHand(raw, printed, taken);
  for (const group of raw) unprinted(group, printed);
  return raw.filter(({ of, pieces }) => of.length > 0 || wordsAsRevised(pieces).trim() !== '');
}

function rawGroups(returned: readonly ReturnedParagraph[], fingerprint: string | null): Raw[] {
  const groups: Raw[] = [];
  let open: Raw | null = null;
  for (const { marks, within, table, pieces, end } of returned) {
    const read = marks.map(readMark).filter((mark) => mark !== null && mark.fingerprint === fingerprint);
    const places = read.flatMap((mark) => (typeof mark?.place === 'number' ? [mark.place] : []));
    const inside = within === null ? null : readMark(within);
    if (!open) {
      const lies =
        inside && inside.fingerprint === fingerprint && typeof inside.place === 'number' ? inside.place : null;
      open = { of: [], pieces: [], end, notes: [], marks: [], within: lies, set: false, table };
      groups.push(open);
    }
    open.marks.push(...places);
    open.set ||= read.some((mark) => mark?.place === 'set') || inside?.place === 'set';
    open.pieces.push(...pieces);
    open.end = end;
    if (end.is === 'put-in') open.pieces.push({ ...end, text: '\n', notes: [] });
    else open = null;
  }
  for (const group of groups) group.notes = [...new Set(group.pieces.flatMap(({ notes }) => notes))];
  return groups;
}

function isSet({ set, marks, pieces }: Raw, fixed: ReadonlySet<string>): boolean {
  return marks.length === 0 && (set || fixed.has(bare(wordsAsSent(pieces))));
}

export const bare = (text: string) => text.replace(/[\s\u3000]/gu, '');

/** A paragraph without a mark of its own, within the mark of the one before: that was parted with tracking off. */
function continued(groups: Raw[]): void {
  for (let at = groups.length - 1; at > 0; at -= 1) {
    const [before, group] = [groups[at - 1], groups[at]];
    if (!before || !group || group.marks.length > 0 || group.within === null) continue;
    if (!before.marks.includes(group.within) && before.within !== group.within) continue;
    const parted: RevisedPiece = { is: 'kept', text: '\n', by: null, at: null, notes: [] };
    before.pieces.push(parted, ...group.pieces);
    before.notes.push(...group.notes);
    before.end = group.end;
    groups.splice(at, 1);
  }
}

function byEqualWords(groups: readonly Raw[], printed: readonly PrintedParagraph[], taken: Set<number>): void {
  const places = new Map<string, number[]>();
  for (const [at, { before, text, after }] of printed.entries()) {
    if (taken.has(at)) continue;
    for (const words of new Set([bare(before + text + after), bare(text)]))
      places.set(words, [...(places.get(words) ?? []), at]);
  }
  for (const group of groups) {
    if (group.of.length > 0) continue;
    const words = bare(wordsAsSent(group.pieces));
    const at = words === '' ? undefined : places.get(words)?.find((place) => !taken.has(place));
    if (at === undefined) continue;
    group.of = [at];
    taken.add(at);
  }
}

/** Between two known neighbours, the paragraph that says most of the same. */
function byLikeWords(groups: readonly Raw[], printed: readonly PrintedParagraph[], taken: Set<number>): void {
  const pairs = printed.map(({ text }) => pairsOf(text).list);
  let from = 0;
  for (const [index, group] of groups.entries()) {
    if (group.of.length > 0) {
      from = Math.max(...group.of) + 1;
      continue;
    }
    const own = pairsOf(wordsAsSent(group.pieces)).list;
    if (own.length === 0) continue;
    const next = groups.slice(index + 1).find(({ of }) => of.length > 0 && Math.min(...of) >= from);
    const to = next ? Math.min(...next.of) : printed.length;
    let best: { at: number; score: number } | null = null;
    for (let at = from; at < to; at += 1) {
      if (taken.has(at) || printed[at]?.table !== group.table) continue;
      const score = likeness(own, pairs[at] ?? own);
      if (score >= alike && score > (best?.score ?? 0)) best = { at, score };
    }
    if (!best) continue;
    group.of = [best.at];
    taken.add(best.at);
    from = best.at + 1;
  }
}

/** Share of the shorter text's pairs of characters that the longer one has too. */
function likeness(one: Uint32Array, other: Uint32Array): number {
  if (one.length === 0 || other.length === 0) return 0;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const held = new Set(long);
  return short.reduce((sum, pair) => sum + (held.has(pair) ? 1 : 0), 0) / short.length;
}

/** A paragraph that nobody stands for any more, and whose words end the paragraph before: the two were joined. */
function joinedByHand(groups: readonly Raw[], printed: readonly PrintedParagraph[], taken: Set<number>): void {
  const home = new Map(groups.flatMap((group) => group.of.map((at) => [at, group] as const)));
  for (const [at, { part, text, table }] of printed.entries()) {
    if (taken.has(at) || table || at === 0 || printed[at - 1]?.part !== part) continue;
    const group = home.get(at - 1);
    const own = pairsOf(text).list;
    if (!group || own.length < 4) continue;
    const said = new Set(pairsOf(wordsAsSent(group.pieces)).list);
    const before = new Set(pairsOf(printed[at - 1]?.text ?? '').list);
    const more = own.filter((pair) => !before.has(pair));
    if (more.length === 0 || more.filter((pair) => said.has(pair)).length / more.length < 0.7) continue;
    group.of.push(at);
    home.set(at, group);
    taken.add(at);
  }
}

/** Takes off what the program prints before and after the words: numbers of headings, 「附件：」, 「抄送：」. */
function unprinted(group: Raw, printed: readonly PrintedParagraph[]): void {
  const first = printed[group.of[0] ?? -1];
  const last = printed[group.of.at(-1) ?? -1];
  if (first?.part === 'title') group.pieces = group.pieces.filter(({ text }) => text !== '\n').map(withoutBreaks);
  if (first?.table) return;
  const sent = wordsAsSent(group.pieces);
  const lead = first ? leadOf(sent, first) : 0;
  if (lead > 0) group.pieces = withoutFirst(group.pieces, lead);
  if (last?.after && wordsAsSent(group.pieces).endsWith(last.after))
    group.pieces = withoutLast(group.pieces, last.after);
}

const withoutBreaks = (piece: RevisedPiece): RevisedPiece => ({ ...piece, text: piece.text.replaceAll('\n', '') });

/** How many characters stand before the words: as printed, or another number in its place. */
function leadOf(sent: string, { before, level, part }: PrintedParagraph): number {
  const blank = /^[\s\u3000]*/u.exec(sent)?.[0].length ?? 0;
  const rest = sent.slice(blank);
  if (before !== '' && rest.startsWith(before)) return blank + before.length;
  if (level > 0) {
    const mark = headingMark(rest);
    if (mark) return sent.length - mark.text.length - (rest.length - rest.trimEnd().length);
  }
  if (part === 'enclosures') return blank + (/^(?:附件[：:])?(?:\d{1,2}[.．、])?/u.exec(rest)?.[0].length ?? 0);
  if (part === 'copyTo') return blank + (/^抄送[：:]/u.exec(rest)?.[0].length ?? 0);
  return blank;
}

/** Without the first characters as they were sent; what was put in before their end is a number too. */
function withoutFirst(pieces: readonly RevisedPiece[], count: number): RevisedPiece[] {
  let left = count;
  const first = pieces.findIndex(({ is, text }) => is !== 'put-in' && text !== '');
  // Whole paragraphs that were put in above it are none of its number.
  const above = pieces.slice(0, first).findLastIndex(({ text }) => text.includes('\n'));
  return pieces.flatMap((piece, at) => {
    if (left === 0 || at <= above) return [piece];
    if (piece.is === 'put-in') return piece.text.includes('\n') ? [piece] : [];
    const cut = Math.min(left, piece.text.length);
    left -= cut;
    const text = piece.text.slice(cut);
    return text === '' ? [] : [{ ...piece, text }];
  });
}

function withoutLast(pieces: readonly RevisedPiece[], after: string): RevisedPiece[] {
  let left = after.length;
  return pieces
    .toReversed()
    .flatMap((piece) => {
      if (left === 0 || piece.is === 'put-in') return [piece];
      const cut = Math.min(left, piece.text.length);
      left -= cut;
      const text = piece.text.slice(0, piece.text.length - cut);
      return text === '' ? [] : [{ ...piece, text }];
    })
    .toReversed();
}
