import { inOneSentence } from '../../shared/domain/audit/changed-sentence.ts';
import { foreignWords } from '../../shared/domain/audit/foreign-words.ts';
import { type ForeignPlace, wayOut } from '../../shared/domain/audit/way-out.ts';
import { refusal } from '../../shared/errors.ts';
import { bytesOf } from '../attachments/store.ts';
import type { QueryContext } from '../context/context.ts';
import type { ReadDb } from '../db/connections.ts';
import { itemRow } from '../db/item-row.ts';
import { allOf } from '../db/present-rows.ts';
import { type ForeignChange, foreignChangeOf, foreignChangesOf } from '../db/sealing/seal-check.ts';
import { type SealedTable, sealedTableNames, sealedTables } from '../db/sealing/sealed-tables.ts';
import { signatureOf } from '../items/signature.ts';
import { readableFingerprint, signatureProblems, signaturesOf } from './signed-statement.ts';
import { type LetterRow, letterRow } from './versions.ts';

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

/** One thing that was changed, where the way on differs by it, and the row that can be sealed as it is. */
export type FoundChange = { words: string; place: ForeignPlace; change: ForeignChange | null };

/**
 * What of an item was changed by other means than this program, as far as `use` rests on it. The one check before every
 * door to paper, before a signature and before a package.
 */
export async function changesFound(
  { db, auditKey, folder }: Checking,
  proposalId: number,
  use: Use,
  /** Whether the attachments' files are read through: not each time a page is shown. */
  { files } = { files: false },
): Promise<FoundChange[]> {
  const letter = await letterRow(db, proposalId);
  const signature = letter && (await signatureOf(db, letter.id));
  const { stage } = await itemRow(db, proposalId);
  const lying = stage === 'submitted' ? letter?.submittedVersion : undefined;
  const version = use === 'signed' ? signature?.version : letter?.submittedVersion;
  const changes = await foreignChangesOf(db, auditKey, tablesFor[use], [proposalId]);
  const opinions = await presentOpinions(db, proposalId);
  const replaced = use === 'item' ? await replacedRows(db, proposalId) : new Set();
  const isOfSignature = ({ table, key: [id] }: ForeignChange) =>
    (table === 'signature' && id === signature?.id) || (table === 'documentNumber' && id === signature?.numberId);
  const bears = (change: ForeignChange) => {
    const { table, key, fields } = change;
    // A correction that was entered with the program stands in its place.
    if (use === 'item') return !replaced.has(`${table} ${key[0]}`);
    // Former versions and signatures are kept for looking them up; what is printed rests on the present ones.
    if (table === 'letterVersion') return key[0] === letter?.id && key[1] === version;
    if (table === 'signature' || table === 'documentNumber') return isOfSignature(change);
    if (table === 'opinion') return fields.includes('-') || use === 'signed' || opinions.has(key[0]);
    return true;
  };
  const placeOf = (change: ForeignChange): ForeignPlace => {
    const { table, key } = change;
    const isVersion = (of: number | undefined | null) =>
      table === 'letterVersion' && key[0] === letter?.id && key[1] === of;
    if (isOfSignature(change) || (signature && isVersion(signature.version))) return 'signed';
    if (lying !== undefined && (table === 'letter' || isVersion(lying))) return 'lying';
    return table === 'letter' || isVersion(letter?.submittedVersion) ? 'text' : 'item';
  };
  const found: FoundChange[] = changes
    .filter(bears)
    .map((change) => ({ words: foreignWords(change), place: placeOf(change), change }));
  found.push(...(await besideItem(db, auditKey, proposalId, use)));
  const say = (place: ForeignPlace, words: readonly string[]) =>
    found.push(...words.map((each) => ({ words: each, place, change: null })));
  if (letter && use !== 'signed' && isOtherText(letter)) {
    say(lying === undefined ? 'text' : 'lying', ['稿件的文字与保存时的文字指纹不符']);
  }
  if (letter && signature && (use === 'signed' || use === 'item')) {
    const [row] = (await signaturesOf(db, { letterId: letter.id, version: signature.version })).slice(-1);
    if (row) say('signed', await signatureProblems(db, row));
  }
  if (files && (use === 'signed' || use === 'item')) say('file', await lostAttachments(db, folder, proposalId));
  return [...new Map(found.map((each) => [`${each.words} ${each.change?.table} ${each.change?.key}`, each])).values()];
}

