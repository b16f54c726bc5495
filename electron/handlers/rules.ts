import type { Kysely } from 'kysely';
import { mainDueOf } from '../../shared/domain/deadline.ts';
import { letterOwed, overStages } from '../../shared/domain/lifecycle.ts';
import { readLimits } from '../../shared/domain/rule-pack-check.ts';
import { at, refusal } from '../../shared/errors.ts';
import { type RuleChange, type RulePackBody, RulePackIn } from '../../shared/model/rules.ts';
import type { Context, Handlers } from '../context.ts';
import { fromJson, toJson } from '../db/json.ts';
import type { Database } from '../db/schema.ts';
import { keptOf, manyGrounds, startRecomputation } from '../keep-deadlines.ts';
import { chosenPack, packOf } from '../office-rules.ts';
import { workCalendar } from '../work-calendar.ts';

type Part =
  | 'rules.list'
  | 'rules.get'
  | 'rules.save'
  | 'rules.export'
  | 'rules.import'
  | 'rules.preview'
  | 'rules.adopt';

/** The mark by which an exported file is known again. */
const fileKind = 'proposal-desk-rules';

export const rules: Pick<Handlers, Part> = {
  'rules.list': async ({ db }) => {
    const chosen = await chosenPack(db);
    const rows = await db.selectFrom('rulePack').selectAll().orderBy('id').orderBy('version', 'desc').execute();
    const used = await db
      .selectFrom('proposal')
      .select(({ fn }) => ['rulePackId', 'ruleVersion', fn.countAll<number>().as('items')])
      .groupBy(['rulePackId', 'ruleVersion'])
      .execute();
    const itemsOf = (id: string, version: number) =>
      used.find((each) => each.rulePackId === id && each.ruleVersion === version)?.items ?? 0;
    return [...new Set(rows.map(({ id }) => id))].flatMap((id) => {
      const versions = rows.filter((row) => row.id === id);
      const newest = versions[0];
      if (!newest) return [];
      const active = chosen.packId === id;
      const shown = versions.find(({ version }) => active && version === chosen.version) ?? newest;
      const { name, basis } = fromJson(shown.body);
      return [
        {
          id,
          name,
          basis,
          version: shown.version,
          active,
          versions: versions.map(({ version, at: made, by }) => ({
            version,
            at: made,
            by,
            items: itemsOf(id, version),
          })),
        },
      ];
    });
  },

  'rules.get': ({ db }, name) => packOf(db, name),

  'rules.save': async (context, { limits, ...pack }) => {
    const { version, name } = await keepPack(context, { ...pack, limits: sound(limits) });
    context.record(`修改期限规则「${name}」，新建第${version}版`);
    return packOf(context.db, { packId: pack.id, version });
  },

  'rules.export': async ({ db, record }, { packId, version }) => {
    const { at: _, by: __, version: ___, ...pack } = await packOf(db, { packId, version });
    const text = `${JSON.stringify({ file: fileKind, packs: [pack] }, null, 2)}\n`;
    record(`导出期限规则「${pack.name}」第${version}版`);
    return {
      files: [
        {
          name: `期限规则-${pack.name}-第${version}版.json`,
          mediaType: 'application/json',
          base64: Buffer.from(text, 'utf8').toString('base64'),
        },
      ],
    };
  },

  'rules.import': async (context, { file }) => {
    const packs = packsIn(file).map(({ limits, ...pack }) => ({ ...pack, limits: sound(limits) }));
    const kept = [];
    for (const pack of packs) kept.push({ id: pack.id, ...(await keepPack(context, pack)) });
    context.record(`导入期限规则：${kept.map(({ name, version }) => `${name}第${version}版`).join('、')}`);
    return kept.map(({ id, name, version }) => ({ id, name, version }));
  },

  'rules.preview': async ({ db }, name) => {
    const pack = await packOf(db, name);
    const calendar = await workCalendar(db);
    const changes: RuleChange[] = [];
    let items = 0;
    for (const { row, item } of await manyGrounds(db, 0, Number.MAX_SAFE_INTEGER, true)) {
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
};

/** A new version of the pack; the same content as the last version is refused. */
async function keepPack({ db, now, account }: Context, body: RulePackBody) {
  const version = (await newestVersion(db, body.id)) + 1;
  if (version > 1) {
    const { at: _, by: __, version: last, ...before } = await packOf(db, { packId: body.id, version: version - 1 });
    if (toJson(ordered(before)) === toJson(ordered(body)))
      throw refusal('rules.same', { name: body.name, version: last });
  }
  await db
    .insertInto('rulePack')
    .values({ id: body.id, version, name: body.name, body: toJson(ordered(body)), at: now, by: account.displayName })
    .execute();
  return { name: body.name, version };
}

/** One order of the fields, so that equal packs are equal texts. */
function ordered({ id, name, basis, carryOver, limits }: RulePackBody): RulePackBody {
  return {
    id,
    name,
    basis,
    carryOver,
    limits: limits.map(({ key, number, unit, start, kind, level, source }) => {
      const { regulation, edition, article, words } = source;
      return { key, number, unit, start, kind, level, source: { regulation, edition, article, words } };
    }),
  };
}

async function newestVersion(db: Kysely<Database>, id: string): Promise<number> {
  const { newest } = await db
    .selectFrom('rulePack')
    .select(({ fn }) => fn.max('version').as('newest'))
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return newest ?? 0;
}

function sound(rows: readonly unknown[]) {
  const read = readLimits(rows);
  if (read.problem !== null) throw at(refusal('rules.unsound', { problem: read.problem }), { field: 'limits' });
  return read.limits;
}

function packsIn(file: { name: string; base64: string }) {
  const notOne = () => refusal('rules.not-a-pack', { file: file.name });
  let json: unknown;
  try {
    json = JSON.parse(
      Buffer.from(file.base64, 'base64')
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    );
  } catch {
    throw notOne();
  }
  const { file: kind, packs } = (json ?? {}) as { file?: unknown; packs?: unknown };
  if (kind !== fileKind || !Array.isArray(packs) || packs.length === 0 || packs.length > 50) throw notOne();
  return packs.map((pack) => {
    const parsed = RulePackIn.safeParse(pack);
    if (!parsed.success)
      throw refusal('rules.unsound', { problem: `${parsed.error.issues[0]?.message ?? '内容不全'}。` });
    return parsed.data;
  });
}
