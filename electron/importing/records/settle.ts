import { keysOfReading } from '../../../shared/domain/earlier/case-keys.ts';
import { recordTwinWords } from '../../../shared/domain/earlier/twin-words.ts';
import type { Twin } from '../../../shared/model/importing.ts';
import type { ReadDb, WriteDb } from '../../db/connections.ts';
import { fromJson } from '../../db/json.ts';
import { kindsIn } from '../../reading/staged-piece.ts';
import { fitTogether, type Peer, peersOf } from './candidates.ts';
import { knownCases, type Sought } from './known-cases.ts';
import { rebuildRecords } from './rebuild.ts';
import { writeRecord } from './write-record.ts';

/**
 * Finds anew what each record is beside the others: a part of another one, which then takes it in, a duplicate, or a
 * case of its own; and where it stands. What is stored or gone stays as it is.
 */
export async function settleRecords(db: WriteDb, batchId: number, ids: readonly number[]): Promise<void> {
  // Every round but the last joins records, and there are ever fewer of them.
  for (let waiting = ids; waiting.length > 0; ) waiting = await settleRound(db, batchId, waiting);
}

/** Settles each once; answers whom the joins among them have changed: these are read and settled in the next round. */
async function settleRound(db: WriteDb, batchId: number, ids: readonly number[]): Promise<number[]> {
  const rows = await db
    .selectFrom('importRecord')
    .select(['id', 'reading', 'what', 'place', 'state', 'decision', 'reason', 'apart'])
    .where('id', 'in', ids)
    .where('batchId', '=', batchId)
    .where('state', '!=', 'stored')
    .orderBy('id')
    .execute();
  const subjects = rows.map((row) => {
    const reading = fromJson(row.reading);
    const what = kindsIn(row.what);
    const sought: Sought = {
      keys: keysOfReading(reading),
      number: reading.number?.value ?? null,
      title: reading.title?.value ?? null,
    };
    return { ...row, reading, what, sought: what.includes('material') ? null : sought };
  });
  const known = await knownCases(
    db,
    subjects.flatMap(({ sought }) => sought ?? []),
  );
  const gone = new Set<number>();
  const again = new Set<number>();
  for (const { id, place, reading, sought, apart, ...before } of subjects) {
    if (gone.has(id) || again.has(id)) continue;
    let twin: Twin | null = null;
    if (sought) {
      const self: Peer = { id, place, what: before.what, apart: apart === 1 };
      const peers = await peersOf(db, batchId, id, sought.keys);
      const part = await firstFitting(db, self, peers);
      if (part) {
        const [host, joined] = part.id < id ? [part.id, id] : [id, part.id];
        for (const touched of await takeIn(db, batchId, host, joined)) again.add(touched);
        gone.add(joined);
        continue;
      }
      const earlier = peers.find((peer) => peer.id < id);
      twin = known(sought) ?? (earlier ? twinOf(earlier) : null);
    }
    await writeRecord(db, id, reading, before, twin);
  }
  return [...again].filter((id) => !gone.has(id));
}

/** The pieces of `otherId` go to `id`, which is read anew from all of them; what a person settled in either holds. */
export async function joinRecords(db: WriteDb, batchId: number, id: number, otherId: number): Promise<void> {
  await settleRecords(db, batchId, await takeIn(db, batchId, id, otherId));
}

/** Joins two records; answers which are then to be settled: the one, and the former duplicates of the other. */
async function takeIn(db: WriteDb, batchId: number, id: number, otherId: number): Promise<number[]> {
  const other = await db
    .selectFrom('importRecord')
    .select(['reading', 'identity', 'titleKey'])
    .where('id', '=', otherId)
    .executeTakeFirstOrThrow();
  await db.updateTable('importPiece').set({ recordId: id }).where('recordId', '=', otherId).execute();
  await db.deleteFrom('importRecord').where('id', '=', otherId).execute();
  await rebuildRecords(db, [id], [fromJson(other.reading)]);
  return [id, ...(await recordsWithKeys(db, batchId, other))];
}

type Keys = { identity: string | null; titleKey: string | null };

/** Records that may have been duplicates of one that had these keys: to be settled when it changes or goes. */
export async function recordsWithKeys(db: ReadDb, batchId: number, { identity, titleKey }: Keys): Promise<number[]> {
  const among = () =>
    db
      .selectFrom('importRecord')
      .select('id')
      .where('batchId', '=', batchId)
      .where('state', '!=', 'stored')
      .orderBy('id')
      .limit(20);
  const found = [
    ...(identity === null ? [] : await among().where('identity', '=', identity).execute()),
    ...(titleKey === null ? [] : await among().where('titleKey', '=', titleKey).execute()),
  ];
  return [...new Set(found.map(({ id }) => id))];
}

async function firstFitting(db: ReadDb, self: Peer, peers: readonly Peer[]): Promise<Peer | null> {
  for (const peer of peers) if (await fitTogether(db, self, peer)) return peer;
  return null;
}

function twinOf({ id, place }: Peer): Twin {
  return { what: 'record', id, words: recordTwinWords(place) };
}
