import type { ReadLetter } from '../../model/reading/reading.ts';
import type { SeenAt } from '../../model/reading/scan.ts';
import { scanDoubts } from './scan-doubts.ts';
import { type SeenScan, scanPictures } from './scan-pictures.ts';

/** A letter read from a recognised text: a field whose words the recogniser is not sure of is doubtful. */
export function scannedLetter(letter: ReadLetter, scan: { text: string; unsure: readonly number[] }): ReadLetter {
  const doubted = new Set(letter.doubts.map(({ field }) => field));
  const fields = letter.passages
    .filter(({ field }) => !doubted.has(field))
    .map(({ field, passage }) => ({ field, passage, words: wordsOf(letter, field) }));
  const body = { field: 'blocks', passage: '', words: letter.blocks.map(({ text }) => text) };
  return { ...letter, doubts: [...letter.doubts, ...scanDoubts(scan, [...fields, body])] };
}

/** On which lines of its scan each of a letter's fields was read. */
export function letterSeen(letter: ReadLetter, scan: SeenScan): { field: string; at: SeenAt[] }[] {
  const pictures = scanPictures(scan);
  const { passages, doubts } = letter;
  const unread = doubts.filter(({ field }) => field !== 'blocks' && !passages.some((each) => each.field === field));
  return [
    ...passages.map(({ field, passage }) => ({ field, passage, words: wordsOf(letter, field) })),
    ...unread.map(({ field, passage }) => ({ field, passage, words: [] })),
  ]
    .map((read) => ({ field: read.field, at: pictures(read) }))
    .filter(({ at }) => at.length > 0);
}

function wordsOf(letter: ReadLetter, field: string): string[] {
  const value = letter[field as keyof ReadLetter];
  const all = Array.isArray(value) ? value : [value];
  return all.filter((words): words is string => typeof words === 'string');
}
