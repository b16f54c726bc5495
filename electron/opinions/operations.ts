import { dayInWords } from '../../shared/domain/dates/day.ts';
import { askedDue } from '../../shared/domain/dates/deadline.ts';
import { namedElsewhere } from '../../shared/domain/opinions/elsewhere.ts';
import { hasAnswered, holding } from '../../shared/domain/opinions/owed.ts';
import { at, Refusal, refusal } from '../../shared/errors.ts';
import { textLimits } from '../../shared/model/letter/text-limits.ts';
import type { TextBlock } from '../../shared/model/opinions.ts';
import type { Operations } from '../context/context.ts';
import { datesGround } from '../dates/item-dates.ts';
import type { ReadDb, WriteDb } from '../db/connections.ts';
import { itemRow } from '../db/item-row.ts';
import { toJson } from '../db/json.ts';
import { mayAct } from '../items/acting.ts';
import { requestsOf } from '../items/view.ts';
import { namedUnits } from '../people/named-units.ts';
import { bytesIn, readText, readWithNotes } from '../reading/process/read-text.ts';
import { charactersIn, think } from '../reading/process/think.ts';

/** Units asked for an opinion, and the opinions as they come in. */
export const operations = {
  'opinion.request': async ({ db, today, record }, { proposalId, units }) => {
    const item = await itemRow(db, proposalId);
    if (item.role !== 'lead') throw refusal('opinion.not-lead');
    await mayAct(db, proposalId, 'ask');
    const { item: ground, rules } = await datesGround(db, item);
    const asked = new Set((await requestsOf(db, proposalId)).map((request) => request.unitId));
    const names: string[] = [];
    for (const { unitId, dueOn } of units) {
      const unit = await unitOf(db, unitId);
      if (asked.has(unitId)) throw at(refusal('opinion.already-asked', { unit: unit.name }), { field: 'units' });
      asked.add(unitId);
      const due = askedDue({ askedOn: today, againOn: null, chosen: dueOn }, ground, rules);
      if (!due) throw refusal('deadline.none');
      await db
        .insertInto('opinionRequest')
        .values({
          proposalId,
          unitId,
          askedOn: today,
          dueOn: due.day,
          dueSteps: toJson(due.steps),
          dueChosen: dueOn === null ? 0 : 1,
        })
        .execute();
      await listAsCoUnit(db, proposalId, unitId);
      names.push(unit.shortName);
    }
    record(`征求会办意见：${names.join('、')}`, proposalId);
    return requestsOf(db, proposalId);
  },

  'opinion.again': async ({ db, today, record }, { proposalId, unitId, version, reason, dueOn }) => {
    const item = await itemRow(db, proposalId);
    const { shortName: unit } = await unitOf(db, unitId);
    await mayAct(db, proposalId, 'askAnew');
    const request = (await requestsOf(db, proposalId)).find((each) => each.unitId === unitId);
    if (!request) throw at(refusal('opinion.not-asked', { unit }), { field: 'unitId' });
    const last = holding(request).at(-1);
    if (!last) throw refusal('opinion.nothing-to-redo', { unit });
    if (!hasAnswered(request))
      throw refusal('opinion.again-waiting', { unit, day: dayInWords(request.againOn ?? today) });
    if (last.version !== version) throw refusal('opinion.newer', { unit, version: last.version });
    if (dueOn !== null && dueOn < today) {
      throw at(refusal('opinion.again-late', { day: dayInWords(dueOn) }), { field: 'dueOn' });
    }
    const { item: ground, rules } = await datesGround(db, item);
    const due = askedDue({ askedOn: request.askedOn, againOn: today, chosen: dueOn }, ground, rules);
    if (!due) throw at(refusal('opinion.again-no-limit'), { field: 'dueOn' });
    await db
      .updateTable('opinionRequest')
      .set({
        ...{ againOn: today, againReason: reason, afterVersion: version },
        ...{ dueOn: due.day, dueSteps: toJson(due.steps), dueChosen: dueOn === null ? 0 : 1 },
        firstDueOn: (has) => has.fn.coalesce('firstDueOn', 'dueOn'),
      })
      .where('proposalId', '=', proposalId)
      .where('unitId', '=', unitId)
      .execute();
    record(`要求${unit}于${dayInWords(due.day)}前重新提出会办意见（第${version}版不合要求：${reason}）`, proposalId);
    return requestsOf(db, proposalId);
  },

  'opinion.void': async ({ db, now, account, record }, { proposalId, unitId, version, reason }) => {
    const { unit, opinion } = await versionOf(db, { proposalId, unitId, version });
    if (opinion.voided) throw refusal('opinion.void-already', { unit, version });
    await db
      .updateTable('opinion')
      .set({ voidedAt: now, voidedBy: account.displayName, voidedWhy: reason })
      .where('id', '=', opinion.id)
      .execute();
    record(`作废${unit}会办意见第${version}版：${reason}`, proposalId);
    return requestsOf(db, proposalId);
  },

  'opinion.restore': async ({ db, record }, { proposalId, unitId, version }) => {
    const { unit, opinion } = await versionOf(db, { proposalId, unitId, version });
    if (!opinion.voided) throw refusal('opinion.not-void', { unit, version });
    await db
      .updateTable('opinion')
      .set({ voidedAt: null, voidedBy: null, voidedWhy: null })
      .where('id', '=', opinion.id)
      .execute();
    record(`恢复${unit}会办意见第${version}版`, proposalId);
    return requestsOf(db, proposalId);
  },

  'opinion.merge': async ({ reader }, input) => {
    const lines = (text: string) => text.split('\n').map((line): TextBlock => ({ level: 0, text: line.slice(0, 1) }));
    for (const { unit, text } of input.opinions) keepWithin(unit, text, lines(text));
    const size = charactersIn(input.opinions) + input.proposal.body.length;
    return think(reader, 'mergeTexts', input, { name: '会办意见', size });
  },

  'opinion.readFiles': async ({ db, reader, watch, record }, { proposalId, files }) => {
    const known = new Map((await namedUnits(db)).map(({ id, names }) => [id, names]));
    const units = (await requestsOf(db, proposalId)).map(({ unitId, unitName, unitShortName }) => ({
      ...{ unitId, unitName, unitShortName, unitNames: known.get(unitId) ?? [] },
    }));
    const readings = [];
    for (const file of files) {
      try {
        const { text, notes } = await readWithNotes(reader, bytesIn(file), { watch });
        keepWithin(file.name, text);
        const input = { file: file.name, text, units };
        const unitId = await think(reader, 'sender', input, { name: `「${file.name}」`, size: text.length });
        readings.push({ file: file.name, unitId, text, reason: null, notes });
      } catch (error) {
        // One bad file must not stop the others.
        if (!(error instanceof Refusal)) throw error;
        readings.push({ file: file.name, unitId: null, text: '', reason: error.message, notes: [] });
      }
    }
    record('', proposalId);
    return readings;
  },

  'opinion.receive': async (
    { db, write, reader, watch, today, now, account, record },
    { proposalId, unitId, receivedOn, text, file, confirmed },
  ) => {
    const unit = await unitOf(db, unitId);
    const requestOf = async (from: ReadDb) => {
      const request = (await requestsOf(from, proposalId)).find((each) => each.unitId === unitId);
      if (!request) throw at(refusal('opinion.not-asked', { unit: unit.name }), { field: 'unitId' });
      return request;
    };
    // Before the file is read: reading takes longer.
    await requestOf(db);
    const name = file?.name ?? '粘贴的文字';
    const words = file ? await readText(reader, bytesIn(file), { watch }) : (text ?? '');
    keepWithin(name, words);
    const { blocks, signature } = await think(reader, 'opinion', words, { name: `「${name}」`, size: words.length });
    if (blocks.length === 0) throw refusal('opinion.empty', { file: name });
    keepWithin(name, words, blocks);
    if (!confirmed) {
      const said = namedElsewhere({ words, signature }, await itemRow(db, proposalId), unit);
      // The question comes after everything that would refuse the opinion anyway.
      if (said.length > 0 && !(await isKnown(db, proposalId, unitId, blocks)))
        throw refusal('opinion.named-elsewhere', { unit: unit.name, said: said.join('；') });
    }
    return write(async (trx) => {
      const request = await requestOf(trx);
      await mayAct(trx, proposalId, 'receive');
      const same = holding(request).at(-1);
      if (same && toJson(same.blocks) === toJson(blocks)) {
        throw refusal('opinion.same', { unit: unit.name, version: same.version });
      }
      const version = (request.opinions.at(-1)?.version ?? 0) + 1;
      const stored = await trx
        .insertInto('opinion')
        .values({
          proposalId,
          unitId,
          version,
          blocks: toJson(blocks),
          fileName: file?.name ?? null,
          receivedOn: receivedOn ?? today,
          recordedAt: now,
          recordedBy: account.displayName,
        })
        .returning(['id', 'unitId', 'version', 'fileName', 'receivedOn', 'recordedAt', 'recordedBy'])
        .executeTakeFirstOrThrow();
      record(`登记${unit.shortName}会办意见第${version}版`, proposalId);
      return { ...stored, blocks };
    });
  },
} satisfies Operations;

