import { judged } from './judged.ts';
import { judgedApart } from './judged-apart.ts';
import { neighbours } from './neighbours.ts';

type Former = { title: string; text: string };
/** A new suggestion, how it is put, and the former case of its matter by its place among all. */
type JudgedPair = { kind: string; title: string; body: string; right: number };

function read(rows: string) {
  return rows
    .trim()
    .split('\n')
    .map((row) => row.split('|') as [string, string, string, string, string, string]);
}

const [mine, apart] = [read(judged), read(judgedApart)];
const all = [...mine, ...apart];
/** All former cases: those of the pairs, and their neighbours in subject. */
export const formerCases: readonly Former[] = [
  ...all.map(([, , , , title, text]) => ({ title, text })),
  ...neighbours(new Set(all.map(([tag]) => tag))),
];

const pairOf = ([, kind, title, body]: (typeof all)[number], right: number): JudgedPair => ({
  kind,
  title,
  body,
  right,
});
/** What likeness may be tuned by. */
export const pairs = mine.map(pairOf);
/** What nothing is tuned by. */
export const pairsApart = apart.map((row, at) => pairOf(row, mine.length + at));
