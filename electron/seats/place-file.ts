import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { HostWays } from '../../shared/model/seats.ts';

/**
 * What this data folder is to the office, in a file beside the store: a seat has no store, and a host must know before it
 * opens its own.
 */
const SeatPlace = z.object({
  mode: z.literal('seat'),
  /** The host's addresses, the one that answered first. */
  addresses: z.array(z.string()).min(1),
  port: z.number(),
  /** The authority that is remembered, as PEM. */
  authority: z.string(),
  seat: z.object({ id: z.number(), secret: z.string() }),
  name: z.string(),
  office: z.string(),
});
export type SeatPlace = z.output<typeof SeatPlace>;
const Place = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('alone') }),
  z.object({ mode: z.literal('host'), ways: HostWays }),
  SeatPlace,
]);
type Place = z.output<typeof Place>;

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
  keepWhole(file, place);
}

/** Hosts that the command line of this folder has been let in by, each under the address that was typed. */
const ShellSeats = z.record(z.string(), SeatPlace);
const shellSeatsFile = (folder: string) => join(folder, 'shell-seats.json');

/** How this folder's command line comes to its hosts; nothing where there is no such file, or one that nobody can read. */
export function readShellSeats(folder: string): Record<string, SeatPlace> {
  try {
    return ShellSeats.safeParse(JSON.parse(readFileSync(shellSeatsFile(folder), 'utf8'))).data ?? {};
  } catch {
    return {};
  }
}

/** Remembers the host at this address; null forgets it. */
export function keepShellSeat(folder: string, address: string, place: SeatPlace | null): void {
  mkdirSync(folder, { recursive: true });
  const { [address]: _, ...others } = readShellSeats(folder);
  keepWhole(shellSeatsFile(folder), place ? { ...others, [address]: place } : others);
}

function keepWhole(file: string, value: unknown) {
  writeFileSync(`${file}.new`, JSON.stringify(value), { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}
