import { foreignWords } from '../../shared/domain/audit/foreign-words.ts';
import { refusal } from '../../shared/errors.ts';
import { bytesOf } from '../attachments/store.ts';
import type { QueryContext } from '../context/context.ts';
import type { ReadDb } from '../db/connections.ts';
import { itemRow } from '../db/item-row.ts';
import { fromJson } from '../db/json.ts';
import { allOf } from '../db/present-rows.ts';
import { type ForeignChange, foreignChangeOf, foreignChangesOf } from '../db/sealing/seal-check.ts';
import { type SealedTable, sealedTableNames, sealedTables } from '../db/sealing/sealed-tables.ts';
import { signatureOf } from '../items/signature.ts';
import { signatureProblems, signaturesOf } from './signed-statement.ts';
import { fingerprintOf, letterRow } from './versions.ts';

/** What is made of an item: the text in hand, the version that lies with the leader, the signed letter, the whole file. */
type Use = 'draft' | 'review' | 'signed' | 'item';
export type Checking = Pick<QueryContext, 'db' | 'auditKey' | 'folder'>;

const behindText = ['proposal', 'proposer', 'coUnit', 'opinion', 'letter'] as const;
const behindLetter = [...behindText, 'letterVersion', 'documentNumber', 'signature', 'attachment'] as const;
const tablesFor: Record<Use, readonly SealedTable[]> = {
  draft: behindText,
  review: [...behindText, 'letterVersion'],
  signed: behindLetter,
  item: sealedTableNames.filter((table) => sealedTables[table].item !== null),
};

/**
 * What of an item was changed by other means than this program, as far as `use` rests on it, in words. The one check
 * before every door to paper, before a signature and before a package.
 */
export async function changedOutside(
  { db, auditKey, folder }: Checking,
  proposalId: number,
  use: Use,
  /** Whether the attachments' files are read through: not each time a page is shown. */
  { files } = { files: false },
): Promise<string[]> {
  const letter = await letterRow(db, proposalId);
  const signature = letter && (await signatureOf(db, letter.id));
  const version = use === 'signed' ? signature?.version : letter?.submittedVersion;
  const found = await foreignChangesOf(db, auditKey, tablesFor[use], proposalId);
  const opinions = await presentOpinions(db, proposalId);
  const replaced = use === 'item' ? await replacedRows(db, proposalId) : new Set();
  const bears = ({ table, key, fields }: ForeignChange) => {
    // A correction that was entered with the program stands in its place.
    if (use === 'item') return !replaced.has(`${table} ${key[0]}`);
    // Former versions are kept for looking them up; what is printed is this one.
    if (table === 'letterVersion') return key[0] === letter?.id && key[1] === version;
    if (table === 'opinion') return fields.includes('-') || use === 'signed' || opinions.has(key[0]);
    return true;
  };
  const all = [...found.filter(bears), ...(await besideItem(db, auditKey, proposalId, use))];
  const words = all.map(foreignWords);
  if (letter && use !== 'signed' && fingerprintOf(fromJson(letter.content)) !== letter.fingerprint) {
    words.push('稿件的文字与保存时的文字指纹不符');
  }
  if (letter && signature && (use === 'signed' || use === 'item')) {
    const [row] = (await signaturesOf(db, { letterId: letter.id, version: signature.version })).slice(-1);
    if (row) words.push(...(await signatureProblems(db, row)));
  }
  if (files && (use === 'signed' || use === 'item')) words.push(...(await lostAttachments(db, folder, proposalId)));
  return [...new Set(words)];
}

/** Refuses what rests on something that was changed behind the program's back. */
export async function mustBeUnchanged(checking: Checking, proposalId: number, use: Use): Promise<void> {
  // An item that is not there is told as such, by whatever is asked of it.
  const { number } = await itemRow(checking.db, proposalId);
  const found = await changedOutside(checking, proposalId, use, { files: true });
  if (found.length === 0) return;
  throw refusal(use === 'signed' || use === 'item' ? 'letter.changed-outside' : 'draft.changed-outside', {
    number,
    found: inOne(found),
  });
}

/** Before what a page shows is printed: the signed letter where there is one, and the text in hand. */
export async function mustBePrintable(checking: Checking, proposalIds: readonly number[]): Promise<void> {
  for (const id of proposalIds) {
    const letter = await letterRow(checking.db, id);
    if (letter && (await signatureOf(checking.db, letter.id))) await mustBeUnchanged(checking, id, 'signed');
    await mustBeUnchanged(checking, id, 'draft');
  }
}

function inOne(found: readonly string[]): string {
  const first = found.slice(0, 3).join('；');
  return found.length > 3 ? `${first}；另有${found.length - 3}处` : first;
}

/** The last version of each unit's opinion. */
async function presentOpinions(db: ReadDb, proposalId: number): Promise<Set<unknown>> {
  const rows = await db
    .selectFrom('opinion')
    .select(['id', 'unitId'])
    .where('proposalId', '=', proposalId)
    .orderBy('version')
    .execute();
  return new Set(new Map(rows.map(({ id, unitId }) => [unitId, id])).values());
}

/** Rows that go on paper and are not the item's: the office, the units named, and the account and key of who signed. */
async function besideItem(db: ReadDb, key: Buffer, proposalId: number, use: Use): Promise<ForeignChange[]> {
  const found = await foreignChangeOf(db, key, 'office', [1]);
  const { leadUnitId } = await db
    .selectFrom('proposal')
    .select('leadUnitId')
    .where('id', '=', proposalId)
    .executeTakeFirstOrThrow();
  const coUnits = await db.selectFrom('coUnit').select('unitId').where('proposalId', '=', proposalId).execute();
  for (const unitId of new Set([leadUnitId, ...coUnits.map((each) => each.unitId)])) {
    if (unitId !== null) found.push(...(await foreignChangeOf(db, key, 'unit', [unitId])));
  }
  if (use !== 'signed' && use !== 'item') return found;
  const signed = await db
    .selectFrom('signature')
    .innerJoin('letter', 'letter.id', 'signature.letterId')
    .select(['accountId', 'keyId'])
    .where('proposalId', '=', proposalId)
    .execute();
  for (const { accountId, keyId } of signed) {
    if (accountId !== null) found.push(...(await foreignChangeOf(db, key, 'account', [accountId])));
    if (keyId !== null) found.push(...(await foreignChangeOf(db, key, 'signingKey', [keyId])));
  }
  return found;
}

async function replacedRows(db: ReadDb, proposalId: number): Promise<Set<string>> {
  const replaced = new Set<string>();
  for (const table of ['lifeEvent', 'contact', 'delivery', 'feedback'] as const) {
    for (const { replacesId } of await allOf(db, table, proposalId)) replaced.add(`${table} ${replacesId}`);
  }
  return replaced;
}

async function lostAttachments(db: ReadDb, folder: string, proposalId: number): Promise<string[]> {
  const kept = await db
    .selectFrom('attachment')
    .select(['name', 'storedAs', 'sha256'])
    .where('proposalId', '=', proposalId)
    .execute();
  const lost: string[] = [];
  for (const each of kept) {
    await bytesOf(folder, each).catch(() => lost.push(`附件「${each.name}」的文件不在了或与登记时不同`));
  }
  return lost;
}
