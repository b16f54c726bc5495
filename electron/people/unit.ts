import { unitFitsTyped } from '../../shared/domain/names/units/unit-meant.ts';
import { namesToAdd, usualNamesOf } from '../../shared/domain/names/units/usual-names.ts';
import { at, refusal } from '../../shared/errors.ts';
import { mustBeAsSeen } from '../context/as-seen.ts';
import type { Operations } from '../context/context.ts';
import { toJson } from '../db/json.ts';
import { asUnit, namedUnits } from './named-units.ts';

/** The directory of units. */
export const unit = {
  'unit.list': async ({ db }, { text, retired }) =>
    (await namedUnits(db)).filter((each) => (retired || !each.retired) && unitFitsTyped(text, each)),

  'unit.save': async ({ db, record, changed }, { id, seen, names, letters: _, ...change }) => {
    const same = await db.selectFrom('unit').select('id').where('name', '=', change.name).executeTakeFirst();
    if (same && same.id !== id) throw at(refusal('unit.taken', { name: change.name }), { field: 'name' });
    const before =
      id === undefined ? undefined : await db.selectFrom('unit').selectAll().where('id', '=', id).executeTakeFirst();
    const called = names ?? (before ? undefined : usualNamesOf(change.name, change.shortName));
    const values = {
      ...change,
      retired: change.retired ? (1 as const) : (0 as const),
      ...(called ? { names: toJson(called) } : {}),
    };
    if (before) await mustBeAsSeen(db, seen, await asUnit(before), { what: '条单位信息', operation: 'unit.save', id });
    const saved =
      id === undefined
        ? await db.insertInto('unit').values(values).returningAll().executeTakeFirst()
        : await db.updateTable('unit').set(values).where('id', '=', id).returningAll().executeTakeFirst();
    if (!saved) throw refusal('record.missing', { what: '个单位' });
    const now = await asUnit(saved);
    if (before) changed(logged(await asUnit(before)), logged(now));
    record(`${id === undefined ? '新增' : '修改'}单位：${saved.name}`);
    return now;
  },

  'unit.fillNames': async ({ db, record }) => {
    const filled = { units: 0, names: 0 };
    for (const each of await namedUnits(db)) {
      const more = namesToAdd(each);
      if (more.length === 0) continue;
      const names = toJson([...each.names, ...more]);
      await db.updateTable('unit').set({ names }).where('id', '=', each.id).execute();
      filled.units += 1;
      filled.names += more.length;
    }
    record(`补上单位的常用简称和曾用名：${filled.units}个单位共${filled.names}个`);
    return filled;
  },
} satisfies Operations;

/** As the log shows it: names in words, and not what is reckoned from them. */
function logged({ letters: _, names, ...row }: Awaited<ReturnType<typeof asUnit>>) {
  return { ...row, names: names.map(({ name, validUntil }) => (validUntil ? `${name}（至${validUntil}）` : name)) };
}
