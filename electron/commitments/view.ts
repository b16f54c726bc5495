import { readCommitments } from '../../shared/domain/commitments/reading.ts';
import type { Candidate, Commitment } from '../../shared/model/commitments.ts';
import { LetterContent } from '../../shared/model/letter/letter.ts';
import type { ReadDb } from '../db/connections.ts';
import { signedLetter, versionOf } from '../letter/versions.ts';

/** An item's commitments with their milestones and log, soonest first. */
export async function commitmentsOf(db: ReadDb, proposalId: number): Promise<Commitment[]> {
  return (await commitmentsOfMany(db, [proposalId])).get(proposalId) ?? [];
}

/** So many items' rows are asked for by one statement. */
const atOnce = 500;

/** The same of many items, by item, in three queries for each few hundred of them. */
export async function commitmentsOfMany(
  db: ReadDb,
  proposalIds: readonly number[],
): Promise<ReadonlyMap<number, Commitment[]>> {
  const found = new Map<number, Commitment[]>();
  for (let at = 0; at < proposalIds.length; at += atOnce) {
    for (const one of await someCommitments(db, proposalIds.slice(at, at + atOnce))) {
      const own = found.get(one.proposalId);
      if (own) own.push(one);
      else found.set(one.proposalId, [one]);
    }
  }
  return found;
}

async function someCommitments(db: ReadDb, proposalIds: readonly number[]): Promise<Commitment[]> {
  const rows = await db
    .selectFrom('commitment')
    .selectAll()
    .where('proposalId', 'in', proposalIds)
    .orderBy('dueOn')
    .orderBy('id')
    .execute();
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const milestones = Map.groupBy(
    await db.selectFrom('milestone').selectAll().where('commitmentId', 'in', ids).orderBy('dueOn').execute(),
    ({ commitmentId }) => commitmentId,
  );
  const log = Map.groupBy(
    await db
      .selectFrom('commitmentLog')
      .leftJoin('attachment', 'attachment.id', 'commitmentLog.attachmentId')
      .selectAll('commitmentLog')
      .select('attachment.name as attachmentName')
      .where('commitmentId', 'in', ids)
      .orderBy('commitmentLog.id')
      .execute(),
    ({ commitmentId }) => commitmentId,
  );
  return rows.map(({ letterId: _, confirmedAt: __, confirmedBy: ___, ...row }) => ({
    ...row,
    milestones: (milestones.get(row.id) ?? []).map(({ commitmentId: ____, ...each }) => each),
    log: (log.get(row.id) ?? []).map(({ commitmentId: ____, ...each }) => each),
  }));
}

/** Sentences of the signed letter that may be promises and that nobody has confirmed or dropped yet. */
export async function candidatesOf(db: ReadDb, proposalId: number): Promise<Candidate[]> {
  const signed = await signedLetter(db, proposalId);
  if (signed?.letter.kind !== 'reply') return [];
  const version = await versionOf(db, signed.letter.id, signed.signature.version);
  if (!version) return [];
  // Words that another program has put there may be no letter: the item's page says so, and reads no promises of them.
  const read = LetterContent.safeParse(version.content);
  if (!read.success) return [];
  const { blocks } = read.data;
  const dropped = await db
    .selectFrom('commitmentDropped')
    .select('quote')
    .where('letterId', '=', signed.letter.id)
    .execute();
  const kept = await db.selectFrom('commitment').select('quote').where('proposalId', '=', proposalId).execute();
  // A quote kept before may hold the whole sentence of which this is the promise.
  const settled = [...dropped, ...kept].map(({ quote }) => quote);
  return readCommitments(blocks, signed.signature.signedOn).filter(
    ({ quote }) => !settled.some((each) => each.includes(quote)),
  );
}
