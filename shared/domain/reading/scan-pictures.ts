import type { LinePicture, SeenAt } from '../../model/reading/scan.ts';
import { type FieldRead, stretchesOf } from './scan-stretches.ts';

/** A recognised text with where on its lines each sign stands, and the lines' pictures. */
export type SeenScan = {
  text: string;
  unsure: readonly number[];
  from: readonly number[];
  lines: readonly LinePicture[];
};

/** One looks at these; the rest stands on the paper. */
const mostPieces = 6;

/**
 * On which lines of a scan a field was read, and where in them: those with a sign that may be wrong first, then in the
 * order of the words.
 */
export function scanPictures({ text, unsure, from, lines }: SeenScan): (read: FieldRead) => SeenAt[] {
  const found = stretchesOf(text);
  return (read) => {
    const pieces = new Map<number, SeenAt & { doubts: number }>();
    // Words that stand in several places were read at the first.
    for (const [start, end] of found(read).flatMap((all) => all.slice(0, 1))) {
      for (let at = start; at < end; at += 1) {
        const place = from[at] ?? -1;
        const picture = Math.floor(place);
        const line = lines[picture];
        if (place < 0 || !line || line.bytes.length === 0) continue;
        const across = line.from + (place - picture) * (line.to - line.from);
        const piece = pieces.get(picture) ?? { picture, from: across, to: across, doubts: 0 };
        piece.from = Math.min(piece.from, across);
        piece.to = Math.max(piece.to, across);
        if (unsure.includes(at)) piece.doubts += 1;
        pieces.set(picture, piece);
      }
    }
    return [...pieces.values()]
      .toSorted((one, two) => Number(two.doubts > 0) - Number(one.doubts > 0))
      .slice(0, mostPieces)
      .map(({ picture, from: left, to }) => ({ picture, from: left, to }));
  };
}
