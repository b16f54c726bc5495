import { refusal } from '../../shared/errors.ts';
import type { RulePackBody, RulePackRow } from '../../shared/model/dates/rules.ts';
import type { CommandContext } from '../context/context.ts';
import type { ReadDb } from '../db/connections.ts';
import { fromJson, toJson } from '../db/json.ts';
import { chosenPack } from './office-rules.ts';

/** Every pack with its versions; the shown one is in force, or else the newest. */
export async function packRows(db: ReadDb): Promise<RulePackRow[]> {
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
}

/** A new version of the pack; what an earlier version already says is refused, naming that version. */
export async function keepPack({ db, now, account }: CommandContext, body: RulePackBody) {
  const same = await sameVersion(db, body);
  if (same !== null) throw refusal('rules.same', { name: body.name, version: same });
  const version = (await newestVersion(db, body.id)) + 1;
  const row = { id: body.id, version, name: body.name, body: toJson(ordered(body)), at: now, by: account.displayName };
  await db.insertInto('rulePack').values(row).execute();
  return { name: body.name, version };
}

/** The version of the pack that says just this, or null. */
export async function sameVersion(db: ReadDb, body: RulePackBody): Promise<number | null> {
  const text = toJson(ordered(body));
  const rows = await db.selectFrom('rulePack').select(['version', 'body']).where('id', '=', body.id).execute();
  return rows.find((row) => toJson(ordered(fromJson(row.body))) === text)?.version ?? null;
}

/** One order of the fields, so that equal packs are equal texts. */
export function ordered({ id, name, basis, carryOver, limits }: RulePackBody): RulePackBody {
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

/** 0 where there is none yet. */
export async function newestVersion(db: ReadDb, id: string): Promise<number> {
  const { newest } = await db
    .selectFrom('rulePack')
    .select(({ fn }) => fn.max('version').as('newest'))
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return newest ?? 0;
}
