import { cleanFileName } from '../../shared/domain/names/file-name.ts';
import { documentNumber } from '../../shared/domain/numbers/document-number.ts';
import { type MissingRows, registeredWords } from '../../shared/domain/package/case-compare.ts';
import { signedLetterText } from '../../shared/domain/package/signed-text.ts';
import { refusal } from '../../shared/errors.ts';
import { NewProposal, type Proposal } from '../../shared/model/items/proposal.ts';
import type { ItemFile } from '../../shared/model/package/case-file.ts';
import { type RegisteredField, registeredFields } from '../../shared/model/package/case-package.ts';
import { sha256 } from '../attachments/store.ts';
import type { CommandContext } from '../context/context.ts';
import { insertRow } from '../db/insert-rows.ts';
import { changeRegistration } from '../items/registration.ts';
import { proposalView } from '../items/view.ts';
import { unitsHere } from './store-item.ts';

type Adding = { proposalId: number; theirs: ItemFile; office: string };
/** An attachment on its way in, its bytes already kept under `storedAs`. */
export type KeptFile = { name: string; size: number; sha256: string; storedAs: string };

/** Gives the chosen fields of the registration the package's values; the log keeps both. */
export async function takeFields(
  context: CommandContext,
  { proposalId, theirs }: Adding,
  fields: readonly RegisteredField[],
): Promise<string[]> {
  if (fields.length === 0) return [];
  const before = await proposalView(context.db, proposalId);
  const units = await unitsHere(context.db, theirs);
  const input = NewProposal.safeParse({ ...registrationOf(before), ...valuesOf(theirs, units, fields) });
  if (!input.success) {
    const reason = input.error.issues[0]?.message ?? '填写的内容不合要求';
    throw refusal('package.blocked', { reason: `采用包里的栏目后登记不合要求：${reason}` });
  }
  const { confirmed: _, ...registration } = input.data;
  await changeRegistration(context, before, registration);
  const words = registeredWords(theirs);
  return fields.map((field) => `${registeredFields[field]}改为包里的${short(words[field])}`);
}

function registrationOf(item: Proposal): NewProposal {
  const { kind, session, number, title, body, proposers, collective, role, leadUnitId, coUnitIds } = item;
  const { assignedOn, receivedOn, dueOn, keySupervision, consent, remark } = item;
  const { sectionId, handlerId, leaderId, subject } = item;
  return {
    ...{ kind, session, number, title, body, proposers, collective, role, leadUnitId, coUnitIds },
    ...{ assignedOn, receivedOn, dueOn, keySupervision, consent, remark },
    ...{ sectionId, handlerId, leaderId, subject },
  };
}

function valuesOf({ item, rows, units }: ItemFile, here: Map<number, number>, fields: readonly RegisteredField[]) {
  const lead = units.find(({ name }) => name === item.leadUnit);
  const values: Record<RegisteredField, Partial<NewProposal>> = {
    title: { title: item.title },
    body: { body: item.body },
    proposers: { proposers: rows.proposer.map(({ position: _, ...person }) => person), collective: item.collective },
    role: { role: item.role },
    leadUnit: { leadUnitId: lead ? (here.get(lead.id) ?? null) : null },
    coUnits: { coUnitIds: rows.coUnit.flatMap(({ unitId }) => here.get(unitId) ?? []) },
    assignedOn: { assignedOn: item.assignedOn },
    receivedOn: { receivedOn: item.receivedOn },
    dueOn: { dueOn: item.dueOn },
    keySupervision: { keySupervision: item.keySupervision === 1 },
    consent: { consent: item.consent },
    remark: { remark: item.remark },
    subject: { subject: item.subject },
  };
  return Object.assign({}, ...fields.map((field) => values[field])) as Partial<NewProposal>;
}

/** Adds further versions of opinions; what stands here is not touched. */
export async function addOpinions(
  { db, now }: CommandContext,
  { proposalId, theirs, office }: Adding,
  rows: MissingRows['opinions'],
): Promise<string[]> {
  const units = await unitsHere(db, theirs);
  const done: string[] = [];
  for (const row of rows.values()) {
    const unitId = units.get(row.unitId) as number;
    const asked = theirs.rows.opinionRequest.find((request) => request.unitId === row.unitId);
    if (asked) {
      const { dueSteps, ...rest } = asked;
      await db
        .insertInto('opinionRequest')
        .values({ ...rest, proposalId, unitId, dueSteps: JSON.stringify(dueSteps) })
        .onConflict((clash) => clash.doNothing())
        .execute();
    }
    const { last } = await db
      .selectFrom('opinion')
      .select(({ fn }) => fn.max<number | null>('version').as('last'))
      .where('proposalId', '=', proposalId)
      .where('unitId', '=', unitId)
      .executeTakeFirstOrThrow();
    const version = (last ?? 0) + 1;
    const { blocks, fileName, receivedOn, recordedBy } = row;
    await db
      .insertInto('opinion')
      .values({
        ...{ proposalId, unitId, version, fileName, receivedOn },
        blocks: JSON.stringify(blocks),
        recordedAt: now,
        recordedBy: `${recordedBy}（${office}）`,
      })
      .execute();
    const unit = theirs.units.find(({ id }) => id === row.unitId)?.name ?? '';
    done.push(`${unit}会办意见存为第${version}版`);
  }
  return done;
}

export async function addContacts(
  { db, now }: CommandContext,
  { proposalId, office }: Adding,
  rows: MissingRows['contacts'],
): Promise<string[]> {
  const { round } = await db
    .selectFrom('proposal')
    .select('round')
    .where('id', '=', proposalId)
    .executeTakeFirstOrThrow();
  for (const { id: _, ...row } of rows.values()) {
    const stored = { ...row, proposalId, round: Math.min(row.round, round), replacesId: null };
    await insertRow(db, 'contact', { ...stored, recordedAt: now, recordedBy: `${row.recordedBy}（${office}）` });
  }
  return rows.size > 0 ? [`补入沟通${rows.size}次`] : [];
}

export async function addFiles(
  { db, now }: CommandContext,
  { proposalId, office }: Adding,
  files: readonly KeptFile[],
): Promise<string[]> {
  for (const file of files) {
    await db
      .insertInto('attachment')
      .values({ ...file, proposalId, addedAt: now, addedBy: office })
      .execute();
  }
  return files.map(({ name }) => `补入附件「${name}」`);
}

/** A letter that another store signed: kept as a text beside the case, never in this store's register of numbers. */
export function letterFile(
  { theirs, office }: Adding,
  number: MissingRows['letters'] extends Map<string, infer R> ? R : never,
) {
  const signature = theirs.rows.signature.findLast(({ numberId }) => numberId === number.id);
  const version = theirs.rows.letterVersion.find(
    (row) => row.letterId === number.letterId && row.version === signature?.version,
  );
  if (!signature || !version) throw new Error(`no signed words for ${documentNumber(number)}`);
  const facts = {
    documentNumber: documentNumber(number),
    signedOn: signature.signedOn,
    by: signature.by,
    remark: signature.remark,
    office,
  };
  const bytes = Buffer.from(`\ufeff${signedLetterText(version.content, facts)}\r\n`, 'utf8');
  const name = `${cleanFileName(`${facts.documentNumber}（${office}签发）`)}.txt`;
  return { name, bytes, size: bytes.length, sha256: sha256(bytes) };
}

function short(words: string): string {
  if (words === '') return '空白';
  return words.length > 40 ? `${words.slice(0, 40)}……` : `「${words}」`;
}
