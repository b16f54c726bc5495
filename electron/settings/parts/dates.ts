import { readLimits } from '../../../shared/domain/dates/rule-pack-check.ts';
import { refusal } from '../../../shared/errors.ts';
import { CalendarYearIn } from '../../../shared/model/dates/calendar.ts';
import { RulePackAsk, type RulePackBody, RulePackIn } from '../../../shared/model/dates/rules.ts';
import { startRecomputation } from '../../dates/keep-deadlines.ts';
import { chosenPack, packOf } from '../../dates/office-rules.ts';
import { newestVersion, ordered, sameVersion } from '../../dates/rule-pack-rows.ts';
import type { ReadDb, WriteDb } from '../../db/connections.ts';
import { fromJson, toJson } from '../../db/json.ts';
import {
  type GivenSettings,
  type Inside,
  jsonIn,
  type PartRule,
  type PlannedLine,
  pick,
  plannedByName,
  rowsOf,
} from '../part.ts';

type PackIn = { body: RulePackBody; version: number };

/** 期限规则: every version of every pack, and by which of them new items go. */
export const rulesPart: PartRule = {
  carry: async (db) => ({
    tables: {
      rulePack: await db
        .selectFrom('rulePack')
        .select(['id', 'version', 'body'])
        .orderBy('id')
        .orderBy('version')
        .execute(),
      ruleChoice: await db.selectFrom('ruleChoice').select(['packId', 'version']).execute(),
    },
  }),
  async plan(db, given) {
    const packs = packsIn(given);
    if (!packs) return null;
    const lines: PlannedLine[] = [];
    for (const pack of packs) {
      const line = { name: `「${pack.body.name}」第${pack.version}版`, changes: [], reason: '' };
      const isHere = (await sameVersion(db, pack.body)) !== null;
      lines.push({
        ...line,
        state: isHere ? 'same' : 'new',
        store: isHere ? null : async (inside) => void (await versionHere(inside, pack)),
      });
    }
    const [wanted] =
      rowsOf(given, 'ruleChoice', 'rules', (row) => RulePackAsk.safeParse(pick(['packId', 'version'], row))) ?? [];
    const chosen = wanted && packs.find(({ body, version }) => body.id === wanted.packId && version === wanted.version);
    if (chosen) lines.push(await choiceLine(db, chosen));
    const ids = new Set(packs.map(({ body }) => body.id));
    const here = await db.selectFrom('rulePack').select('id').distinct().execute();
    return { lines, onlyHere: here.filter(({ id }) => !ids.has(id)).length };
  },
};

async function choiceLine(db: ReadDb, chosen: PackIn): Promise<PlannedLine> {
  const present = await packOf(db, await chosenPack(db));
  const isSame = present.id === chosen.body.id && (await sameVersion(db, chosen.body)) === present.version;
  const said = (name: string, version: number) => `「${name}」第${version}版`;
  const change = {
    field: 'rulesForNew',
    before: said(present.name, present.version),
    after: said(chosen.body.name, chosen.version),
  };
  return {
    name: '新收的件适用哪一版',
    state: isSame ? 'same' : 'changed',
    changes: isSame ? [] : [change],
    reason: isSame ? '' : '在办的件仍按各自收件时的版本',
    store: isSame
      ? null
      : async (inside) => {
          const version = await versionHere(inside, chosen);
          await inside.db.updateTable('ruleChoice').set({ packId: chosen.body.id, version }).execute();
        },
  };
}

/** The version under which a pack stands here: where its own number is free it keeps it, so that items brought along fit. */
async function versionHere({ db, now, account }: Inside, { body, version: own }: PackIn): Promise<number> {
  const same = await sameVersion(db, body);
  if (same !== null) return same;
  const version = (await isFree(db, body.id, own)) ? own : (await newestVersion(db, body.id)) + 1;
  const row = { id: body.id, version, name: body.name, body: toJson(ordered(body)) };
  await db
    .insertInto('rulePack')
    .values({ ...row, at: now, by: account.displayName })
    .execute();
  return version;
}

async function isFree(db: WriteDb, id: string, version: number): Promise<boolean> {
  const taken = db.selectFrom('rulePack').select('id').where('id', '=', id).where('version', '=', version);
  return (await taken.executeTakeFirst()) === undefined;
}

function packsIn(given: GivenSettings): PackIn[] | null {
  return rowsOf(given, 'rulePack', 'rules', (row) => {
    const version = typeof row.version === 'number' ? row.version : 1;
    return RulePackIn.transform(({ limits, ...pack }): PackIn => {
      const read = readLimits(limits);
      if (read.problem !== null) throw refusal('package.unsound', { file: given.file, problem: read.problem });
      return { body: { ...pack, limits: read.limits }, version };
    }).safeParse(jsonIn(row.body));
  });
}

const YearRow = CalendarYearIn.omit({ mode: true });
type YearIn = Omit<ReturnType<typeof CalendarYearIn.parse>, 'mode'>;

/** 工作日历: the years whose holidays the office entered itself. Every item's dates are reckoned anew. */
export const calendarPart: PartRule = {
  carry: async (db) => ({
    tables: {
      calendarYear: await db.selectFrom('calendarYear').select(['year', 'days', 'source']).orderBy('year').execute(),
    },
  }),
  async plan(db, given) {
    const rows = rowsOf(given, 'calendarYear', 'calendar', (row) =>
      YearRow.safeParse({ ...pick(['year', 'source'], row), days: jsonIn(row.days) }),
    );
    if (!rows) return null;
    const here = (await db.selectFrom('calendarYear').selectAll().orderBy('year').execute()).map((row) => ({
      ...{ id: row.year, year: row.year, source: row.source },
      days: YearRow.shape.days.parse(fromJson(row.days)),
    }));
    const keep = async ({ db: trx, now, account }: Inside, { year, days, source }: YearIn) => {
      const kept = { days: toJson(days), source, savedAt: now, savedBy: account.displayName };
      await trx
        .insertInto('calendarYear')
        .values({ year, ...kept })
        .onConflict((clash) => clash.column('year').doUpdateSet(kept))
        .execute();
      await startRecomputation(trx);
    };
    return plannedByName<YearIn, YearIn & { id: number }>(rows, here, {
      keyOf: ({ year }) => String(year),
      nameOf: ({ year }) => `${year}年`,
      told: ({ days, source }) => ({
        source,
        calendarDays: days.map(
          ({ day, off, half, name }) => `${day}${off ? '休' : '班'}${half ? '（半天）' : ''}${name}`,
        ),
      }),
      add: keep,
      change: (inside, _, year) => keep(inside, year),
    });
  },
};
