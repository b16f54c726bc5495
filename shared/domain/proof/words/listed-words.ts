import type { Found, ProofSeverity } from '../../../model/letter/proof.ts';
import { foundAt, quotedPlaces } from '../found.ts';
import { type ConfusedWord, confusedWords, unfitWords } from '../lists/confused-words.ts';
import { misspeltWords } from '../lists/misspelt-words.ts';
import { twiceSaid } from '../lists/twice-said.ts';
import { wordsByNeighbour } from '../lists/words-by-neighbour.ts';
import { certainlyWrong, likelyWrong } from '../lists/wrong-words.ts';
import { isUsualAlone, parted } from './known-words.ts';

type Listed = {
  /** The wrong forms by their first two characters, the longest first. */
  plain: ReadonlyMap<string, readonly (readonly [wrong: string, right: string])[]>;
  patterns: readonly (readonly [RegExp, string])[];
};
type Row = readonly [wrong: string, right: string];

const rowsOf = (table: string): Row[] =>
  table
    .trim()
    .split('\n')
    .map((row) => row.split(' ') as [string, string]);

function listed(rows: readonly Row[]): Listed {
  const isPlain = ([wrong]: Row) => /^[\u4e00-\u9fff]{2,20}$/u.test(wrong);
  const plain = rows.filter(isPlain).toSorted(([a], [b]) => b.length - a.length);
  return {
    plain: Map.groupBy(plain, ([wrong]) => wrong.slice(0, 2)),
    patterns: rows.filter((row) => !isPlain(row)).map(([wrong, right]) => [new RegExp(wrong, 'gu'), right]),
  };
}

const certain = listed(rowsOf(certainlyWrong));
const likely = listed(rowsOf(likelyWrong));
const byNeighbour = listed(rowsOf(wordsByNeighbour));
const misspelt = listed(
  misspeltWords
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [right = '', ...forms] = row.split(' ');
      return forms.map((wrong) => [wrong, right] as const);
    }),
);

/** 错别字：words of the list, with what is meant. 布署 → 部署; of quoted titles nothing is said. */
export function listedWords(text: string): Found[] {
  const quoted = quotedPlaces(text);
  return [
    ...ofList(text, certain, 'error'),
    ...ofList(text, misspelt, 'error').filter(({ from, to }) => !wordsMeet(text, from, to)),
    ...ofList(text, byNeighbour, 'error'),
    ...ofList(text, likely, 'advice'),
    ...ofRows(text, confusedWords, 'word'),
    ...ofRows(text, twiceSaid, 'word'),
    ...ofRows(text, unfitWords, 'word'),
  ].filter(({ from }) => !quoted(from));
}

/** Whether two words merely meet in what looks like a wrong one: 年末｜按时, 已｜上报. */
function wordsMeet(text: string, from: number, to: number): boolean {
  const before = /[\u4e00-\u9fff]{0,6}$/u.exec(text.slice(Math.max(0, from - 6), from))?.[0] ?? '';
  const run = before + (/^[\u4e00-\u9fff]{1,12}/u.exec(text.slice(from, to + 6))?.[0] ?? '');
  const { starts } = parted(run);
  const [first, last] = [before.length, before.length + to - from];
  const pieces = starts.map((start, turn) => ({ start, end: starts[turn + 1] ?? run.length }));
  const overlapping = pieces.filter(({ start, end }) => start < last && end > first);
  const fits = ({ start, end }: { start: number; end: number }) =>
    end - start > 1 ? start < first || end > last : isUsualAlone(run[start] ?? '');
  return overlapping.every(fits) && overlapping.some(({ start, end }) => end - start > 1);
}

function ofList(text: string, { plain, patterns }: Listed, severity: ProofSeverity): Found[] {
  const say = (from: number, words: string, right: string) =>
    foundAt(from, words, { kind: 'typing', severity, right, message: `「${words}」应为「${right}」` });
  const found: Found[] = [];
  for (let at = 0; at + 1 < text.length && plain.size > 0; at += 1) {
    const row = plain.get(text.slice(at, at + 2))?.find(([wrong]) => text.startsWith(wrong, at));
    if (!row) continue;
    found.push(say(at, ...row));
    at += row[0].length - 1;
  }
  for (const [pattern, right] of patterns) {
    for (const { 0: words, index } of text.matchAll(pattern)) {
      // =反映: what stands before it in the match is right.
      const due = right.replace(/^=/u, '');
      const wrong = due === right ? words : words.slice(-due.length);
      if (wrong !== due) found.push(say(index + words.length - wrong.length, wrong, due));
    }
  }
  return found;
}

function ofRows(text: string, rows: readonly ConfusedWord[], kind: 'word'): Found[] {
  return rows.flatMap(([pattern, right, why, severity]) =>
    [...text.matchAll(pattern)].flatMap(({ 0: words, index }) => {
      if (words === right) return [];
      // -近: the first character is too much.
      if (right === '-近') return [foundAt(index, words, { kind, severity, right: words.slice(1), message: why })];
      // -左右: the last two characters are too much.
      if (right?.startsWith('-'))
        return [foundAt(index, words, { kind, severity, right: words.slice(0, 1 - right.length), message: why })];
      // One character is shown with its neighbours: 帐 of 帐户 → 账户.
      if ([...words].length > 1 || right === null || right === '')
        return [foundAt(index, words, { kind, severity, right, message: why })];
      const after = /^[\u4e00-\u9fff]/u.test(text.slice(index + 1, index + 2)) && /帐|己|即|既|按|等|象/u.test(words);
      const from = after ? index : Math.max(0, index - 1);
      const shown = text.slice(from, after ? index + 2 : index + 1);
      const stands = after ? right + shown.slice(-1) : shown.slice(0, -1) + right;
      return [foundAt(from, shown, { kind, severity, right: stands, message: why })];
    }),
  );
}
