import { usualNamesOf } from '../../shared/domain/names/units/usual-names.ts';
import { dayInCell, isYes, kindInCell, termInCell } from '../../shared/domain/people/organisation-table.ts';
import { unitNamesInCell } from '../../shared/domain/people/unit-names-cell.ts';
import type { TableKind } from '../../shared/model/people/organisation.ts';
import type { UnitName } from '../../shared/model/people/unit.ts';
import type { WriteDb } from '../db/connections.ts';
import { fromJson, toJson } from '../db/json.ts';
import { namesInCell, type Planned } from './organisation-import.ts';

/** Stores one line of an imported table; columns the table does not have stay as they are. */
export async function writeLine(db: WriteDb, what: TableKind, line: Planned): Promise<void> {
  if (what === 'units') return writeUnit(db, line);
  if (what === 'representatives') return writeRepresentative(db, line);
  return writePerson(db, line);
}

const has = ({ values }: Planned, key: string) => values[key] !== undefined;
const text = ({ values }: Planned, key: string) => values[key] ?? '';

function given<T>(line: Planned, key: string, value: T): Record<string, T> {
  return has(line, key) ? { [key]: value } : {};
}

const spanOf = (line: Planned) => ({
  ...given(line, 'validFrom', dayInCell(text(line, 'validFrom'))),
  ...given(line, 'validUntil', dayInCell(text(line, 'validUntil'))),
});

async function writeUnit(db: WriteDb, line: Planned): Promise<void> {
  const name = text(line, 'name');
  const values = {
    shortName: text(line, 'shortName') || name,
    contactPerson: text(line, 'contactPerson'),
    contactPhone: text(line, 'contactPhone'),
  };
  if (line.id === null) {
    const called = namesOf(line, usualNamesOf(name, values.shortName));
    await db
      .insertInto('unit')
      .values({ name, ...values, ...spanOf(line), names: toJson(called) })
      .execute();
    return;
  }
  const before = await db.selectFrom('unit').select('names').where('id', '=', line.id).executeTakeFirstOrThrow();
  const changes = {
    ...(text(line, 'shortName') ? { shortName: text(line, 'shortName') } : {}),
    ...given(line, 'contactPerson', values.contactPerson),
    ...given(line, 'contactPhone', values.contactPhone),
    ...(has(line, 'otherNames') || has(line, 'formerNames')
      ? { names: toJson(namesOf(line, fromJson(before.names))) }
      : {}),
    ...spanOf(line),
  };
  if (Object.keys(changes).length > 0) await db.updateTable('unit').set(changes).where('id', '=', line.id).execute();
}

/** The names of the table's columns in place of those the unit had; a column that the table lacks leaves them. */
function namesOf(line: Planned, before: readonly UnitName[]): UnitName[] {
  const called = (column: 'otherNames' | 'formerNames', kind: UnitName['kind']) =>
    has(line, column) ? unitNamesInCell(text(line, column), kind, before) : before.filter((each) => each.kind === kind);
  return [...called('otherNames', 'short'), ...called('formerNames', 'former')];
}

async function writeRepresentative(db: WriteDb, line: Planned): Promise<void> {
  const kind = kindInCell(text(line, 'kind')) ?? 'npc-suggestion';
  const term = termInCell(text(line, 'term'));
  if (line.id === null) {
    const row = {
      kind,
      term,
      name: text(line, 'name'),
      organization: text(line, 'organization'),
      phone: text(line, 'phone'),
      delegation: text(line, 'delegation'),
      validFrom: dayInCell(text(line, 'validFrom')),
      validUntil: dayInCell(text(line, 'validUntil')),
    };
    await db.insertInto('representative').values(row).execute();
    return;
  }
  const changes = {
    ...given(line, 'organization', text(line, 'organization')),
    ...given(line, 'phone', text(line, 'phone')),
    ...given(line, 'delegation', text(line, 'delegation')),
    ...spanOf(line),
  };
  if (Object.keys(changes).length > 0)
    await db.updateTable('representative').set(changes).where('id', '=', line.id).execute();
}

async function writePerson(db: WriteDb, line: Planned): Promise<void> {
  const section = text(line, 'section');
  const sectionId = section === '' ? null : await sectionNamed(db, section);
  const leads = namesInCell(text(line, 'leads'));
  const isLeader = isYes(text(line, 'isLeader')) || leads.length > 0 ? (1 as const) : (0 as const);
  let id = line.id;
  if (id === null) {
    const row = {
      name: text(line, 'name'),
      post: text(line, 'post'),
      phone: text(line, 'phone'),
      sectionId,
      isLeader,
      accountId: null,
      validFrom: dayInCell(text(line, 'validFrom')),
      validUntil: dayInCell(text(line, 'validUntil')),
    };
    id = (await db.insertInto('person').values(row).returning('id').executeTakeFirstOrThrow()).id;
  } else {
    const changes = {
      ...given(line, 'post', text(line, 'post')),
      ...given(line, 'phone', text(line, 'phone')),
      ...(has(line, 'section') ? { sectionId } : {}),
      ...(has(line, 'isLeader') || has(line, 'leads') ? { isLeader } : {}),
      ...spanOf(line),
    };
    if (Object.keys(changes).length > 0) await db.updateTable('person').set(changes).where('id', '=', id).execute();
  }
  if (!has(line, 'leads')) return;
  const sectionIds: number[] = [];
  for (const name of leads) sectionIds.push(await sectionNamed(db, name));
  await setLeads(db, id, sectionIds);
}

/** The 科室 of that name; a new one when the office has none. */
async function sectionNamed(db: WriteDb, name: string): Promise<number> {
  const found = await db.selectFrom('section').select('id').where('name', '=', name).executeTakeFirst();
  if (found) return found.id;
  const row = { name, phone: '', validFrom: null, validUntil: null };
  return (await db.insertInto('section').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

/** 分管科室 of a leader, all at once. */
export async function setLeads(db: WriteDb, personId: number, sectionIds: readonly number[]): Promise<void> {
  await db.deleteFrom('leaderSection').where('personId', '=', personId).execute();
  const rows = [...new Set(sectionIds)].map((sectionId) => ({ personId, sectionId }));
  if (rows.length > 0) await db.insertInto('leaderSection').values(rows).execute();
}
