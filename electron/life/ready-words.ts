import { type ReadyLine, readyMessages } from '../../shared/domain/board/ready-words.ts';
import { letterOwed } from '../../shared/domain/life/lifecycle.ts';
import { documentNumber } from '../../shared/domain/numbers/document-number.ts';
import { proposalKinds } from '../../shared/model/kinds.ts';
import type { Operations } from '../context/context.ts';
import type { ReadDb } from '../db/connections.ts';
import { itemRow } from '../db/item-row.ts';
import { fromJson } from '../db/json.ts';
import { unanswered } from '../items/conditions.ts';
import { receptionOf } from '../items/standing.ts';
import { proposersOf } from '../items/view.ts';
import { signedLetter } from '../letter/versions.ts';
import { officeOf } from '../people/office.ts';

/** What is said to units and proposers by telephone or in a message, with their numbers. */
export const readyWords = {
  'words.ready': async ({ db, today }, { what, proposalIds, unitIds }) => {
    const lines: ReadyLine[] = [];
    const left: string[] = [];
    for (const id of new Set(proposalIds)) {
      const item = await itemRow(db, id);
      const own = what === 'chase' ? await askedUnits(db, item, unitIds) : await proposersTold(db, item, what);
      lines.push(...own);
      if (own.length === 0) left.push(itemWords(item));
    }
    const { fullName: office, contactPerson, contactPhone } = await officeOf(db);
    const sender = { office, contactPerson, contactPhone };
    return { messages: readyMessages(what, lines, { sender, today }), left };
  },
} satisfies Operations;

type Item = Awaited<ReturnType<typeof itemRow>>;

const itemWords = ({ kind, number }: Pick<Item, 'kind' | 'number'>) => `第${number}号${proposalKinds[kind]}`;

/** The units whose opinions are out. */
async function askedUnits(db: ReadDb, item: Item, unitIds: readonly number[] | null): Promise<ReadyLine[]> {
  if (!['registered', 'drafting', 'returned'].includes(item.stage)) return [];
  const rows = await db
    .selectFrom('opinionRequest')
    .innerJoin('unit', 'unit.id', 'opinionRequest.unitId')
    .select(['unit.id', 'unit.name', 'unit.contactPerson', 'unit.contactPhone', 'opinionRequest.dueOn'])
    .where('opinionRequest.proposalId', '=', item.id)
    .where(unanswered)
    .orderBy('unit.id')
    .execute();
  return rows
    .filter(({ id }) => unitIds === null || unitIds.includes(id))
    .map(({ name, contactPerson, contactPhone, dueOn }) => ({
      ...{ to: name, person: contactPerson, phone: contactPhone },
      ...{ item: itemWords(item), title: item.title, documentNumber: '', day: dueOn },
    }));
}

/** Whoever is to have the answer, or has it and has not said anything yet. */
async function proposersTold(db: ReadDb, item: Item, what: 'delivery' | 'feedback'): Promise<ReadyLine[]> {
  if (letterOwed(item.role) !== 'reply' || item.stage === 'archived') return [];
  const signed = await signedLetter(db, item.id);
  if (!signed || signed.letter.round !== item.round || item.stage === 'submitted') return [];
  const people = await proposersOf(db, item.id);
  const body = item.collective ? fromJson(item.collective) : null;
  const told = (await receptionOf(db, item.id)).filter(({ deliveredOn, feedbackOn }) =>
    what === 'delivery' ? deliveredOn === null : deliveredOn !== null && feedbackOn === null,
  );
  return told.map(({ name, deliveredOn }) => {
    const one = people.find((each) => name === each.name || name === `${each.name}代表` || name === `${each.name}委员`);
    return {
      ...{ to: name, person: body?.contactPerson ?? '', phone: body?.phone ?? one?.phone ?? '' },
      ...{ item: itemWords(item), title: item.title, documentNumber: documentNumber(signed.signature) },
      day: deliveredOn,
    };
  });
}
