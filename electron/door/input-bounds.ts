import { refusal } from '../../shared/errors.ts';

/** No input of the contract lies deeper; a letter with its sources' words goes down six levels. */
const deepest = 32;
/** The largest input of the contract, ten thousand records at once or a letter of two thousand paragraphs, has a tenth. */
const mostPieces = 200_000;
const piecesWords = '二十万项';
/** Commas and brackets of a JSON text, those inside of strings too: a pasted table may have half a million. */
const mostSigns = 1_000_000;

/**
 * Whether a JSON text has more pieces than anything that is ever asked, without taking it apart: a hundred million
 * brackets would take gigabytes.
 */
export function hasTooManyPieces(json: string): boolean {
  for (const sign of [',', '[', '{']) {
    let at = json.indexOf(sign);
    for (let count = 0; at !== -1; count += 1) {
      if (count >= mostSigns) return true;
      at = json.indexOf(sign, at + 1);
    }
  }
  return false;
}

/** For both transports: the refusal of what is too much to be taken apart. */
export function tooManyPieces() {
  return refusal('request.too-many', { limit: piecesWords });
}

/**
 * Refuses an input of too many pieces or levels before any rule walks over it: what walks by recursion would break off
 * in the middle, and a list of a million wrong entries gives a million complaints.
 */
export function keepInBounds(input: unknown): void {
  const waiting: { value: object; depth: number }[] = [];
  let pieces = 0;
  const take = (value: unknown, depth: number) => {
    pieces += 1;
    if (pieces > mostPieces) throw tooManyPieces();
    if (typeof value !== 'object' || value === null) return;
    if (depth > deepest) throw refusal('request.too-deep', { limit: deepest });
    waiting.push({ value, depth });
  };
  take(input, 1);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth } = next;
    if (Array.isArray(value)) for (const each of value) take(each, depth + 1);
    else for (const each of Object.values(value)) take(each, depth + 1);
  }
}
