import type { SelectQueryBuilder } from 'kysely';
import { documentNumber } from '../../shared/domain/numbers/document-number.ts';
import { identities, type JoinedTable, joinedTables } from '../../shared/domain/package/case-keys.ts';
import { placeInStore, type Row, shapes } from '../../shared/domain/package/case-links.ts';
import { type ItemJoin, rowNames } from '../../shared/domain/package/join-item.ts';
import { comes, type LetterJoin } from '../../shared/domain/package/join-letters.ts';
import { refusal } from '../../shared/errors.ts';
import type { LetterContent } from '../../shared/model/letter/letter.ts';
import { stages } from '../../shared/model/life/stage.ts';
import type { ItemFile } from '../../shared/model/package/case-file.ts';
import type { RegisteredField } from '../../shared/model/package/case-package.ts';
import type { CommandContext } from '../context/context.ts';
import { keepDeadline } from '../dates/keep-deadlines.ts';
import type { ReadDb } from '../db/connections.ts';
import { changeRows, insertRow, insertRowWithId } from '../db/insert-rows.ts';
import { toJson } from '../db/json.ts';
import type { Database } from '../db/schema.ts';
import { lackingWhenClosed } from '../items/acting.ts';
import { standAt } from '../items/stage.ts';
import { keepStanding } from '../items/standing.ts';
import { fingerprintOf, freeze, type LetterRow } from '../letter/versions.ts';
import { takeFields } from './add-to-item.ts';
import { asStored, assignedHere, beside, type Given, ofItem, unitsHere } from './store-item.ts';

type Into = {
  proposalId: number;
  theirs: ItemFile;
  join: ItemJoin;
  /** Fields that are given the package's value. */
  fields: readonly RegisteredField[];
  /** How whoever wrote something there is named here. */
  named(who: string): string;
  /** Keeps an attachment's bytes and answers under which name. */
  keep(row: { name: string; sha256: string }): Promise<string>;
  /** What the other side is called in a sentence: 带回, 包里. */
  side: string;
};
/** `versions`: of opinions that came in just now, by their number there. */
type Applying = Into & { versions: Map<number, number> };

/** Stores what `joinItem` found, inside the transaction; answers what was done, a sentence each. */
export async function applyJoin(context: CommandContext, asked: Into): Promise<string[]> {
  const { db } = context;
  const into: Applying = { ...asked, versions: new Map() };
  const { proposalId, theirs, join } = into;
  const given: Given = new Map([['unit', await unitsHere(db, theirs)]]);
  for (const table of joinedTables) {
    const rows = [...(join.match.get(table) ?? [])];
    given.set(table, new Map(rows.map(([id, own]) => [id, own.id as number])));
  }
  const done = await takeFields(context, into, into.fields);
  for (const table of joinedTables) {
    if (table === 'letter')
      for (const letter of join.letters) if (letter.how === 'new') await newLetter(context, into, letter, given);
    const added = join.add.filter((each) => each.table === table);
    for (const { row } of added) await addRow(context, into, { table, row }, given, done);
    if (added.length > 0 && counted.has(table)) done.push(`补入${rowNames[table]}${added.length}${counted.get(table)}`);
  }
  for (const letter of join.letters) done.push(...(await writeLetter(context, into, letter, given)));
  for (const { table, ours, theirs: row } of join.change) await carryOn(context, into, table, ours, row);
  const changed = new Set(join.change.map(({ table }) => rowNames[table]));
  if (changed.size > 0) done.push(`${[...changed].join('、')}改为${into.side}的进展`);
  if (join.web) done.push(await writeWeb(context, into, join.web));
  done.push(...(await assign(context, into)));
  done.push(...(await goOn(context, into)));
  await keepStanding(db, proposalId);
  await keepDeadline(db, proposalId);
  return [...done, ...join.notes];
}

const counted = new Map<JoinedTable, string>([
  ['contact', '次'],
  ['delivery', '条'],
  ['feedback', '条'],
  ['lifeEvent', '条'],
  ['deadlineEvent', '条'],
  ['extensionRequest', '项'],
  ['extensionAnswer', '项'],
  ['paperNumber', '个'],
  ['webText', '份'],
  ['webStep', '条'],
  ['chase', '次'],
  ['commitment', '条'],
  ['commitmentLog', '条'],
  ['milestone', '个'],
  ['remark', '条'],
  ['remarkStep', '条'],
]);

