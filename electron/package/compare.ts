import { caseFieldWords } from '../../shared/domain/earlier/value-words.ts';
import { proposerInWords } from '../../shared/domain/names/proposer.ts';
import { documentNumber } from '../../shared/domain/numbers/document-number.ts';
import { missingLines } from '../../shared/domain/package/case-choice.ts';
import { type ItemJoin, joinItem } from '../../shared/domain/package/join-item.ts';
import { type CaseField, caseFields } from '../../shared/model/earlier/earlier-case.ts';
import { keysOf } from '../../shared/model/kinds.ts';
import type { EarlierFile, ItemFile } from '../../shared/model/package/case-file.ts';
import type { FieldConflict, PackageReading } from '../../shared/model/package/case-package.ts';
import type { ReadDb } from '../db/connections.ts';
import { wholeOffice } from '../db/sight.ts';
import { itemOfMatter, itemOfNumber, sectionElsewhere } from '../items/registration.ts';
import { bearerOf } from '../numbers/register.ts';
import { officeOf } from '../people/office.ts';
import { earlierFileOf } from './earlier-file.ts';
import { earlierTwin, letterLine, missingLetters } from './earlier-store.ts';
import { itemFileOf } from './item-file.ts';
import { signedLetters } from './signed-letters.ts';

type Compared = Pick<PackageReading, 'here' | 'conflicts' | 'missing' | 'notes' | 'blocked'>;

/** An item of a package beside this store: the same item here, what differs, what we lack, what stands in the way. */
export async function compareItem(db: ReadDb, theirs: ItemFile): Promise<Compared & { join: ItemJoin | null }> {
  // 第077号 there is 第77号 here, as at intake.
  const twin = await itemOfNumber(wholeOffice(db), theirs.item);
  const elsewhere = twin ? await sectionElsewhere(db, twin.id) : null;
  const notes = [...signedLetters(theirs).words, ...(await unitNotes(db, theirs))];
  if (elsewhere !== null) {
    const blocked = `这一件本机已有，由${elsewhere}承办，您的账号看不到。请由${elsewhere}的人导入。`;
    return { here: null, conflicts: [], missing: [], notes, blocked, join: null };
  }
  if (!twin) {
    notes.push(...(await nameNotes(db, theirs)), ...(await matterNotes(db, theirs)));
    const blocked = await numberTaken(db, theirs);
    return { here: null, conflicts: [], missing: [], notes, blocked, join: null };
  }
  const ours = await itemFileOf(db, twin.id, (await officeOf(db)).fullName);
  const join = joinItem({ base: null, ours, theirs, taken: await takenNumbers(db, theirs), sides: 'package' });
  return {
    here: { proposalId: twin.id, caseId: null, title: twin.title },
    conflicts: join.fields.map(({ by: _, ...field }) => field),
    missing: missingLines(theirs, join),
    notes: [...notes, ...alikeFiles(ours, theirs), ...join.notes],
    blocked: null,
    join,
  };
}

/** Numbers of theirs that something else bears here. */
export async function takenNumbers(db: ReadDb, { rows }: ItemFile): Promise<Set<string>> {
  const taken = new Set<string>();
  for (const row of [...rows.documentNumber, ...rows.paperNumber])
    if ((await bearerOf(db, row)) !== null) taken.add(documentNumber(row));
  return taken;
}

function alikeFiles(ours: ItemFile, theirs: ItemFile): string[] {
  return theirs.rows.attachment
    .filter(({ name, sha256 }) => ours.rows.attachment.some((own) => own.name === name && own.sha256 !== sha256))
    .map(({ name }) => `附件「${name}」两边同名但内容不同；选中导入时两份都保留。`);
}

/** The same matter under another number is told before it comes in a second time. */
async function matterNotes(db: ReadDb, { item, rows }: ItemFile): Promise<string[]> {
  const { title, body, collective } = item;
  const proposer = proposerInWords(rows.proposer, collective);
  const twin = await itemOfMatter(wholeOffice(db), item, { title, body, proposer });
  if (!twin) return [];
  const elsewhere = await sectionElsewhere(db, twin.id);
  if (elsewhere !== null)
    return [`${elsewhere}承办的第${twin.number}号与这件的案由、提出人或原文相同，请先与${elsewhere}核对是不是同一件。`];
  return [`本机第${twin.number}号《${twin.title}》的案由、提出人或原文与这件相同，请先核对是不是同一件。`];
}

async function unitNotes(db: ReadDb, { units }: ItemFile): Promise<string[]> {
  const notes: string[] = [];
  for (const { name } of units) {
    const known = await db.selectFrom('unit').select('id').where('name', '=', name).executeTakeFirst();
    if (!known) notes.push(`单位名录中没有「${name}」，导入时一并建立。`);
  }
  return notes;
}

/** Names that mean nothing here: the item comes without them. */
async function nameNotes(db: ReadDb, { item }: ItemFile): Promise<string[]> {
  const notes: string[] = [];
  for (const [table, name, label] of [
    ['section', item.section, '承办科室'],
    ['person', item.handler, '承办人'],
    ['person', item.leader, '责任领导'],
  ] as const) {
    if (name === null) continue;
    const known = await db.selectFrom(table).select('id').where('name', '=', name).executeTakeFirst();
    if (!known) notes.push(`${label}「${name}」本机没有，导入后请重新分派。`);
  }
  const pack = await db
    .selectFrom('rulePack')
    .select('id')
    .where('id', '=', item.rulePackId ?? '')
    .where('version', '=', item.ruleVersion ?? 0)
    .executeTakeFirst();
  if (!pack) notes.push('本机没有这件所用的那一版期限规则，期限改按本机现用的规则计算。');
  return notes;
}

/** A number is given once: an item that bears one of another item here cannot come in beside it. */
export async function numberTaken(db: ReadDb, { rows }: ItemFile): Promise<string | null> {
  for (const row of [...rows.documentNumber, ...rows.paperNumber]) {
    const bearer = await bearerOf(db, row);
    if (bearer !== null)
      return `文号${documentNumber(row)}在本机已用于${bearer}。请与对方核对文号登记，由登记有误的一方更正后重新导出。`;
  }
  return null;
}

/** A case of a former year beside this store; its fields are only shown, letters that we lack can be added. */
export async function compareEarlier(
  db: ReadDb,
  theirs: EarlierFile,
): Promise<Compared & { letters: ReturnType<typeof missingLetters> }> {
  const twin = await earlierTwin(db, theirs);
  const ours = twin ? await earlierFileOf(db, twin.id) : null;
  const letters = missingLetters(ours, theirs);
  return {
    here: twin ? { proposalId: null, caseId: twin.id, title: twin.title ?? '案由不详' } : null,
    conflicts: ours ? readingConflicts(ours, theirs) : [],
    missing: ours ? [...letters].map(([key, letter]) => letterLine(key, letter)) : [],
    notes: ours ? ['这件往年件本机已有：栏目保持本机的，只补入本机没有的函件。'] : [],
    blocked: null,
    letters,
  };
}

function readingConflicts(ours: EarlierFile, theirs: EarlierFile): FieldConflict[] {
  const words = (file: EarlierFile, field: CaseField) => caseFieldWords(file.case.reading, field);
  return keysOf(caseFields)
    .filter((field) => words(ours, field) !== words(theirs, field))
    .map((field) => ({
      field,
      label: caseFields[field],
      ours: words(ours, field),
      theirs: words(theirs, field),
    }));
}
