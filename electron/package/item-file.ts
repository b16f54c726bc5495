import { sql } from 'kysely';
import { placeInStore, type Row, shapes } from '../../shared/domain/package/case-links.ts';
import { refusal } from '../../shared/errors.ts';
import { CaseItem, type CaseTable, caseRows, caseTables, type ItemFile } from '../../shared/model/package/case-file.ts';
import type { ReadDb } from '../db/connections.ts';
import { readRows } from '../db/read-rows.ts';
import { originsOf } from './origins.ts';

/** An item with everything that hangs on it; refuses with `record.missing`. `office` is who keeps it now. */
export async function itemFileOf(db: ReadDb, proposalId: number, office: string): Promise<ItemFile> {
  const row = await db
    .selectFrom('proposal')
    .leftJoin('unit', 'unit.id', 'proposal.leadUnitId')
    .leftJoin('section', 'section.id', 'proposal.sectionId')
    .leftJoin('person as handler', 'handler.id', 'proposal.handlerId')
    .leftJoin('person as leader', 'leader.id', 'proposal.leaderId')
    .leftJoin('handover', 'handover.id', 'proposal.handoverId')
    .selectAll('proposal')
    .select(['unit.name as leadUnit', 'section.name as section', 'handler.name as handler', 'leader.name as leader'])
    .select(['handover.name as handoverName', 'handedOn', 'cutOffOn', 'madeAt', 'madeBy'])
    .where('proposal.id', '=', proposalId)
    .executeTakeFirst();
  if (!row) throw refusal('record.missing', { what: '一件' });
  const rows: Partial<Record<CaseTable, Row[]>> = {};
  for (const table of caseTables) rows[table] = await rowsOf(db, table, proposalId, rows);
  const { handoverName: name, handedOn, cutOffOn, madeAt, madeBy } = row;
  const handover = name === null ? null : { name, handedOn, cutOffOn, madeAt, madeBy };
  const item = { ...row, collective: row.collective ? JSON.parse(row.collective) : null, handover };
  return {
    what: 'item',
    item: pick(Object.keys(CaseItem.shape), item) as CaseItem,
    units: await unitsNamed(db, rows, row.leadUnitId),
    signers: await signersNamed(db, rows.signature ?? []),
    rows: rows as ItemFile['rows'],
    history: await historyOf(db, proposalId, office),
  };
}

async function rowsOf(db: ReadDb, table: CaseTable, proposalId: number, read: Partial<Record<CaseTable, Row[]>>) {
  const { under, order, json = [] } = shapes[table];
  const columns = Object.keys(caseRows[table].shape);
  const { table: stored, owner } = placeInStore(table);
  const owners = under === 'proposal' ? [proposalId] : (read[under.table] ?? []).map(({ id }) => id);
  if (owners.length === 0) return [];
  const rows = await readRows(
    db,
    sql<Row>`
    select ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(stored)}
    where ${sql.ref(owner)} in (${sql.join(owners)})
    order by ${sql.ref(owner)}, ${sql.ref(order)}`,
  );
  return rows.map((row) => ({
    ...row,
    ...Object.fromEntries(json.map((column) => [column, withoutOthers(JSON.parse(String(row[column])))])),
  }));
}

/** An event's words say which item it was handled with; the number of that one would mean another there. */
function withoutOthers(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const { otherId: _, feedbackId: __, receiptId: ___, ...rest } = value as Row;
  return rest;
}

function pick(columns: readonly string[], row: Row): Row {
  return Object.fromEntries(columns.map((column) => [column, row[column]]));
}

/** The units that the rows name, as the directory describes them. */
async function unitsNamed(db: ReadDb, rows: Partial<Record<CaseTable, Row[]>>, leadUnitId: number | null) {
  const ids = new Set<number>(leadUnitId === null ? [] : [leadUnitId]);
  for (const table of caseTables)
    for (const row of rows[table] ?? []) if (typeof row.unitId === 'number') ids.add(row.unitId);
  for (const row of [...(rows.letter ?? []), ...(rows.letterVersion ?? [])])
    for (const id of unitsInContent(row.content)) ids.add(id);
  if (ids.size === 0) return [];
  return db
    .selectFrom('unit')
    .select(['id', 'name', 'shortName', 'contactPerson', 'contactPhone'])
    .where('id', 'in', [...ids])
    .orderBy('id')
    .execute();
}

/** The keys that the signatures name, their public halves. */
async function signersNamed(db: ReadDb, signatures: readonly Row[]): Promise<ItemFile['signers']> {
  const ids = new Set(signatures.flatMap(({ keyId }) => (typeof keyId === 'number' ? [keyId] : [])));
  if (ids.size === 0) return [];
  return db
    .selectFrom('signingKey')
    .select(['id', 'publicKey', 'fingerprint', 'because', 'madeAt', 'madeBy'])
    .where('id', 'in', [...ids])
    .orderBy('id')
    .execute();
}

function unitsInContent(content: unknown): number[] {
  const found: number[] = [];
  JSON.stringify(content, (key, value: unknown) => {
    if (key === 'unitId' && typeof value === 'number') found.push(value);
    return value;
  });
  return found;
}

/** What was done where the case came from, and then here. */
async function historyOf(db: ReadDb, proposalId: number, office: string): Promise<ItemFile['history']> {
  const before = (await originsOf(db, proposalId)).flatMap(({ history }) => history);
  const here = await db
    .selectFrom('audit')
    .select(['at', 'who', 'words'])
    .where('proposalId', '=', proposalId)
    .where('outcome', '=', 'done')
    .where('words', '!=', '')
    .where('operation', '!=', 'proposal.get')
    .orderBy('id')
    .execute();
  return [...before, ...here.map((entry) => ({ ...entry, office }))];
}