async function addRow(
  { db }: CommandContext,
  { proposalId, theirs, named, keep, versions }: Applying,
  { table, row }: { table: JoinedTable; row: Row },
  given: Given,
  done: string[],
): Promise<void> {
  for (const [column, linked] of Object.entries(shapes[table].links ?? {})) {
    if (row[column] !== null && !given.get(linked)?.has(row[column] as number))
      throw refusal('package.needs', { what: rowNames[table], of: rowNames[linked as JoinedTable] ?? '单位' });
  }
  const plain = { ...asStored(table, row, given), ...ofItem(table, proposalId) };
  const stored: Row = { ...plain, ...(await beside(db, table, row, new Map())) };
  for (const column of ['recordedBy', 'addedBy']) if (column in stored) stored[column] = named(String(stored[column]));
  if (table === 'attachment') stored.storedAs = await keep(row as { name: string; sha256: string });
  if (table === 'opinion') {
    const version = await nextVersion(db, 'opinion', { proposalId, unitId: stored.unitId as number });
    stored.version = version;
    versions.set(row.id as number, version);
    const unit = theirs.units.find(({ id }) => id === row.unitId)?.name ?? '';
    done.push(`${unit}会办意见存为第${stored.version}版`);
  }
  if (table === 'letterVersion')
    stored.version = await nextVersion(db, 'letterVersion', { letterId: stored.letterId as number });
  if (table === 'remark' || table === 'signature')
    stored.version = await versionHere(db, theirs, row, stored.letterId as number);
  if (table === 'attachment') done.push(`补入附件「${row.name}」`);
  if (table === 'signature') {
    const number = theirs.rows.documentNumber.find(({ id }) => id === row.numberId);
    done.push(`${number ? documentNumber(number) : ''}由${row.by}于${row.signedOn}签发，记入文号登记簿`);
  }
  const { table: place } = placeInStore(table);
  if (typeof row.id === 'number') given.get(table)?.set(row.id, await insertRowWithId(db, place, stored));
  else await insertRow(db, place, stored);
}

