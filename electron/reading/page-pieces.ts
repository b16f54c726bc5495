import { caseOfLetter } from '../../shared/domain/reading/letter/case-of-letter.ts';
import { readLetters } from '../../shared/domain/reading/page/letters.ts';
import type { SeenScan } from '../../shared/domain/reading/scan-pictures.ts';
import { letterSeen, scannedLetter } from '../../shared/domain/reading/scanned-letter.ts';
import type { OtherPage, PageRead, ReadLetter } from '../../shared/model/reading/reading.ts';
import type { ScanPiece } from '../../shared/model/reading/scan.ts';
import { toJson } from '../db/json.ts';
import { materialReading } from './material-reading.ts';
import { type StagedPiece, stagedPiece } from './staged-piece.ts';

/** They wait in the store until the letter is stored. */
const mostPieces = 3;

/** What a file's text holds: its letters, and pages that are none, kept as material; of a scan with what shows it. */
export function pagePieces(text: string, file: string, scan: SeenScan | null): StagedPiece[] {
  const { letters, refused } = readLetters(text, file);
  return [
    ...letters.map((letter, at) =>
      letterPiece(scan ? fromScan(letter, scan) : letter, file, placeOf(file, at, letters.length)),
    ),
    ...refused.flatMap((page) => pagePiece(page, file)),
  ];
}

/** Only the letters, for a file whose tables are ledgers: what stands around those is no material. */
export function letterPieces(text: string, file: string): StagedPiece[] {
  const { letters } = readLetters(text, file);
  return letters.map((letter, at) => letterPiece(letter, file, placeOf(file, at, letters.length)));
}

/** A letter with its doubts, and for each field the lines of the scan on which it was read. */
function fromScan(letter: ReadLetter, scan: SeenScan): ReadLetter {
  const doubted = scannedLetter(letter, scan);
  const seen = letterSeen(doubted, scan).map(({ field, at }) => ({
    field,
    pieces: at.slice(0, mostPieces).flatMap(({ picture, from, to }): ScanPiece[] => {
      const line = scan.lines[picture];
      if (!line) return [];
      const { bytes, width, height } = line;
      return [{ base64: Buffer.from(bytes).toString('base64'), width, height, from, to }];
    }),
  }));
  return { ...doubted, seen };
}

function placeOf(file: string, at: number, of: number): string {
  return of === 1 ? file : `${file} 第${at + 1}封`;
}

function letterPiece(letter: ReadLetter, file: string, place: string): StagedPiece {
  const source = { file, place, what: letter.what, cells: null, letter: toJson(letter), text: null };
  return stagedPiece(source, caseOfLetter(letter, place), []);
}

/** Reports and news are taken as material; a page that is something else is kept out unless a person wants it. */
function pagePiece({ what, reason, text }: PageRead['refused'][number], file: string): StagedPiece[] {
  if (text === null || text.trim() === '') return [];
  const wanted: readonly OtherPage[] = ['material'];
  const source = { file, place: file, what: 'material' as const, cells: null, letter: null, text };
  return [stagedPiece(source, materialReading(text, file), [], wanted.includes(what) ? null : { reason })];
}
