import type { ReadDb } from '../../db/connections.ts';

/** Every absence that was not ended, with whoever stands in. */
export function standInRows(db: ReadDb) {
  return db
    .selectFrom('standIn')
    .innerJoin('account as absent', 'absent.id', 'standIn.absentId')
    .innerJoin('account as other', 'other.id', 'standIn.standInId')
    .select(['standIn.id', 'absentId', 'absent.displayName as absentName', 'standInId'])
    .select(['other.displayName as standInName', 'firstDay', 'lastDay', 'why', 'setBy', 'setAt'])
    .where('endedAt', 'is', null)
    .orderBy('firstDay')
    .orderBy('standIn.id');
}
