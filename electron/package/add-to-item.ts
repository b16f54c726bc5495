import { textKey } from '../../shared/domain/asks/edit-asks.ts';
import { cleanFileName } from '../../shared/domain/names/file-name.ts';
import { documentNumber } from '../../shared/domain/numbers/document-number.ts';
import { registeredWords } from '../../shared/domain/package/registered-words.ts';
import { signedLetterText } from '../../shared/domain/package/signed-text.ts';
import { refusal } from '../../shared/errors.ts';
import { NewProposal, type Proposal } from '../../shared/model/items/proposal.ts';
import type { ItemFile } from '../../shared/model/package/case-file.ts';
import { type RegisteredField, registeredFields } from '../../shared/model/package/case-package.ts';
import { sha256 } from '../attachments/store.ts';
import type { CommandContext } from '../context/context.ts';
import { toJson } from '../db/json.ts';
import { changeRegistration } from '../items/registration.ts';
import { proposalView } from '../items/view.ts';
import { unitsHere } from './store-item.ts';

type Adding = { proposalId: number; theirs: ItemFile; office: string };
/** Gives the chosen fields of the registration the package's values; the log keeps both. */
export async function takeFields(
  context: CommandContext,
  { proposalId, theirs, side }: Omit<Adding, 'office'> & { side: string },
  fields: readonly RegisteredField[],
): Promise<string[]> {
  if (fields.length === 0) return [];
  const words = registeredWords(theirs);
  const done = fields.map((field) => `${registeredFields[field]}改为${side}的${short(words[field])}`);
  if (fields.includes('asks')) await takeAsks(context, proposalId, theirs);
  if (fields.every((field) => field === 'asks')) return done;
  const before = await proposalView(context.db, proposalId);
  const units = await unitsHere(context.db, theirs);
  const input = NewProposal.safeParse({ ...registrationOf(before), ...valuesOf(theirs, units, fields) });
  if (!input.success) {
    const reason = input.error.issues[0]?.message ?? '填写的内容不合要求';
    throw refusal('package.blocked', { reason: `采用${side}的栏目后登记不合要求：${reason}` });
  }
  const { confirmed: _, ...registration } = input.data;
  await changeRegistration(context, before, registration);
  return done;
}

/** What they put and we have not, in its order: the last row holds. */
async function takeAsks(
  { db, now, account }: CommandContext,
  proposalId: number,
  { item, rows }: ItemFile,
): Promise<void> {
  if (rows.keptAsks.length === 0) {
    const asRead = { asks: null, bodyKey: textKey(item.body), keptAt: now, keptBy: account.displayName };
    await db
      .insertInto('keptAsks')
      .values({ proposalId, ...asRead })
      .execute();
  }
  const own = await db
    .selectFrom('keptAsks')
    .select(['keptAt', 'keptBy', 'bodyKey'])
    .where('proposalId', '=', proposalId)
    .execute();
  const known = new Set(own.map(({ keptAt, keptBy, bodyKey }) => `${keptAt} ${keptBy} ${bodyKey}`));
  const last = rows.keptAsks.at(-1);
  for (const { id, asks, ...row } of rows.keptAsks) {
    // Theirs holds from now on, also where it is a row that ours came after.
    if (id !== last?.id && known.has(`${row.keptAt} ${row.keptBy} ${row.bodyKey}`)) continue;
    await db
      .insertInto('keptAsks')
      .values({ proposalId, asks: asks && toJson(asks), ...row })
      .execute();
  }
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
    asks: {},
  };
  return Object.assign({}, ...fields.map((field) => values[field])) as Partial<NewProposal>;
}

/** A letter that another store signed: kept as a text beside the case, never in this store's register of numbers. */
export function letterFile({ theirs, office }: Adding, number: ItemFile['rows']['documentNumber'][number]) {
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

export function short(words: string): string {
  if (words === '') return '空白';
  return words.length > 40 ? `${words.slice(0, 40)}……` : `「${words}」`;
}
