import type { ReadLetter } from '../../shared/model/reading/reading.ts';
import type { WantedLetter } from './page-corpus.ts';

const scored = [
  'what',
  'kind',
  'session',
  'number',
  'title',
  'letterTitle',
  'salutation',
  'addressees',
  'proposerCount',
  'collective',
  'addresseeUnit',
  'replyUnit',
  'documentNumber',
  'resultClass',
  'publicity',
  'disclosure',
  'coUnits',
  'replyDate',
  'publishDate',
  'contactPerson',
  'contactPhone',
  'headings',
  'blocks',
  'signature',
] as const;
type Scored = (typeof scored)[number];

/** Of one field over the whole corpus. `doubted` is clear on the page and was doubted, `wrong` came out as sure. */
export type Tally = { wanted: number; right: number; sure: number; missed: number; doubted: number; wrong: number };
export type Score = { fields: Map<Scored, Tally>; faults: string[] };

export function newScore(): Score {
  const blank = () => ({ wanted: 0, right: 0, sure: 0, missed: 0, doubted: 0, wrong: 0 });
  return { fields: new Map(scored.map((field) => [field, blank()])), faults: [] };
}

/** Adds one letter, read against wanted; a letter that was not read misses all, one that is none is wrong in all. */
export function addLetter(
  score: Score,
  page: string,
  got: ReadLetter | undefined,
  want: WantedLetter | undefined,
): void {
  for (const field of scored) {
    const tally = score.fields.get(field);
    if (!tally) continue;
    const wanted = stateOf(want && { value: wantedValue(want, field), doubtful: want.doubtful.includes(field) });
    const read = stateOf(
      got && { value: readValue(got, field), doubtful: got.doubts.some((doubt) => doubt.field === field) },
    );
    if (wanted !== 'absent') tally.wanted += 1;
    if (read === wanted) {
      if (read !== 'absent') tally.right += 1;
      if (read !== 'absent' && read !== 'doubtful') tally.sure += 1;
      continue;
    }
    if (read === 'absent') tally.missed += 1;
    else if (read === 'doubtful') tally.doubted += 1;
    else tally.wrong += 1;
    const what = read === 'absent' ? '漏读' : read === 'doubtful' ? '多疑' : '误读';
    score.faults.push(`${what} ${page} ${field}：读出 ${read}，应为 ${wanted}`);
  }
}

function stateOf(field: { value: unknown; doubtful: boolean } | undefined): string {
  if (field === undefined) return 'absent';
  if (field.doubtful) return 'doubtful';
  const { value } = field;
  const empty = value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
  return empty ? 'absent' : JSON.stringify(value);
}

const oneSpace = (lines: readonly string[] = []) => lines.map((line) => line.replace(/\s+/g, ' '));

function wantedValue(letter: WantedLetter, field: Scored): unknown {
  if (field === 'salutation') return oneSpace([letter.salutation ?? '']).join('');
  return field === 'signature' ? oneSpace(letter.signature) : letter[field];
}

function readValue(letter: ReadLetter, field: Scored): unknown {
  if (field === 'blocks') return letter.blocks.length;
  if (field === 'salutation') return oneSpace([letter.salutation ?? '']).join('');
  if (field === 'signature') return oneSpace(letter.signature);
  return letter[field];
}

export function shareLine(field: Scored, { wanted, right, sure, missed, doubted, wrong }: Tally): string {
  const share = (part: number, whole: number) => (whole === 0 ? '  —  ' : (part / whole).toFixed(3));
  const counts = `对${right}/${wanted} 漏${missed} 多疑${doubted} 误${wrong}`;
  return `${field.padEnd(15)} 查准 ${share(sure, sure + wrong)}  查全 ${share(right, wanted)}  ${counts}`;
}
