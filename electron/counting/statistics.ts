import { sql } from 'kysely';
import { countOf, type FactGroup, ratesOf } from '../../shared/domain/counting/rates.ts';
import type { DeskSettings } from '../../shared/model/board/desk-settings.ts';
import {
  type Counts,
  type HandlingGroup,
  handlingGroups,
  type Statistics,
  type StatLine,
} from '../../shared/model/counting.ts';
import { type ItemFact, itemFacts } from '../../shared/model/item-fact.ts';
import { keysOf, type ProposalKind, proposalKinds } from '../../shared/model/kinds.ts';
import type { Day } from '../../shared/model/primitives.ts';
import type { ReadDb } from '../db/connections.ts';
import { factConditions, itemsWithFacts, yearSpan } from './item-facts.ts';
import { commitmentLines, unitLines } from './statistics-lines.ts';

type Asked = { year: number; kind: ProposalKind | null; today: Day; settings: DeskSettings };
type Group = FactGroup & {
  year: number;
  kind: ProposalKind;
  group: HandlingGroup;
  sectionId: number | null;
  subject: string;
  resultClass: string;
};

const all = keysOf(itemFacts);
const yearsBack = 5;

/** A year in figures, beside the years before it. */
export async function statisticsOf(db: ReadDb, { year, kind, today, settings }: Asked): Promise<Statistics> {
  const every = (await groupsOf(db, year, today)).filter((group) => kind === null || group.kind === kind);
  const groups = every.filter((group) => group.year === year);
  const line = (key: string, name: string, of: readonly Group[]): StatLine => ({
    key,
    name,
    counts: countsOf(of),
    rates: ratesOf(of, settings),
  });
  const sections = await db.selectFrom('section').select(['id', 'name']).execute();
  const sectionName = (id: string) => sections.find((each) => String(each.id) === id)?.name ?? '未分派科室';
  const years = [...new Set(every.map((group) => group.year))].sort();
  return {
    year,
    today,
    years: await yearsStored(db),
    total: line('total', '合计', groups),
    byKind: keysOf(proposalKinds).flatMap((each) =>
      keysOf(handlingGroups).map((group) => ({
        kind: each,
        group,
        ...line(
          `${each} ${group}`,
          `${proposalKinds[each]}·${handlingGroups[group]}`,
          groups.filter((one) => one.kind === each && one.group === group),
        ),
      })),
    ),
    bySection: parted(groups, ({ sectionId }) => String(sectionId ?? 0)).map(([key, of]) =>
      line(key, sectionName(key), of),
    ),
    bySubject: parted(groups, ({ subject }) => subject).map(([key, of]) => line(key, key || '未定主题', of)),
    byClass: parted(
      groups.filter(({ facts }) => facts.includes('reply') && facts.includes('answered')),
      ({ resultClass }) => resultClass,
    ).map(([resultClass, of]) => ({ resultClass, count: countOf(of, []) })),
    byUnit: await unitLines(db, yearSpan(year), today),
    overYears: years.map((each) =>
      line(
        String(each),
        `${each}年`,
        every.filter((group) => group.year === each),
      ),
    ),
    commitments: await commitmentLines(db, year, today),
  };
}

function countsOf(groups: readonly Group[]): Counts {
  return Object.fromEntries(all.map((fact) => [fact, countOf(groups, [fact])]));
}

/** Groups by a key, the largest first, the nameless last. */
function parted(groups: readonly Group[], key: (group: Group) => string): [string, Group[]][] {
  const parts = new Map<string, Group[]>();
  for (const group of groups) parts.set(key(group), [...(parts.get(key(group)) ?? []), group]);
  // What was withdrawn or went elsewhere counts nowhere, and makes no line of its own.
  for (const [name, of] of parts) if (countOf(of, ['counted']) === 0) parts.delete(name);
  const nameless = (name: string) => name === '' || name === '0';
  return [...parts].sort(
    ([a, of], [b, other]) =>
      Number(nameless(a)) - Number(nameless(b)) || countOf(other, ['counted']) - countOf(of, ['counted']),
  );
}

/** Items of the year and the years before it, alike ones together: one query whatever their number. */
async function groupsOf(db: ReadDb, year: number, today: Day): Promise<Group[]> {
  const span = { from: yearSpan(year - yearsBack + 1).from, until: yearSpan(year).until };
  // Each fact is a bit: SQLite then groups by one number instead of two dozen.
  const bits = sql.join(
    factConditions(today, all).map(({ holds }, index) => sql`((${holds}) << ${sql.lit(index)})`),
    sql` | `,
  );
  const rows = await itemsWithFacts(db, span)
    .selectFrom('item')
    .select([
      sql<string>`substr("item"."assignedOn", 1, 4)`.as('year'),
      'kind',
      'role',
      'sectionId',
      'subject',
      sql<string>`coalesce("item"."resultClass", '')`.as('resultClass'),
      sql<number>`${bits}`.as('bits'),
      sql<number>`count(*)`.as('count'),
    ])
    .groupBy(['year', 'kind', 'role', 'sectionId', 'subject', 'resultClass', 'bits'])
    .execute();
  return rows.map(({ year: text, role, bits: set, ...row }) => ({
    ...row,
    year: Number(text),
    group: role === 'reference' ? 'reference' : role === 'co' ? 'co' : 'lead',
    facts: all.filter((_: ItemFact, index) => (set & (1 << index)) !== 0),
  }));
}

async function yearsStored(db: ReadDb): Promise<number[]> {
  const { first, last } = await db
    .selectFrom('proposal')
    .select(({ fn }) => [fn.min('assignedOn').as('first'), fn.max('assignedOn').as('last')])
    .executeTakeFirstOrThrow();
  if (!first || !last) return [];
  const [from, until] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return Array.from({ length: until - from + 1 }, (_, index) => until - index);
}
