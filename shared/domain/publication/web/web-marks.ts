import type { PublicationMark } from '../../../model/publication.ts';
import type { WebDecision, WebMarkKind } from '../../../model/web-text.ts';
import { coverChoices } from './cover.ts';
import { officePhoneSpans } from './office-phones.ts';

/** A place in the text that waits for a decision, or has one. */
export type WebMark = { from: number; to: number; words: string; kind: WebMarkKind; decision: WebDecision | null };

type Place = { from: number; to: number };
const overlap = (a: Place, b: Place) => a.from < b.to && b.from < a.to;
const within = (inner: Place, outer: Place) => inner.from >= outer.from && inner.to <= outer.to;

/**
 * Every marked place of a text: what the rules of words find, office phones where the office covers them, what the person
 * marked, and wherever else something taken off stands. 「冯桂珍」 covered at one place → marked at the other.
 */
export function webMarks(
  text: string,
  {
    suggested,
    decisions,
    phones,
  }: { suggested: readonly PublicationMark[]; decisions: readonly WebDecision[]; phones: 'keep' | 'cover' },
): WebMark[] {
  const held = decisions.filter((each) => text.slice(each.from, each.to) === each.words);
  const own: Omit<WebMark, 'decision'>[] = distinct(held.filter(({ kind }) => kind === 'own'));
  const marks = suggested
    .filter((each) => !own.some((mark) => within(each, mark)))
    .map(({ from, to, words, kind }): Omit<WebMark, 'decision'> => ({ from, to, words, kind }));
  marks.push(...own);
  if (phones === 'cover') {
    for (const { from, to } of officePhoneSpans(text)) {
      if (marks.some((mark) => overlap(mark, { from, to }))) continue;
      marks.push({ from, to, words: text.slice(from, to), kind: 'office-phone' });
    }
  }
  const decided = marks.map((mark) => ({ ...mark, decision: decisionFor(mark, held) }));
  return [...decided, ...elsewhere(text, decided, held)].sort((a, b) => a.from - b.from);
}

/**
 * What the rules of words find in a summary, and whatever they find in its letter where it stands in the summary too: a name
 * is private by the words beside it, and a summary leaves those out.
 */
export function summarySuggested(
  text: string,
  found: readonly PublicationMark[],
  ofLetter: readonly PublicationMark[],
): PublicationMark[] {
  const marks = [...found];
  for (const { words, kind } of ofLetter) {
    if (words.trim().length < least) continue;
    for (let from = text.indexOf(words); from !== -1; from = text.indexOf(words, from + words.length)) {
      const place = { from, to: from + words.length };
      if (!marks.some((mark) => overlap(mark, place))) marks.push({ ...place, words, kind });
    }
  }
  return marks.sort((a, b) => a.from - b.from);
}

/** The office has decided on its phones; a person may decide otherwise. */
function decisionFor(mark: Omit<WebMark, 'decision'>, held: readonly WebDecision[]): WebDecision | null {
  const found = held.find(({ from, to, how }) => from === mark.from && to === mark.to && how !== null);
  if (found) return found;
  if (mark.kind !== 'office-phone') return null;
  return { ...mark, how: 'cover', put: coverChoices(mark.kind, mark.words)[0] ?? '', reason: '' };
}

/** Where else in the text something stands that is taken off at one place. */
function elsewhere(text: string, marks: readonly WebMark[], held: readonly WebDecision[]): WebMark[] {
  const found: WebMark[] = [];
  for (const words of takenOff(marks)) {
    for (let from = text.indexOf(words); from !== -1; from = text.indexOf(words, from + words.length)) {
      const place = { from, to: from + words.length };
      if ([...marks, ...found].some((mark) => overlap(mark, place))) continue;
      const mark = { ...place, words, kind: 'again' as const };
      found.push({ ...mark, decision: decisionFor(mark, held) });
    }
  }
  return found;
}

/** One sign alone says nothing, and would be found everywhere. */
const least = 2;

/** The different words that are taken off somewhere, the longest first. */
export function takenOff(marks: readonly WebMark[]): string[] {
  const words = marks.flatMap(({ words, decision }) =>
    decision?.how === 'cover' || decision?.how === 'reword' ? [words.trim()] : [],
  );
  return [...new Set(words)].filter((each) => each.length >= least).sort((a, b) => b.length - a.length);
}

function distinct(places: readonly WebDecision[]): WebDecision[] {
  const taken: WebDecision[] = [];
  for (const place of places) if (!taken.some((each) => overlap(each, place))) taken.push(place);
  return taken;
}

/**
 * The decisions at the places where their words stand now: of a summary that was written on, of a letter that was signed
 * anew. What is not there any more falls away.
 */
export function movedDecisions(decisions: readonly WebDecision[], text: string): WebDecision[] {
  const taken: Place[] = [];
  const moved: WebDecision[] = [];
  for (const decision of decisions) {
    const place = nearest(text, decision, taken);
    if (!place) continue;
    taken.push(place);
    moved.push({ ...decision, ...place });
  }
  return moved;
}

function nearest(text: string, { from, to, words }: WebDecision, taken: readonly Place[]): Place | null {
  if (text.slice(from, to) === words && !taken.some((each) => overlap(each, { from, to }))) return { from, to };
  let best: Place | null = null;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const place = { from: at, to: at + words.length };
    if (taken.some((each) => overlap(each, place))) continue;
    if (best === null || Math.abs(at - from) < Math.abs(best.from - from)) best = place;
  }
  return best;
}

/**
 * What a person selected as a mark of its own: within one line, without the spaces around it, and never cutting through
 * another mark. Null where nothing is left, or it is marked already.
 */
export function ownMark(text: string, selected: Place, marks: readonly WebMark[]): Place | null {
  const lineEnd = text.indexOf('\n', selected.from);
  let { from, to } = { from: selected.from, to: Math.min(selected.to, lineEnd === -1 ? text.length : lineEnd) };
  for (const mark of marks.filter((each) => overlap(each, { from, to }))) {
    from = Math.min(from, mark.from);
    to = Math.max(to, mark.to);
  }
  const words = text.slice(from, to);
  from += words.length - words.trimStart().length;
  to -= words.length - words.trimEnd().length;
  if (to <= from) return null;
  return marks.some((each) => each.from === from && each.to === to) ? null : { from, to };
}
