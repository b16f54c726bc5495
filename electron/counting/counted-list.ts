import { answerMark, oralAnswer } from '../../shared/domain/counting/answer-words.ts';
import { factsOf } from '../../shared/domain/counting/fact-bits.ts';
import { factsOn } from '../../shared/domain/counting/item-facts.ts';
import { documentNumber } from '../../shared/domain/numbers/document-number.ts';
import type { CountedAnswer, CountedFilter, CountedRow } from '../../shared/model/counting.ts';
import type { Day } from '../../shared/model/primitives.ts';
import type { ReadDb } from '../db/connections.ts';
import { countRows, onPage } from '../db/paging.ts';
import { countedRows, yearsStored } from './counted-rows.ts';
import { lineNames } from './line-names.ts';
import { stillHeld } from './lives.ts';

/** One page of the one list: the newest year first, in each by 届次 and number. */
export async function countedPage(db: ReadDb, filter: CountedFilter, today: Day): Promise<CountedAnswer> {
  const found = await countedRows(db, filter, today);
  const page = await found
    .select(['source', 'sourceId', 'year', 'kind', 'handling', 'sectionId', 'sectionName', 'handlerId', 'handlerName'])
    .select(['dueOn', 'answeredOn', 'resultClass', 'firstSatisfaction', 'satisfaction', 'facts', 'openDue', 'againDue'])
    .orderBy('year', 'desc')
    .orderBy('sortKey')
    .orderBy('source')
    .orderBy('sourceId')
    .$call(onPage(filter))
    .execute();
  const of = (source: 'item' | 'case') => page.filter((row) => row.source === source).map(({ sourceId }) => sourceId);
  const items = new Map((await headsOf(db, of('item'), itemHeads)).map((row) => [row.id, row]));
  const cases = new Map((await headsOf(db, of('case'), caseHeads)).map((row) => [row.id, row]));
  const sections = await lineNames(db, 'section');
  const people = await lineNames(db, 'person');
  const rows = page.flatMap(
    ({ sourceId, facts, openDue, againDue, sectionId, sectionName, handlerId, handlerName, ...row }): CountedRow[] => {
      const head = (row.source === 'item' ? items : cases).get(sourceId);
      if (!head) return [];
      return [
        {
          ...row,
          ...head,
          section: sections.nameOf(sections.keyOf(sectionId, sectionName)),
          handler: people.nameOf(people.keyOf(handlerId, handlerName)),
          facts: factsOn({ facts: factsOf(facts), openDue, againDue }, today),
        },
      ];
    },
  );
  return { rows, total: await countRows(found), years: await yearsStored(db), today };
}

/** So many are asked for by one statement: a page of an export may be as long as the list. */
const atOnce = 500;

async function headsOf<T>(
  db: ReadDb,
  ids: readonly number[],
  some: (db: ReadDb, ids: readonly number[]) => Promise<T[]>,
) {
  const all: T[] = [];
  for (let at = 0; at < ids.length; at += atOnce) {
    for (const row of await some(db, ids.slice(at, at + atOnce))) all.push(row);
  }
  return all;
}

const head = ['level', 'term', 'meeting', 'number', 'title', 'proposer', 'assignedOn'] as const;

async function itemHeads(db: ReadDb, ids: readonly number[]) {
  const rows = await db
    .selectFrom('proposal')
    .select(['id', 'stage', 'role', ...head])
    .where('id', 'in', ids)
    .execute();
  const numbers = await db
    .selectFrom('documentNumber')
    .innerJoin('letter', 'letter.id', 'documentNumber.letterId')
    .select(['proposalId', 'round', 'code', 'year', 'n'])
    .where('voidedOn', 'is', null)
    .where('proposalId', 'in', ids)
    .orderBy('documentNumber.id')
    .execute();
  const talks = stillHeld(
    await db
      .selectFrom('lifeEvent')
      .select(['id', 'proposalId', 'round', 'day', 'replacesId', 'voidReason'])
      .where('event', '=', 'oral-reply')
      .where('proposalId', 'in', ids)
      .orderBy('id')
      .execute(),
  );
  const lastNumber = new Map(numbers.map((number) => [number.proposalId, number]));
  const oral = Map.groupBy(talks, ({ proposalId }) => proposalId);
  return rows.map((row) => {
    const last = lastNumber.get(row.id);
    const oralOn = oralAnswer(oral.get(row.id) ?? [], last?.round ?? null);
    return { ...row, answer: answerMark(last ? documentNumber(last) : '', oralOn) };
  });
}

async function caseHeads(db: ReadDb, ids: readonly number[]) {
  const rows = await db
    .selectFrom('earlierCase')
    .select(['id', 'documentNumber', 'role', ...head])
    .where('id', 'in', ids)
    .execute();
  return rows.map(({ documentNumber: number, ...row }) => ({ ...row, stage: null, answer: number ?? '' }));
}
