import { readDay } from '../../shared/domain/dates/day-reading.ts';
import { readMaterial } from '../../shared/domain/references/material.ts';
import type { CaseReading } from '../../shared/model/earlier/earlier-case.ts';

const headLines = 12;

/** What is read of a page that is no case: its first line as title, and the day that stands near its head. */
export function materialReading(text: string, place: string): CaseReading {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, headLines);
  const title = lines[0]?.slice(0, 200);
  const reading: CaseReading = {};
  if (title) reading.title = { value: title, passage: title, place };
  for (const line of lines) {
    const day = readDay(line);
    if (day.state !== 'sure') continue;
    reading.published = { value: day.day, passage: day.passage, place };
    break;
  }
  return reading;
}

/** A material as it is kept among the references. */
export function materialOf({ title, published }: CaseReading, piece: { text: string | null; place: string }) {
  const day = published?.value ?? null;
  const text = piece.text ?? '';
  const { source, kind } = readMaterial(piece.place, text);
  return {
    title: title?.value ?? piece.place,
    // The file says where the words are from only as long as they do not say it themselves.
    source: source || piece.place,
    kind,
    text,
    day: day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null,
  };
}
