import { type Linked, placeInStore, type Row, shapes } from '../../shared/domain/package/case-links.ts';
import type { Decision, LetterContent } from '../../shared/model/letter/letter.ts';
import { type CaseItem, type CaseTable, caseTables, type ItemFile } from '../../shared/model/package/case-file.ts';
import { chosenPack } from '../dates/office-rules.ts';
import type { ReadDb, WriteDb } from '../db/connections.ts';
import { insertRow, insertRowWithId } from '../db/insert-rows.ts';
import { keepStanding } from '../items/standing.ts';

/** From the ids inside the file to those given here. */
export type Given = Map<Linked, Map<number, number>>;

/** A passage cited there stands under another number here, if at all: it is told in words only. */
const elsewhere = Number.MAX_SAFE_INTEGER;

/**
 * Takes an item in whole: every row as it was, with numbers of this store. `storedAs` says under which name each
 * attachment's bytes were kept. Answers the new item's id.
 */
export async function storeItem(db: WriteDb, file: ItemFile, storedAs: ReadonlyMap<string, string>): Promise<number> {
  const given: Given = new Map([['unit', await unitsHere(db, file)]]);
  const proposalId = await storeOwnRow(db, file);
  for (const table of caseTables) {
    const rows: readonly Row[] = file.rows[table];
    const ids = new Map<number, number>();
    given.set(table, ids);
    for (const row of rows) {
      const { table: place } = placeInStore(table);
      const stored = { ...asStored(table, row, given), ...ofItem(table, proposalId) };
      const whole = { ...stored, ...(await beside(db, table, row, storedAs)) };
      if (typeof row.id === 'number') ids.set(row.id, await insertRowWithId(db, place, whole));
      else await insertRow(db, place, whole);
    }
  }
  await keepStanding(db, proposalId);
  return proposalId;
}

/** The column that says whose a row is, where it hangs on the item itself. */
export function ofItem(table: CaseTable, proposalId: number): Row {
  return shapes[table].under === 'proposal' ? { [placeInStore(table).owner]: proposalId } : {};
}

