import type { LinePlace } from './printed.ts';

/**
 * The invisible marks of a file that goes out to be revised: a bookmark around each paragraph, whose name says of which
 * text it is (its fingerprint) and which paragraph. Word and WPS keep bookmarks, and show none that begin with a line.
 */
const start = '_Hj';
const digits = 12;

/** The name of a line's mark; null for a line that has none. `a1b2…`, 7 → _Hja1b2c3d4e5f6_7 */
export function revisedMark(fingerprint: string, place: LinePlace): string | null {
  if (place === null) return null;
  return `${start}${fingerprint.slice(0, digits)}_${place === 'set' ? 'x' : place}`;
}

/** What a bookmark's name says; null for any other bookmark. */
export function readMark(name: string): { fingerprint: string; place: Exclude<LinePlace, null> } | null {
  const [, fingerprint, place] = /^_Hj([0-9a-f]{12})_(\d{1,5}|x)(?:_\d+)?$/.exec(name) ?? [];
  if (fingerprint === undefined || place === undefined) return null;
  return { fingerprint, place: place === 'x' ? 'set' : Number(place) };
}