/** One version of a unit's opinion, while it may be voided or taken back. */
async function versionOf(
  db: ReadDb,
  { proposalId, unitId, version }: { proposalId: number; unitId: number; version: number },
) {
  const { shortName: unit } = await unitOf(db, unitId);
  await mayAct(db, proposalId, 'voidOpinion');
  const request = (await requestsOf(db, proposalId)).find((each) => each.unitId === unitId);
  if (!request) throw at(refusal('opinion.not-asked', { unit }), { field: 'unitId' });
  const opinion = request.opinions.find((each) => each.version === version);
  if (!opinion) throw refusal('opinion.no-version', { unit, version });
  return { unit, opinion };
}

/** Whether the unit's last opinion is this one: it is refused as such, and nothing else is asked. */
async function isKnown(db: ReadDb, proposalId: number, unitId: number, blocks: readonly TextBlock[]) {
  const request = (await requestsOf(db, proposalId)).find((each) => each.unitId === unitId);
  const last = request && holding(request).at(-1);
  return last !== undefined && toJson(last.blocks) === toJson(blocks);
}

/** Refuses what could not be merged into a draft later. */
function keepWithin(file: string, words: string, blocks: readonly TextBlock[] = []) {
  const { opinionCharacters, opinionParagraphs, paragraph } = textLimits;
  const long = blocks.find(({ text }) => text.length > paragraph);
  if (words.length > opinionCharacters) {
    throw refusal('opinion.too-long', { file, has: `有${words.length}个字`, most: `${opinionCharacters}个字` });
  }
  if (blocks.length > opinionParagraphs) {
    throw refusal('opinion.too-long', { file, has: `有${blocks.length}段`, most: `${opinionParagraphs}段` });
  }
  if (long) {
    throw refusal('opinion.too-long', { file, has: `有一段${long.text.length}个字`, most: `一段${paragraph}个字` });
  }
}

async function unitOf(db: ReadDb, unitId: number) {
  const unit = await db.selectFrom('unit').select(['name', 'shortName']).where('id', '=', unitId).executeTakeFirst();
  if (!unit) throw at(refusal('record.missing', { what: '个单位' }), { field: 'unitId' });
  return unit;
}

/** A unit that was asked is one of the item's co-handling units, named in the reply. */
async function listAsCoUnit(db: WriteDb, proposalId: number, unitId: number) {
  const { next } = await db
    .selectFrom('coUnit')
    .select(({ fn }) => fn.max('position').as('next'))
    .where('proposalId', '=', proposalId)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('coUnit')
    .values({ proposalId, unitId, position: (next ?? -1) + 1 })
    .onConflict((clash) => clash.columns(['proposalId', 'unitId']).doNothing())
    .execute();
}
