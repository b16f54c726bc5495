import { unlikelihood } from '../../proof/words/known-words.ts';
import { givenNameRows } from './given-names.ts';
import { isRareSurname, isTellingSurname, surnameAt } from './surnames.ts';

/** How unlikely a character is in a given name, in bits, by the row of the list. */
const rows = new Map<string, number>();
for (const [at, row] of givenNameRows.entries())
  for (const sign of row) if (!rows.has(sign)) rows.set(sign, 7 + at * 1.5);
const unlisted = 15;
/** What it costs that anybody is named at all. */
const anybody = 7;
const beside = 4;

/** How unlikely a name is, in bits: its surname, then each character. */
function nameBits(name: string): number {
  const surname = surnameAt(name, 0) || 1;
  let bits = anybody + (surname === 2 ? 9 : isRareSurname(name[0] ?? '') ? 14 : isTellingSurname(name) ? 5 : 9);
  for (const sign of name.slice(surname)) bits += rows.get(sign) ?? unlisted;
  return bits;
}

/**
 * By how many bits the words read better with a name here than as common words: 人〔才队伍〕 far below 0, 其中〔滑桂英〕缴纳 far
 * above.
 */
export function nameGain(plain: string, from: number, to: number): number {
  const before = /[\u4e00-\u9fff]*$/.exec(plain.slice(Math.max(0, from - beside), from))?.[0] ?? '';
  const after = /^[\u4e00-\u9fff]*/.exec(plain.slice(to, to + beside))?.[0] ?? '';
  const name = plain.slice(from, to);
  return (
    unlikelihood(before + name + after) - unlikelihood(before) - unlikelihood(after) - nameBits(name.replace(/·/g, ''))
  );
}
