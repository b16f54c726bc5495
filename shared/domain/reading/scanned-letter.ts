import type { ReadLetter } from '../../model/reading/reading.ts';
import { scanDoubts } from './scan-doubts.ts';

/** A letter read from a recognised text: a field whose words the recogniser is not sure of is doubtful. */
export function scannedLetter(letter: ReadLetter, scan: { text: string; unsure: readonly number[] }): ReadLetter {
  const doubted = new Set(letter.doubts.map(({ field }) => field));
  const fields = letter.passages
    .filter(({ field }) => !doubted.has(field))
    .map(({ field, passage }) => ({ field, passage, words: wordsOf(letter, field) }));
  const body = { field: 'blocks', passage: '', words: letter.blocks.map(({ text }) => text) };
  return { ...letter, doubts: [...letter.doubts, ...scanDoubts(scan, [...fields, body])] };
}

function wordsOf(letter: ReadLetter, field: string): string[] {
  const value = letter[field as keyof ReadLetter];
  const all = Array.isArray(value) ? value : [value];
  return all.filter((words): words is string => typeof words === 'string');
}
