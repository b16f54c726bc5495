import { refusal } from '../../../shared/errors.ts';
import { type KeptList, keptLists, type SavedView } from '../../../shared/model/items/saved-view.ts';
import type { Operations } from '../../context/context.ts';
import type { ReadDb } from '../../db/connections.ts';

/** 常用筛选: narrowed lists under a name, one's own and those of the office. */
export const views = {
  'view.list': async ({ db, account }, { list }) => viewsOf(db, list, account.id),

  'view.keep': async ({ db, now, account, record }, { list, name, address, forAll }) => {
    const accountId = forAll ? null : account.id;
    const said = { address, savedAt: now, savedBy: account.displayName };
    const twin = await db
      .selectFrom('savedView')
      .select('id')
      .where('list', '=', list)
      .where('name', '=', name)
      .where('accountId', 'is not distinct from', accountId)
      .executeTakeFirst();
    if (twin) await db.updateTable('savedView').set(said).where('id', '=', twin.id).execute();
    else
      await db
        .insertInto('savedView')
        .values({ accountId, list, name, ...said })
        .execute();
    record(`${twin ? '改存' : '存下'}${forAll ? '全单位的' : ''}常用筛选「${name}」（${keptLists[list]}）`);
    return viewsOf(db, list, account.id);
  },

  'view.remove': async ({ db, account, record }, { viewId }) => {
    const row = await db.selectFrom('savedView').selectAll().where('id', '=', viewId).executeTakeFirst();
    // Nobody learns of others' own ones.
    if (!row || (row.accountId !== null && row.accountId !== account.id))
      throw refusal('record.missing', { what: '个常用筛选' });
    await db.deleteFrom('savedView').where('id', '=', viewId).execute();
    record(`删除${row.accountId === null ? '全单位的' : ''}常用筛选「${row.name}」（${keptLists[row.list]}）`);
    return viewsOf(db, row.list, account.id);
  },
} satisfies Operations;

/** One's own first, then the office's, by name. */
async function viewsOf(db: ReadDb, list: KeptList, accountId: number): Promise<SavedView[]> {
  const rows = await db
    .selectFrom('savedView')
    .select(['id', 'list', 'name', 'address', 'accountId', 'savedBy'])
    .where('list', '=', list)
    .where(({ eb, or }) => or([eb('accountId', 'is', null), eb('accountId', '=', accountId)]))
    .orderBy('name')
    .orderBy('id')
    .execute();
  const all = rows.map(({ accountId: whose, ...row }): SavedView => ({ ...row, forAll: whose === null }));
  return [...all.filter(({ forAll }) => !forAll), ...all.filter(({ forAll }) => forAll)];
}