/** The same in words. */
export async function changedOutside(checking: Checking, proposalId: number, use: Use): Promise<string[]> {
  return [...new Set((await changesFound(checking, proposalId, use)).map(({ words }) => words))];
}

/** Refuses what rests on something that was changed behind the program's back. */
export async function mustBeUnchanged(checking: Checking, proposalId: number, use: Use): Promise<void> {
  // An item that is not there is told as such, by whatever is asked of it.
  const { number } = await itemRow(checking.db, proposalId);
  const found = await changesFound(checking, proposalId, use, { files: true });
  if (found.length === 0) return;
  const what = { draft: '稿件', review: '稿件', signed: '函件', item: '内容' }[use];
  throw refusal(use === 'signed' || use === 'item' ? 'letter.changed-outside' : 'draft.changed-outside', {
    what: `第${number}号的${what}`,
    found: inOneSentence([...new Set(found.map(({ words }) => words))]),
    way: wayOut(found.map(({ place }) => place)),
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

/** The last version of each unit's opinion that holds. */
async function presentOpinions(db: ReadDb, proposalId: number): Promise<Set<unknown>> {
  const rows = await db
    .selectFrom('opinion')
    .select(['id', 'unitId'])
    .where('proposalId', '=', proposalId)
    .where('voidedAt', 'is', null)
    .orderBy('version')
    .execute();
  return new Set(new Map(rows.map(({ id, unitId }) => [unitId, id])).values());
}

/** Rows that go on paper and are not the item's: the office, the units named, and the account and key of who signed. */
async function besideItem(db: ReadDb, key: Buffer, proposalId: number, use: Use): Promise<FoundChange[]> {
  const found: FoundChange[] = [];
  const look = async (place: ForeignPlace, table: SealedTable, id: number) => {
    const changes = await foreignChangeOf(db, key, table, [id]);
    found.push(...changes.map((change) => ({ words: foreignWords(change), place, change: null })));
  };
  await look('office', 'office', 1);
  const { leadUnitId } = await db
    .selectFrom('proposal')
    .select('leadUnitId')
    .where('id', '=', proposalId)
    .executeTakeFirstOrThrow();
  const coUnits = await db.selectFrom('coUnit').select('unitId').where('proposalId', '=', proposalId).execute();
  for (const unitId of new Set([leadUnitId, ...coUnits.map((each) => each.unitId)])) {
    if (unitId !== null) await look('unit', 'unit', unitId);
  }
  if (use !== 'signed' && use !== 'item') return found;
  const signed = await db
    .selectFrom('signature')
    .innerJoin('letter', 'letter.id', 'signature.letterId')
    .innerJoin('documentNumber', 'documentNumber.id', 'signature.numberId')
    .select(['accountId', 'keyId'])
    .where('proposalId', '=', proposalId)
    .where('voidedOn', 'is', null)
    .execute();
  for (const { accountId, keyId } of signed) {
    if (accountId !== null) await look('account', 'account', accountId);
    if (keyId !== null) await look('signed', 'signingKey', keyId);
  }
  return found;
}

/** Also of what is no letter any more. */
function isOtherText({ content, fingerprint }: LetterRow): boolean {
  return readableFingerprint(content) !== fingerprint;
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
    .orderBy('id', 'desc')
    .execute();
  const lost: string[] = [];
  const sound = new Set<string>();
  // The newest first: a file that is lost and was added anew under its name stands in the place of the lost one.
  for (const each of kept) {
    try {
      await bytesOf(folder, each);
      sound.add(each.name);
    } catch {
      if (!sound.has(each.name)) lost.push(`附件「${each.name}」的文件不在了或与登记时不同`);
    }
  }
  return lost;
}
