import type { Selectable } from 'kysely';
import { yearInFigures } from '../../shared/domain/counting/answer-words.ts';
import { groupsToday } from '../../shared/domain/counting/fact-bits.ts';
import { countOf, type FactGroup, ratesOf } from '../../shared/domain/counting/rates.ts';
import type { DeskSettings } from '../../shared/model/board/desk-settings.ts';
import {
  type CountedHandling,
  type Counts,
  countedHandlings,
  type Statistics,
  type StatLine,
} from '../../shared/model/counting.ts';
import { itemFacts } from '../../shared/model/item-fact.ts';
import { keysOf, type ProposalKind, proposalKinds } from '../../shared/model/kinds.ts';
import type { Day } from '../../shared/model/primitives.ts';
import type { ReadDb } from '../db/connections.ts';
import { countRows } from '../db/paging.ts';
import type { Database } from '../db/schema.ts';
import { countedOnce, yearsStored } from './counted-rows.ts';
import { countsToday } from './item-facts.ts';
import { lineNames } from './line-names.ts';
import { commitmentLines, unitLines } from './statistics-lines.ts';

type Asked = { year: number; kind: ProposalKind | null; today: Day; settings: DeskSettings };
type Group = FactGroup & { year: number; kind: ProposalKind; handling: CountedHandling };

const all = keysOf(itemFacts);
const yearsBack = 5;

/** A year in figures, beside the years before it; items and cases of former years together. */
export async function statisticsOf(db: ReadDb, { year, kind, today, settings }: Asked): Promise<Statistics> {
  const every = await groupsOf(db, { year, kind, today });
  const groups = every.filter((group) => group.year === year);
  const line = (key: string, name: string, of: readonly FactGroup[]): StatLine => ({
    key,
    name,
    counts: countsOf(of),
    rates: ratesOf(of, settings),
  });
  const parts = partsOf(db, { year, kind, today });
  const sections = await lineNames(db, 'section');
  const people = await lineNames(db, 'person');
  const bySection = await parts(['sectionId', 'sectionName'], (row) => sections.keyOf(row.sectionId, row.sectionName));
  const byPerson = await parts(['handlerId', 'handlerName'], (row) => people.keyOf(row.handlerId, row.handlerName));
  const bySubject = await parts(['subject'], ({ subject }) => subject);
  const byClass = await parts(['resultClass'], ({ resultClass }) => resultClass);
  return {
    year,
    today,
    years: await yearsStored(db),
    total: line('total', '合计', groups),
    byKind: keysOf(proposalKinds).flatMap((each) =>
      keysOf(countedHandlings).map((handling) => ({
        kind: each,
        handling,
        ...line(
          `${each} ${handling}`,
          `${proposalKinds[each]}·${countedHandlings[handling]}`,
          groups.filter((one) => one.kind === each && one.handling === handling),
        ),
      })),
    ),
    bySection: bySection.map(([key, of]) => line(key, sections.nameOf(key) || '未分派科室', of)),
    byPerson: byPerson.map(([key, of]) => line(key, people.nameOf(key) || '未定承办人', of)),
    bySubject: bySubject.map(([key, of]) => line(key, key || '未定主题', of)),
    byClass: byClass
      .map(([resultClass, of]) => ({ resultClass, count: countOf(of, ['reply', 'answered']) }))
      .filter(({ count }) => count > 0),
    byUnit: await unitLines(db, { year, kind, today }),
    overYears: [...new Set(every.map((group) => group.year))].sort().map((each) =>
      line(
        String(each),
        yearInFigures(each, today),
        every.filter((group) => group.year === each),
      ),
    ),
    commitments: await commitmentLines(db, year, today),
    undated: await countRows(
      countedOnce(db)
        .where('year', '=', 0)
        .$if(kind !== null, (of) => of.where('kind', '=', kind as ProposalKind)),
    ),
  };
}

function countsOf(groups: readonly FactGroup[]): Counts {
  return Object.fromEntries(all.map((fact) => [fact, countOf(groups, [fact])]));
}

type Which = Pick<Asked, 'year' | 'kind' | 'today'>;

/** Items and cases of the year and the years before it, alike ones together: one query whatever their number. */
async function groupsOf(db: ReadDb, { year, kind, today }: Which): Promise<Group[]> {
  const rows = await countedOnce(db)
    .where('year', '>', year - yearsBack)
    .where('year', '<=', year)
    .$if(kind !== null, (of) => of.where('kind', '=', kind as ProposalKind))
    .select(['year', 'kind', 'handling', 'facts', ...countsToday(today)])
    .groupBy(['year', 'kind', 'handling', 'facts'])
    .execute();
  return rows.flatMap(({ year, kind, handling, ...alike }) =>
    groupsToday(alike).map((group) => ({ ...group, year, kind, handling })),
  );
}

type PartColumn = 'sectionId' | 'sectionName' | 'handlerId' | 'handlerName' | 'subject' | 'resultClass';
type PartRow = Pick<Selectable<Database['counted']>, PartColumn>;

/** The year by some columns: its lines by key, the largest first, the nameless last. */
function partsOf(db: ReadDb, { year, kind, today }: Which) {
  return async <C extends PartColumn>(
    columns: readonly C[],
    key: (row: Pick<PartRow, C>) => string,
  ): Promise<[string, FactGroup[]][]> => {
    const rows = await countedOnce(db)
      .where('year', '=', year)
      .$if(kind !== null, (of) => of.where('kind', '=', kind as ProposalKind))
      .select([...columns, 'facts', ...countsToday(today)])
      .groupBy([...columns, 'facts'])
      .execute();
    const parts = new Map<string, FactGroup[]>();
    for (const row of rows as unknown as (PartRow & Parameters<typeof groupsToday>[0])[]) {
      // What was withdrawn or went elsewhere counts nowhere, and makes no line of its own.
      const groups = groupsToday(row).filter(({ facts }) => facts.includes('counted'));
      if (groups.length === 0) continue;
      const name = key(row);
      const part = parts.get(name);
      if (part) part.push(...groups);
      else parts.set(name, groups);
    }
    return [...parts].sort(
      ([a, of], [b, other]) => Number(a === '') - Number(b === '') || countOf(other, []) - countOf(of, []),
    );
  };
}
