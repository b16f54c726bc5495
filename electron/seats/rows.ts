import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { refusal } from '../../shared/errors.ts';
import type { SeatGiven, SeatKind } from '../../shared/model/seats.ts';
import type { ReadDb, WriteDb } from '../db/connections.ts';
import { isForeignRow } from '../db/sealing/as-sealed.ts';

/** What a seat shows to be known again. */
export type SeatProof = { id: number; secret: string };

/** So many may wait to be let in at a time: nobody on the network fills the list. */
const mostWaiting = 60;
/** Of these one PC may be so many. */
const mostOfOne = 5;
/** An open page need not be noted more often than people look. */
const seenEvery = 60_000;

type Checking = { db: ReadDb; auditKey: Buffer };

/** The row of a seat that shows the right secret, or null; one that another program wrote is none of the office's. */
async function seatRow({ db, auditKey }: Checking, { id, secret }: SeatProof) {
  const row = await db.selectFrom('seat').selectAll().where('id', '=', id).executeTakeFirst();
  const fits = row && timingSafeEqual(Buffer.from(row.secretHash, 'hex'), Buffer.from(hashOf(secret), 'hex'));
  return fits && !(await isForeignRow({ db, auditKey }, 'seat', [id])) ? row : null;
}

/** The seat that asks, when it may come in. Refuses with `seat.unknown`, `seat.waiting`, `seat.removed`. */
export async function admittedSeat(checking: Checking, proof: SeatProof) {
  const row = await seatRow(checking, proof);
  if (!row) throw refusal('seat.unknown');
  if (row.state !== 'admitted') throw refusal(row.state === 'waiting' ? 'seat.waiting' : 'seat.removed');
  return row;
}

type NewSeat = { name: string; kind: SeatKind; state: 'waiting' | 'admitted'; address: string; now: string };

/** A further seat, with the secret by which it is known from now on. Refuses with `seat.too-many`. */
export async function addSeat(db: WriteDb, { now, ...seat }: NewSeat): Promise<SeatGiven> {
  if (seat.state === 'waiting') {
    const waiting = await db.selectFrom('seat').select('address').where('state', '=', 'waiting').execute();
    const own = waiting.filter(({ address }) => address === seat.address);
    if (waiting.length >= mostWaiting || own.length >= mostOfOne) throw refusal('seat.too-many');
  }
  const secret = randomBytes(32).toString('base64url');
  const { id } = await db
    .insertInto('seat')
    .values({ ...seat, secretHash: hashOf(secret), askedAt: now, answeredAt: null, answeredBy: null, lastSeenAt: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, secret, state: seat.state };
}

/** Notes when and where a seat was last seen. */
export async function noteSeen(
  db: WriteDb,
  row: { id: number; lastSeenAt: string | null; address: string },
  at: { now: string; address: string },
): Promise<void> {
  await db.updateTable('seat').set({ lastSeenAt: at.now, address: at.address }).where('id', '=', row.id).execute();
}

/** Whether it is time to note it again. */
export function isDueToNote(row: { lastSeenAt: string | null; address: string }, at: { now: string; address: string }) {
  return (
    row.address !== at.address ||
    row.lastSeenAt === null ||
    Date.parse(at.now) - Date.parse(row.lastSeenAt) >= seenEvery
  );
}

/** What is kept of a secret that a seat or a connection file shows. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
