import { sql } from 'kysely';
import { satisfactions } from '../../shared/model/life/scales.ts';
import type { ReadDb } from '../db/connections.ts';
import { fromJson } from '../db/json.ts';
import { jsonField } from '../db/wording/dialect.ts';
import { partsOf, type SearchDocument, type SearchPart, yearOfDay } from './document.ts';
import { lifeParts } from './item-life-parts.ts';
import { textParts } from './item-text-parts.ts';

/** Items as search sees them, with everything that was written about them. */
export async function itemDocuments(db: ReadDb, ids: readonly number[]): Promise<SearchDocument[]> {
  const rows = await db
    .selectFrom('proposal')
    .leftJoin('unit', 'unit.id', 'proposal.leadUnitId')
    .leftJoin('person as handler', 'handler.id', 'proposal.handlerId')
    .leftJoin('person as leader', 'leader.id', 'proposal.leaderId')
    .select([
      'proposal.id',
      'proposal.kind',
      'proposal.level',
      'term',
      'meeting',
      'number',
      'title',
      'body',
      'collective',
      'proposer',
    ])
    .select([
      'assignedOn',
      'remark',
      'proposal.subject',
      'proposal.satisfaction',
      'archiveNumber',
      'unit.name as leadUnit',
    ])
    .select(['handler.name as handlerName', 'leader.name as leaderName'])
    .select(classOf())
    .where('proposal.id', 'in', ids)
    .execute();
  const proposers = Map.groupBy(
    await db.selectFrom('proposer').selectAll().where('proposalId', 'in', ids).orderBy('position').execute(),
    ({ proposalId }) => proposalId,
  );
  const written = byItem([...(await textParts(db, ids)), ...(await lifeParts(db, ids))]);
  return rows.map((row) => {
    const { id, kind, level, term, meeting, number, title, handlerName, leaderName } = row;
    const signed = proposers.get(id) ?? [];
    const collective = row.collective ? fromJson(row.collective) : null;
    return {
      ...{ source: 'item', id, kind, level, term, meeting, number, title, people: row.proposer },
      proposers: signed.map(({ name }) => name),
      handlers: [handlerName, leaderName].filter((name) => name !== null),
      ...{ day: row.assignedOn, year: yearOfDay(row.assignedOn) },
      ...{ resultClass: row.resultClass ?? '', satisfaction: row.satisfaction ? satisfactions[row.satisfaction] : '' },
      parts: [
        ...partsOf([
          ['案由', title, 'title'],
          ...signed.map(({ name }) => ['提出人', name, 'people'] as const),
          ['提出人', collective?.name, 'people'],
          ...signed.map(({ organization }) => ['提出人单位', organization] as const),
          ['联系人', collective?.contactPerson],
          ['编号', number, 'code'],
          ['归档号', row.archiveNumber, 'code'],
          ['主办单位', row.leadUnit, 'unit'],
          ['承办人', handlerName],
          ['责任领导', leaderName],
          ['主题', row.subject],
          ['原文', row.body],
          ['备注', row.remark],
        ]),
        ...(written.get(id) ?? []),
      ],
    };
  });
}

function byItem(all: readonly { proposalId: number; parts: SearchPart[] }[]): Map<number, SearchPart[]> {
  const found = new Map<number, SearchPart[]>();
  for (const { proposalId, parts } of all) found.set(proposalId, [...(found.get(proposalId) ?? []), ...parts]);
  return found;
}

/** The class as it stands, also while the letter is being written: changed since (B → A), else the one in the last letter. */
function classOf() {
  return sql<string | null>`coalesce(
    (select ${jsonField('detail', 'toClass')} from "lifeEvent"
      where "lifeEvent"."proposalId" = "proposal"."id" and "event" = 'class-changed'
        and "lifeEvent"."round" = "proposal"."round" and "voidReason" is null
        and not exists (select 1 from "lifeEvent" as "later" where "later"."replacesId" = "lifeEvent"."id")
      order by "id" desc limit 1),
    (select "resultClass" from "letter" where "letter"."proposalId" = "proposal"."id"
      and "kind" = 'reply' order by "round" desc limit 1))`.as('resultClass');
}
