import { isOnlyHere, isOpenFromAfar } from '../../shared/contract/from-afar.ts';
import type { Operation } from '../../shared/contract.ts';
import { refusal } from '../../shared/errors.ts';
import type { SignedIn } from '../../shared/model/people/account.ts';
import type { Via } from '../context/context.ts';
import type { Afar } from '../context/station-desk.ts';
import { transact } from '../db/transact.ts';
import { addSeat, admittedSeat, isDueToNote, noteSeen, type SeatProof } from '../seats/operations.ts';
import type { House } from './house.ts';

/** From which other PC a connection comes, and what it shows to be known as a seat. */
export type From = { address: string; proof: SeatProof | null };

/** Before there is a seat: asking for one, and what has to be known for it. */
const withoutSeat: readonly string[] = [
  'place.get',
  'seat.ask',
  'host.certificate',
  'session.current',
  'backup.standing',
  'audit.standing',
];

/** An ordinary browser has no seat before somebody has signed in there. */
const browserBefore: readonly string[] = [...withoutSeat, 'session.login', 'session.logout'];

/**
 * What another PC may ask: only as a seat that was let in, nothing that belongs to the host's own PC, and without a
 * sign-in nothing but the way in. Answers from where it is asked.
 */
export async function comeIn(
  house: House,
  { from, via }: { from: From; via: Via },
  { name, operation, account }: { name: string; operation: Operation; account: SignedIn | null },
): Promise<Afar> {
  const { address, proof } = from;
  if (isOnlyHere(name)) throw refusal('place.only-here', { label: operation.label });
  if (!account && !isOpenFromAfar(name)) throw refusal('session.needed');
  const free = via === 'browser' && !proof ? browserBefore : withoutSeat;
  if (!proof) {
    if (!free.includes(name)) throw refusal('seat.unknown');
    return { address, seat: null };
  }
  if (name === 'seat.ask' || name === 'host.certificate') return { address, seat: null };
  const { db } = house.store;
  const row = await admittedSeat({ db, auditKey: house.auditKey }, proof);
  const at = { now: house.now().toISOString(), address };
  if (isDueToNote(row, at)) await transact(db, (trx) => noteSeen(trx, row, at));
  return { address, seat: { id: row.id, name: row.name } };
}

/** A browser becomes a seat when somebody has signed in there. */
export async function browserSeat(house: House, from: From): Promise<void> {
  const seat = {
    name: `浏览器（${from.address}）`,
    kind: 'browser',
    state: 'admitted',
    address: from.address,
  } as const;
  const now = house.now().toISOString();
  from.proof = await transact(house.store.db, (db) => addSeat(db, { ...seat, now }));
}
