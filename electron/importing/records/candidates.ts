import { type CaseKeys, keysOfReading, numberKeyOf, sameCase } from '../../../shared/domain/earlier/case-keys.ts';
import { sameLetter } from '../../../shared/domain/earlier/same-letter.ts';
import type { PieceKind } from '../../../shared/model/reading/reading.ts';
import type { ReadDb } from '../../db/connections.ts';
import { fromJson } from '../../db/json.ts';
import { kindsIn } from '../../reading/staged-piece.ts';

export type Peer = { id: number; place: string; what: PieceKind[]; apart: boolean };

/** A column matched wrongly makes all rows the same case: a few of them tell as much. */
const most = 20;

/** The other records of the batch that are the same case and not stored yet, the earliest first. */
export async function peersOf(db: ReadDb, batchId: number, id: number, keys: CaseKeys): Promise<Peer[]> {
  const columns = ['id', 'place', 'what', 'apart', 'reading'] as const;
  const among = () =>
    db
      .selectFrom('importRecord')
      .select(columns)
      .where('batchId', '=', batchId)
      .where('id', '!=', id)
      .where('caseId', 'is', null)
      .orderBy('id')
      .limit(most);
  const number = numberKeyOf(keys);
  const found = [
    ...(number === null ? [] : await among().where('identity', '=', number).execute()),
    ...(keys.titleKey === null ? [] : await among().where('titleKey', '=', keys.titleKey).execute()),
  ];
  const same = found.filter(({ reading }) => sameCase(keys, keysOfReading(fromJson(reading))));
  const once = new Map(same.map((row) => [row.id, row]));
  return [...once.values()]
    .sort((a, b) => a.id - b.id)
    .map(({ id: peer, place, what, apart }) => ({
      id: peer,
      place,
      what: kindsIn(what),
      apart: apart === 1,
    }));
}

/**
 * Whether two records of one case are parts of it: a ledger's row and a letter, an opinion and a reply. Two rows of
 * ledgers, or the same letter twice, are duplicates instead.
 */
export async function fitTogether(db: ReadDb, one: Peer, other: Peer): Promise<boolean> {
  if (one.apart || other.apart) return false;
  if (one.what.includes('ledger') && other.what.includes('ledger')) return false;
  const [ours, theirs] = [await lettersOf(db, one), await lettersOf(db, other)];
  return !ours.some((letter) => theirs.some((known) => sameLetter(letter, known)));
}

async function lettersOf(db: ReadDb, { id, what }: Peer) {
  if (what.every((each) => each === 'ledger')) return [];
  const rows = await db
    .selectFrom('importPiece')
    .select('letter')
    .where('recordId', '=', id)
    .where('letter', 'is not', null)
    .execute();
  return rows.flatMap(({ letter }) => (letter === null ? [] : [fromJson(letter)]));
}
