import { at, refusal } from '../../shared/errors.ts';
import { mustBeAsSeen } from '../context/as-seen.ts';
import type { Operations } from '../context/context.ts';
import { mentions } from '../db/wording/text-match.ts';

/** The directory of units. */
export const unit = {
  'unit.list': async ({ db }, { text, retired }) => {
    let found = db.selectFrom('unit').selectAll().orderBy('id');
    if (!retired) found = found.where('retired', '=', 0);
    if (text) found = found.where(mentions(['name', 'shortName'], text));
    return (await found.execute()).map((row) => ({ ...row, retired: row.retired === 1 }));
  },

  'unit.save': async ({ db, record, changed }, { id, seen, ...change }) => {
    const same = await db.selectFrom('unit').select('id').where('name', '=', change.name).executeTakeFirst();
    if (same && same.id !== id) throw at(refusal('unit.taken', { name: change.name }), { field: 'name' });
    const values = { ...change, retired: change.retired ? (1 as const) : (0 as const) };
    const before =
      id === undefined ? undefined : await db.selectFrom('unit').selectAll().where('id', '=', id).executeTakeFirst();
    if (before) {
      const now = { ...before, retired: before.retired === 1 };
      await mustBeAsSeen(db, seen, now, { what: '条单位信息', operation: 'unit.save', id });
    }
    const saved =
      id === undefined
        ? await db.insertInto('unit').values(values).returningAll().executeTakeFirst()
        : await db.updateTable('unit').set(values).where('id', '=', id).returningAll().executeTakeFirst();
    if (!saved) throw refusal('record.missing', { what: '个单位' });
    if (before) changed(before, saved);
    record(`${id === undefined ? '新增' : '修改'}单位：${saved.name}`);
    return { ...saved, retired: saved.retired === 1 };
  },
} satisfies Operations;