async function storeOwnRow(db: WriteDb, { item }: ItemFile): Promise<number> {
  const { leadUnit, section, handler, leader, handover, collective, rulePackId, ruleVersion, ...rest } = item;
  const inHand = await assignedHere(db, { section, handler, leader, handover });
  const pack =
    rulePackId &&
    (await db
      .selectFrom('rulePack')
      .select(['id as packId', 'version'])
      .where('id', '=', rulePackId)
      .where('version', '=', ruleVersion ?? 0)
      .executeTakeFirst());
  const rules = pack || (await chosenPack(db));
  const { id } = await db
    .insertInto('proposal')
    .values({
      ...rest,
      collective: collective ? JSON.stringify(collective) : null,
      leadUnitId: await named(db, 'unit', leadUnit),
      ...inHand,
      rulePackId: rules.packId,
      ruleVersion: rules.version,
      deadline: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Who has the item in hand, by our numbers; names that mean nothing here stay empty. */
export async function assignedHere(
  db: WriteDb,
  said: Partial<Pick<CaseItem, 'section' | 'handler' | 'leader' | 'handover'>>,
) {
  const { section, handler, leader, handover } = said;
  return {
    ...(section === undefined ? {} : { sectionId: await named(db, 'section', section) }),
    ...(handler === undefined ? {} : { handlerId: await named(db, 'person', handler) }),
    ...(leader === undefined ? {} : { leaderId: await named(db, 'person', leader) }),
    ...(handover === undefined ? {} : { handoverId: await handoverHere(db, handover) }),
  };
}

/** The 批次 of that name; one that is not here yet is entered as it was made there. */
async function handoverHere(db: WriteDb, handover: ItemFile['item']['handover']): Promise<number | null> {
  if (handover === null) return null;
  const known = await db.selectFrom('handover').select('id').where('name', '=', handover.name).executeTakeFirst();
  if (known) return known.id;
  return (await db.insertInto('handover').values(handover).returning('id').executeTakeFirstOrThrow()).id;
}

async function named(db: ReadDb, table: 'unit' | 'section' | 'person', name: string | null): Promise<number | null> {
  if (name === null) return null;
  const row = await db.selectFrom(table).select('id').where('name', '=', name).executeTakeFirst();
  return row?.id ?? null;
}

/** The directory's units by the file's ids; a unit that the directory lacks is entered. */
export async function unitsHere(db: WriteDb, { units }: ItemFile): Promise<Map<number, number>> {
  const here = new Map<number, number>();
  for (const { id, ...unit } of units) {
    const known = await named(db, 'unit', unit.name);
    const own = known ?? (await db.insertInto('unit').values(unit).returning('id').executeTakeFirstOrThrow()).id;
    here.set(id, own);
  }
  return here;
}

/** A row of the file with the numbers of this store, its own left to the store, and what is JSON as text. */
export function asStored(table: CaseTable, { id: _, ...row }: Row, given: Given): Row {
  const { links = {}, json = [], inside } = shapes[table];
  const stored: Row = { ...row };
  for (const [column, linked] of Object.entries(links)) {
    if (row[column] !== null) stored[column] = here(given, linked, row[column]);
  }
  if (table === 'letter' || table === 'letterVersion')
    stored.content = contentHere(row.content as LetterContent, given);
  if (inside) {
    const value = row[inside.column] as Row;
    const id = value[inside.name];
    if (id !== undefined) stored[inside.column] = { ...value, [inside.name]: here(given, inside.table, id) };
  }
  for (const column of json) stored[column] = stored[column] === null ? null : JSON.stringify(stored[column]);
  return stored;
}

function here(given: Given, linked: Linked, id: unknown): number {
  const own = given.get(linked)?.get(id as number);
  if (own === undefined) throw new Error(`${linked} ${id} was not stored before what names it`);
  return own;
}

/** Sources name opinions of this store; one that did not come along (of a 并案 item) is left out, its words stand. */
function contentHere(content: LetterContent, given: Given): LetterContent {
  const unit = (id: number) => given.get('unit')?.get(id);
  const opinion = (id: number) => given.get('opinion')?.get(id);
  const withUnit = <T extends { unitId: number }>(rows: readonly T[]) =>
    rows.flatMap((row) => {
      const unitId = unit(row.unitId);
      return unitId === undefined ? [] : [{ ...row, unitId }];
    });
  return {
    ...content,
    blocks: content.blocks.map(({ sources, citations, ...block }) => ({
      ...block,
      sources: withUnit(sources).flatMap((source) => {
        const opinionId = opinion(source.opinionId);
        return opinionId === undefined ? [] : [{ ...source, opinionId }];
      }),
      ...(citations ? { citations: citations.map((each) => ({ ...each, id: elsewhere })) } : {}),
    })),
    decisions: content.decisions.flatMap((each): Decision[] => (each.kind === 'rejected' ? withUnit([each]) : [each])),
    merged: withUnit(content.merged),
  };
}

/** What the store asks for and the file has no say in. */
export async function beside(
  db: ReadDb,
  table: CaseTable,
  row: Row,
  storedAs: ReadonlyMap<string, string>,
): Promise<Row> {
  if (table === 'attachment') return { storedAs: storedAs.get(String(row.id)) };
  // Its key is of another store, and was verified when it came in.
  if (table === 'signature') return { accountId: null, keyId: null, statement: null, signed: null };
  if (table === 'paperNumber') return { usedFor: 'paper' };
  if (table === 'webText') return { submitterId: await accountNamed(db, String(row.submittedBy)) };
  return {};
}

/** Whoever gave a text to be published does not pass it, here as there; 0 where nobody here has that name. */
async function accountNamed(db: ReadDb, displayName: string): Promise<number> {
  const row = await db.selectFrom('account').select('id').where('displayName', '=', displayName).executeTakeFirst();
  return row?.id ?? 0;
}
