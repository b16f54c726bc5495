import { symbolOf } from './symbol-fonts.ts';

/**
 * What a field shows that has no result of its own: signs in a ring and words with their reading above stand in its
 * instruction. All other instructions are none of a document's words.
 */
export function fieldShown(instruction: string): string {
  const words = instruction.trim();
  if (/^eq\b/i.test(words)) return equation(words.slice(2));
  const symbol = /^symbol\s+(0x[0-9a-f]+|\d+)(?:.*?\\f\s*"?([^"\\]+?)"?(?:\s*\\|\s*$))?/i.exec(words);
  if (symbol) {
    const code = Number(symbol[1]);
    return symbolOf(symbol[2] ?? 'Symbol', code) ?? '';
  }
  return /^(?:macrobutton|gotobutton)\s+\S+\s+(.+)$/is.exec(words)?.[1] ?? '';
}

/** `\o\ac(○,1)` is ①, `\o\ad(\s\up 9(guān),关)` is 关 with its reading; of all else the words in the brackets remain. */
function equation(words: string): string {
  const ring = /\\o\s*\\ac\s*\(\s*([○〇□△◇])\s*[,;，；]\s*([^()]*)\)/i.exec(words);
  if (ring) return ringed(ring[2]?.trim() ?? '');
  const reading = /\\o\s*\\a[dlrc]\s*\(\s*\\s\s*\\up\s*[\d.]+\s*\([^()]*\)\s*[,;，；]([^()]*)\)/i.exec(words);
  if (reading) return reading[1]?.trim() ?? '';
  return words
    .replace(/\\\*\s*"?[^"\\()]*"?/g, '')
    .replace(/\\[a-z]+\s*[\d.]*/gi, '')
    .replace(/[(),;]/g, '')
    .trim();
}

function ringed(words: string): string {
  const number = Number(words);
  return Number.isInteger(number) && number >= 1 && number <= 20 ? String.fromCharCode(0x245f + number) : words;
}