/** The number after the last of the rows that have these values. */
async function nextVersion(db: ReadDb, table: 'opinion' | 'letterVersion', of: Record<string, number>) {
  const { last } = await (db.selectFrom(table) as SelectQueryBuilder<Database, 'opinion', object>)
    .select(({ fn }) => fn.max<number | null>('version').as('last'))
    .where((each) => each.and(of))
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

/** The version here of the words that a row there speaks of. */
async function versionHere(db: ReadDb, theirs: ItemFile, row: Row, letterId: number): Promise<number> {
  const words = theirs.rows.letterVersion.find(
    (each) => each.letterId === row.letterId && each.version === row.version,
  );
  if (!words) return row.version as number;
  const own = await db
    .selectFrom('letterVersion')
    .select('version')
    .where('letterId', '=', letterId)
    .where('fingerprint', '=', words.fingerprint)
    .where('at', '=', words.at)
    .executeTakeFirst();
  return own?.version ?? (row.version as number);
}

async function newLetter(
  { db }: CommandContext,
  { proposalId, versions }: Applying,
  { theirs, content }: LetterJoin,
  given: Given,
) {
  const { kind, round, savedAt, savedBy } = theirs;
  const own = inPlace(content, given, versions);
  const words = { content: toJson(own), fingerprint: fingerprintOf(own), savedAt, savedBy };
  const { id } = await db
    .insertInto('letter')
    .values({ proposalId, kind, round, revision: 1, submittedVersion: null, ...words })
    .returning('id')
    .executeTakeFirstOrThrow();
  given.get('letter')?.set(theirs.id, id);
}

/** The numbers of rows that came in just now, in place of those they had in the package. */
function inPlace(content: LetterContent, given: Given, versions: ReadonlyMap<number, number>): LetterContent {
  const own = (table: 'unit' | 'opinion', id: number) =>
    (id < comes ? id : given.get(table)?.get(id - comes)) as number;
  const unit = <T extends { unitId: number }>(row: T): T => ({ ...row, unitId: own('unit', row.unitId) });
  const version = (was: number) => (was < comes ? was : (versions.get(was - comes) as number));
  return {
    ...content,
    blocks: content.blocks.map((block) => ({
      ...block,
      sources: block.sources.map((each) => ({
        ...unit(each),
        ...{ opinionId: own('opinion', each.opinionId), version: version(each.version) },
      })),
    })),
    decisions: content.decisions.map((each) => (each.kind === 'rejected' ? unit(each) : each)),
    merged: content.merged.map((each) => ({ ...unit(each), version: version(each.version) })),
  };
}

/** The letter's present words; whatever comes of it, what each had written stays among its versions. */
async function writeLetter(
  { db, now, account }: CommandContext,
  { theirs: file, side, versions }: Applying,
  letter: LetterJoin,
  given: Given,
): Promise<string[]> {
  const { theirs, ours, how } = letter;
  const content = inPlace(letter.content, given, versions);
  const words = { content: toJson(content), fingerprint: fingerprintOf(content) };
  const id = given.get('letter')?.get(theirs.id) as number;
  const row: LetterRow = await db.selectFrom('letter').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const signed = file.rows.signature.findLast(({ letterId }) => letterId === theirs.id);
  const comesSigned = signed !== undefined && how !== 'aside' && how !== 'joined';
  if (comesSigned) {
    const submittedVersion = await versionHere(db, file, { ...signed }, id);
    await db.updateTable('letter').set({ submittedVersion }).where('id', '=', id).execute();
  }
  if (how === 'new') return [`存入${theirs.savedBy}写的稿件`];
  if (how === 'aside') {
    const version = await freeze(db, { ...row, ...words }, side, theirs.savedAt, theirs.savedBy);
    return [`本机的稿件已送审或签发，没有改动；${side}的稿件存为历史第${version}版`];
  }
  await freeze(db, row, `收下${side}的稿件前`, row.savedAt, row.savedBy);
  if (how === 'joined') {
    const there = inPlace(letter.there, given, versions);
    const written = { ...row, content: toJson(there), fingerprint: fingerprintOf(there) };
    await freeze(db, written, side, theirs.savedAt, theirs.savedBy);
  }
  const saved = how === 'there' ? theirs : { savedAt: now, savedBy: account.displayName };
  await db
    .updateTable('letter')
    .set({ ...words, savedAt: saved.savedAt, savedBy: saved.savedBy, revision: (ours?.revision ?? row.revision) + 1 })
    .where('id', '=', id)
    .execute();
  if (how === 'there') return [`稿件改为${theirs.savedBy}写的一稿，原稿留在历史版本里`];
  const beside = letter.sideBySide > 0 ? `，${letter.sideBySide}段两边都改过，上下并列，请选定` : '';
  const kept = letter.kept.length > 0 ? `；${letter.kept.join('、')}两边都改过，保留本机的，另一稿在历史版本里` : '';
  return [`稿件按段合在一起${beside}${kept}`];
}

/** Goes on in a row of ours as it was carried on there alone. */
async function carryOn({ db }: CommandContext, { proposalId }: Into, table: JoinedTable, ours: Row, theirs: Row) {
  const { same, may = [] } = identities[table] as { same: readonly string[]; may?: readonly string[] };
  const { json = [] } = shapes[table];
  const having =
    typeof ours.id === 'number' ? { id: ours.id } : Object.fromEntries(same.map((column) => [column, ours[column]]));
  const value = (column: string) => (json.includes(column) ? JSON.stringify(theirs[column]) : theirs[column]);
  await changeRows(
    db,
    placeInStore(table).table,
    { ...having, ...ofItem(table, proposalId) },
    {
      ...Object.fromEntries(may.map((column) => [column, value(column)])),
      ...(table === 'commitment' ? { revision: (ours.revision as number) + 1 } : {}),
    },
  );
}

/** The text for the web as it is worked on; its revision rises, so that an open page asks before it saves. */
async function writeWeb(
  { db, now, account }: CommandContext,
  { proposalId, side, theirs }: Into,
  { content, savedAt, savedBy }: NonNullable<ItemJoin['web']>,
): Promise<string> {
  const held = await db
    .selectFrom('webDraft')
    .select(['id', 'revision'])
    .where('proposalId', '=', proposalId)
    .executeTakeFirst();
  const [other] = theirs.rows.webDraft;
  // What was joined is nobody's own: whoever takes it in put it there.
  const isTheirs = other?.savedAt === savedAt && other.savedBy === savedBy;
  const saved = isTheirs ? { savedAt, savedBy } : { savedAt: now, savedBy: account.displayName };
  const row = { content: toJson(content), revision: (held?.revision ?? 0) + 1, ...saved };
  if (held) await db.updateTable('webDraft').set(row).where('id', '=', held.id).execute();
  else
    await db
      .insertInto('webDraft')
      .values({ proposalId, formerId: null, ...row })
      .execute();
  return isTheirs ? `公开稿的底稿改为${savedBy}整理的` : `公开稿的底稿与${side}的合在一起`;
}

/** Who has the item in hand, as the office says now. */
async function assign({ db }: CommandContext, { proposalId, join, side }: Into): Promise<string[]> {
  const { number, ...said } = join.assigned;
  const values = { ...(await assignedHere(db, said)), ...(number === undefined ? {} : { number }) };
  if (Object.keys(values).length === 0) return [];
  await db.updateTable('proposal').set(values).where('id', '=', proposalId).execute();
  return [`编号、承办和批次照${side}的`];
}

/** The item stands where it came to there; not as 办结 where something is missing here. */
async function goOn({ db }: CommandContext, { proposalId, join }: Into): Promise<string[]> {
  const { stage, columns } = join;
  if (stage === null) return [];
  await standAt(db, proposalId, stage);
  if (Object.keys(columns).length > 0)
    await db.updateTable('proposal').set(columns).where('id', '=', proposalId).execute();
  await keepStanding(db, proposalId);
  const lacks = await lackingWhenClosed(db, proposalId);
  if (!lacks) return [`办到「${stages[stage]}」`];
  throw refusal('package.blocked', { reason: `这件在外面已${stages[stage]}，合在一起以后${lacks}。请先办好再收下` });
}
