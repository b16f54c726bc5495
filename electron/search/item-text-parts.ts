import { documentNumber } from '../../shared/domain/numbers/document-number.ts';
import { letterKinds } from '../../shared/model/kinds.ts';
import type { LetterContent } from '../../shared/model/letter/letter.ts';
import type { ReadDb } from '../db/connections.ts';
import { fromJson } from '../db/json.ts';
import { lines, partsOf, type SearchPart } from './document.ts';

export type ItemPart = { proposalId: number; parts: SearchPart[] };
type Ids = readonly number[];

/** Opinions, letters with their numbers and remarks, co-handling units and attachments of items. */
export async function textParts(db: ReadDb, ids: Ids): Promise<ItemPart[]> {
  return [
    ...(await coUnits(db, ids)),
    ...(await opinions(db, ids)),
    ...(await letters(db, ids)),
    ...(await signedVersions(db, ids)),
    ...(await numbers(db, ids)),
    ...(await remarks(db, ids)),
    ...(await attachments(db, ids)),
  ];
}

async function coUnits(db: ReadDb, ids: Ids): Promise<ItemPart[]> {
  const rows = await db
    .selectFrom('coUnit')
    .innerJoin('unit', 'unit.id', 'coUnit.unitId')
    .select(['proposalId', 'name'])
    .where('proposalId', 'in', ids)
    .orderBy('position')
    .execute();
  return rows.map(({ proposalId, name }) => ({ proposalId, parts: partsOf([['会办单位', name, 'unit']]) }));
}

async function opinions(db: ReadDb, ids: Ids): Promise<ItemPart[]> {
  const rows = await db
    .selectFrom('opinion')
    .innerJoin('unit', 'unit.id', 'opinion.unitId')
    .select(['proposalId', 'version', 'blocks', 'fileName', 'shortName'])
    .where('proposalId', 'in', ids)
    .orderBy('opinion.id')
    .execute();
  return rows.map(({ proposalId, version, blocks, fileName, shortName }) => {
    const where = `会办意见（${shortName}${version > 1 ? `第${version}版` : ''}）`;
    const text = lines(...fromJson(blocks).map((block) => block.text));
    return {
      proposalId,
      parts: partsOf([
        [where, text],
        [where, fileName],
      ]),
    };
  });
}

async function letters(db: ReadDb, ids: Ids): Promise<ItemPart[]> {
  const rows = await db
    .selectFrom('letter')
    .select(['proposalId', 'kind', 'round', 'content'])
    .where('proposalId', 'in', ids)
    .orderBy('round', 'desc')
    .execute();
  return rows.map(({ proposalId, kind, round, content }) => {
    const where = `${letterKinds[kind]}${round > 1 ? `（第${round}次办理）` : ''}`;
    return { proposalId, parts: contentParts(where, fromJson(content)) };
  });
}

/** What was signed stays findable when the working copy has been changed since. */
async function signedVersions(db: ReadDb, ids: Ids): Promise<ItemPart[]> {
  const rows = await db
    .selectFrom('signature')
    .innerJoin('letter', 'letter.id', 'signature.letterId')
    .innerJoin('letterVersion', (on) =>
      on.onRef('letterVersion.letterId', '=', 'letter.id').onRef('letterVersion.version', '=', 'signature.version'),
    )
    .innerJoin('documentNumber', 'documentNumber.id', 'signature.numberId')
    .select(['proposalId', 'kind', 'letterVersion.content', 'voidedOn'])
    .where('proposalId', 'in', ids)
    .whereRef('letterVersion.fingerprint', '<>', 'letter.fingerprint')
    .execute();
  return rows.map(({ proposalId, kind, content, voidedOn }) => ({
    proposalId,
    parts: contentParts(`${letterKinds[kind]}（${voidedOn ? '文号作废的' : '已签发的'}一版）`, fromJson(content)),
  }));
}

function contentParts(where: string, content: LetterContent): SearchPart[] {
  const { title, salutation, opening, blocks, closing, note, contactLines = [], enclosures, copyTo } = content;
  return partsOf([
    [where, lines(title, salutation, opening, ...blocks.map(({ text }) => text), ...closing, note, ...contactLines)],
    ...enclosures.map((name) => [`${where}附件`, name] as const),
    ...(content.enclosureTexts ?? []).map((text) => [`${where}附件`, text] as const),
    ...copyTo.map((unit) => [`${where}抄送`, unit, 'unit'] as const),
  ]);
}

async function numbers(db: ReadDb, ids: Ids): Promise<ItemPart[]> {
  const rows = await db
    .selectFrom('documentNumber')
    .leftJoin('letter', 'letter.id', 'documentNumber.letterId')
    .select(({ fn }) => fn.coalesce('itemId', 'proposalId').as('item'))
    .select(['code', 'year', 'n', 'voidedOn'])
    .where(({ eb }) => eb.or([eb('itemId', 'in', ids), eb('proposalId', 'in', ids)]))
    .execute();
  return rows.map((row) => ({
    proposalId: row.item as number,
    parts: partsOf([[row.voidedOn ? '作废的文号' : '文号', documentNumber(row), 'code']]),
  }));
}

async function remarks(db: ReadDb, ids: Ids): Promise<ItemPart[]> {
  const rows = await db
    .selectFrom('remark')
    .innerJoin('letter', 'letter.id', 'remark.letterId')
    .select(['proposalId', 'text', 'remark.by'])
    .where('proposalId', 'in', ids)
    .orderBy('remark.id')
    .execute();
  return rows.map(({ proposalId, text, by }) => ({ proposalId, parts: partsOf([[`批注（${by}）`, text]]) }));
}

async function attachments(db: ReadDb, ids: Ids): Promise<ItemPart[]> {
  const rows = await db
    .selectFrom('attachment')
    .leftJoin('attachmentText', 'attachmentId', 'id')
    .select(['proposalId', 'name', 'text'])
    .where('proposalId', 'in', ids)
    .orderBy('id')
    .execute();
  return rows.map(({ proposalId, name, text }) => ({
    proposalId,
    parts: partsOf([
      ['附件', name],
      [`附件「${name}」`, text],
    ]),
  }));
}
