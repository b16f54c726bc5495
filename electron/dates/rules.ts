import { mainDueOf } from '../../shared/domain/dates/deadline.ts';
import { readLimits } from '../../shared/domain/dates/rule-pack-check.ts';
import { letterOwed, overStages } from '../../shared/domain/life/lifecycle.ts';
import { at, refusal } from '../../shared/errors.ts';
import type { RuleChange } from '../../shared/model/dates/rules.ts';
import type { Operations } from '../context/context.ts';
import { fileOut } from '../context/file-out.ts';
import { keptOf, manyGrounds, startRecomputation } from './keep-deadlines.ts';
import { chosenPack, packOf } from './office-rules.ts';
import { packsIn, rulesFileMark } from './rule-pack-file.ts';
import { keepPack, packRows, sameVersion } from './rule-pack-rows.ts';
import { workCalendar } from './work-calendar.ts';

/** The packs of rules that limits come from: versions, files, trial and adoption. */
export const rulePacks = {
  'rules.list': ({ db }) => packRows(db),

  'rules.get': ({ db }, name) => packOf(db, name),

  'rules.save': async (context, { limits, ...pack }) => {
    const { version, name } = await keepPack(context, { ...pack, limits: sound(limits) });
    context.record(`修改期限规则「${name}」，新建第${version}版`);
    return packOf(context.db, { packId: pack.id, version });
  },

  'rules.export': async ({ db, record }, { packId, version }) => {
    const rows = await packRows(db);
    const wanted = packId === null ? rows : rows.filter(({ id }) => id === packId);
    const packs = [];
    for (const row of wanted) {
      const {
        at: _,
        by: __,
        version: ___,
        ...pack
      } = await packOf(db, {
        packId: row.id,
        version: (packId === null ? null : version) ?? row.version,
      });
      packs.push(pack);
    }
    const [first] = packs;
    if (!first) throw refusal('record.missing', { what: '套期限规则' });
    const text = `${JSON.stringify({ file: rulesFileMark, packs }, null, 2)}\n`;
    const words = packId === null ? `全部${packs.length}套期限规则` : `期限规则「${first.name}」`;
    record(`导出${words}`);
    const name = packId === null ? '期限规则.json' : `期限规则-${first.name}-第${version ?? wanted[0]?.version}版.json`;
    return { files: [fileOut(name, 'json', text)] };
  },

  'rules.import': async (context, { file }) => {
    const packs = packsIn(file).map(({ limits, ...pack }) => ({ ...pack, limits: sound(limits) }));
    const kept = [];
    for (const pack of packs) {
      // A file of all packs mostly holds packs that are here already.
      if (packs.length > 1 && (await sameVersion(context.db, pack)) !== null) continue;
      kept.push({ id: pack.id, ...(await keepPack(context, pack)) });
    }
    if (kept.length === 0) throw refusal('rules.all-same', { file: file.name });
    context.record(`导入期限规则：${kept.map(({ name, version }) => `${name}第${version}版`).join('、')}`);
    return kept.map(({ id, name, version }) => ({ id, name, version }));
  },

  'rules.preview': async ({ db }, name) => {
    const pack = await packOf(db, name);
    const calendar = await workCalendar(db);
    const changes: RuleChange[] = [];
    let items = 0;
    for (const { row, item } of await manyGrounds(db, { after: 0, count: Number.MAX_SAFE_INTEGER, openOnly: true })) {
      if (letterOwed(row.role) === null) continue;
      items++;
      const after = keptOf(mainDueOf(item, { pack, calendar }));
      if (after.deadline === row.deadline && after.deadlineMark === row.deadlineMark) continue;
      changes.push({
        proposalId: row.id,
        number: row.number,
        title: row.title,
        label: row.role === 'co' ? '会办意见' : '答复',
        before: row.deadline,
        after: after.deadline,
        provisional: after.deadlineMark === 'provisional',
      });
    }
    return { items, changes };
  },

  'rules.adopt': async ({ db, record, changed }, { packId, version, handOver }) => {
    const pack = await packOf(db, { packId, version });
    const before = await chosenPack(db);
    await db.updateTable('ruleChoice').set({ packId, version }).execute();
    let pending = 0;
    if (handOver) {
      await db
        .updateTable('proposal')
        .set({ rulePackId: packId, ruleVersion: version })
        .where('stage', 'not in', overStages)
        .execute();
      pending = await startRecomputation(db);
    }
    changed({ ...before }, { packId, version });
    record(`启用期限规则「${pack.name}」第${version}版${handOver ? '，在办件一并重算' : '，新收件适用'}`);
    return { pending };
  },
} satisfies Operations;

function sound(rows: readonly unknown[]) {
  const read = readLimits(rows);
  if (read.problem !== null) throw at(refusal('rules.unsound', { problem: read.problem }), { field: 'limits' });
  return read.limits;
}
