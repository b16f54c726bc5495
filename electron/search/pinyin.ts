/** How a name may be typed without characters: by initials (cra) or written out (chenruoan). */
export type Spelling = { initials: string[]; full: string[] };

const kept = new Map<string, Spelling>();
const none: Spelling = { initials: [], full: [] };

/** All spellings of a person's name; both readings where a character has several (单 dan, shan), few for other texts. */
export async function spellingsOf(name: string): Promise<Spelling> {
  const plain = name.replace(/[\s·•]/g, '');
  if (!/^\p{Script=Han}{2,5}$/u.test(plain)) return none;
  const before = kept.get(plain);
  if (before) return before;
  // Loaded with the first name, so that a start without search does not wait for the dictionary.
  const { pinyin } = await import('pinyin-pro');
  const written = (text: string, more: object) => pinyin(text, { toneType: 'none', type: 'array', v: true, ...more });
  const asName = written(plain, { surname: 'head' });
  const readings = Array.from(plain, (sign, at) => [
    ...new Set([asName[at] ?? sign, ...written(sign, { multiple: true })]),
  ]);
  const spelling = {
    initials: combined(readings.map((each) => [...new Set(each.map((reading) => reading.charAt(0)))])),
    full: combined(readings),
  };
  if (kept.size >= 20_000) kept.clear();
  kept.set(plain, spelling);
  return spelling;
}

/** Whether what was typed could be a name's spelling: letters only. */
export const isSpelling = (word: string): boolean => /^[a-z]{2,30}$/.test(word);

/** Whether the name is meant: its initials exactly, or the beginning of its full spelling. */
export function spells(word: string, { initials, full }: Spelling): boolean {
  return initials.includes(word) || (word.length >= shortestFull && full.some((each) => each.startsWith(word)));
}

/** Two or three letters are initials; from four on they may be the beginning of a name written out. */
export const shortestFull = 4;

/** One reading of each character, in every combination; the most usual first, and not more than a few. */
function combined(readings: readonly string[][]): string[] {
  let all = [''];
  for (const each of readings) all = each.flatMap((reading) => all.map((before) => before + reading)).slice(0, 32);
  return all;
}
