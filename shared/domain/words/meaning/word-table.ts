import table from './table.json' with { type: 'json' };

/** A word of the table: its row, and how much it tells, 0 to 1; a word of every text tells little. */
type KnownWord = { row: number; tells: number };

type Table = {
  rows: ReadonlyMap<string, number>;
  /** How rare each word is, in powers of ten. */
  rarity: Float64Array;
  vectors: Int8Array;
  longest: number;
};

/** A word that is every thousandth tells half of what a rare one does. */
const common = 1e-3;
/** What a character costs that belongs to no word. */
const unknown = 9;

let opened: Table | null = null;

/** Opened when the first text is asked about. */
function open(): Table {
  if (opened) return opened;
  const words = table.words.split(' ');
  opened = {
    rows: new Map(words.map((word, row) => [word, row])),
    rarity: Float64Array.from(bytesOf(table.rarity), (step) => step / 25),
    vectors: new Int8Array(bytesOf(table.vectors).buffer),
    longest: words.reduce((most, word) => Math.max(most, word.length), 0),
  };
  return opened;
}

/** How many numbers say what a word means. */
export const dimensions = table.dims;

/** What the word in this row means: a direction. */
export function vectorOf(row: number): Int8Array {
  return open().vectors.subarray(row * dimensions, (row + 1) * dimensions);
}

/** The text's known words, cut so that the commonest words explain it. 推广树葬花葬 → 推广, 树葬, 花葬. */
export function wordsOfText(text: string): KnownWord[] {
  return (text.match(/[\u4e00-\u9fff]+/g) ?? []).flatMap(wordsOfRun);
}

function wordsOfRun(run: string): KnownWord[] {
  const { rows, rarity, longest } = open();
  const costs = new Float64Array(run.length + 1);
  const starts = new Int32Array(run.length + 1);
  for (let end = 1; end <= run.length; end += 1) {
    costs[end] = (costs[end - 1] ?? 0) + unknown;
    starts[end] = end - 1;
    for (let start = Math.max(0, end - longest); start < end; start += 1) {
      const row = rows.get(run.slice(start, end));
      if (row === undefined) continue;
      const cost = (costs[start] ?? 0) + (rarity[row] ?? 0);
      if (cost >= (costs[end] ?? 0)) continue;
      costs[end] = cost;
      starts[end] = start;
    }
  }
  const words: KnownWord[] = [];
  for (let end = run.length; end > 0; end = starts[end] ?? 0) {
    const row = rows.get(run.slice(starts[end], end));
    if (row !== undefined) words.unshift({ row, tells: common / (common + 10 ** -(rarity[row] ?? 0)) });
  }
  return words;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const values = new Uint8Array(128);
  for (let at = 0; at < letters.length; at += 1) values[letters.charCodeAt(at)] = at;
  const length = base64.length - (/=*$/.exec(base64)?.[0].length ?? 0);
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let held = 0;
  let bits = 0;
  let to = 0;
  for (let at = 0; at < length; at += 1) {
    held = ((held << 6) | (values[base64.charCodeAt(at)] ?? 0)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[to] = (held >> bits) & 255;
    to += 1;
  }
  return bytes;
}
