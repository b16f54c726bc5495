import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { HostWays } from '../../shared/model/seats.ts';

/**
 * What this data folder is to the office, in a file beside the store: a seat has no store, and a host must know before it
 * opens its own.
 */
const Place = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('alone') }),
  z.object({ mode: z.literal('host'), ways: HostWays }),
  z.object({
    mode: z.literal('seat'),
    /** The host's addresses, the one that answered first. */
    addresses: z.array(z.string()).min(1),
    port: z.number(),
    /** The authority that is remembered, as PEM. */
    authority: z.string(),
    seat: z.object({ id: z.number(), secret: z.string() }),
    name: z.string(),
    office: z.string(),
  }),
]);
type Place = z.output<typeof Place>;
export type SeatPlace = Extract<Place, { mode: 'seat' }>;

const placeFile = (folder: string) => join(folder, 'office.json');

/** Where this folder stands; one without the file, or with one that nobody can read, stands alone. */
export function readPlace(folder: string): Place {
  try {
    const read = Place.safeParse(JSON.parse(readFileSync(placeFile(folder), 'utf8')));
    return read.success ? read.data : { mode: 'alone' };
  } catch {
    return { mode: 'alone' };
  }
}

/** Kept whole or not at all: a half-written file would make a seat a stranger. */
export function keepPlace(folder: string, place: Place): void {
  const file = placeFile(folder);
  if (place.mode === 'alone') {
    rmSync(file, { force: true });
    return;
  }
  writeFileSync(`${file}.new`, JSON.stringify(place), { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}
