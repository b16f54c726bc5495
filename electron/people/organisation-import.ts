import { severalWords, type UnitMeaning, unitMeant } from '../../shared/domain/names/units/unit-meant.ts';
import { columnName, dayInCell, isYes, kindInCell, termInCell } from '../../shared/domain/people/organisation-table.ts';
import type { Roster, RosterRow } from '../../shared/domain/people/roster.ts';
import { unitNamesInCell, unitNamesInWords } from '../../shared/domain/people/unit-names-cell.ts';
import { at, refusal } from '../../shared/errors.ts';
import type { TableKind, TableLine, TableReading } from '../../shared/model/people/organisation.ts';
import type { Day } from '../../shared/model/primitives.ts';
import type { ReadDb } from '../db/connections.ts';
import { namedUnits } from './named-units.ts';

/** A line with what is stored of it: `id` of the row it changes, or null for a new one. */
export type Planned = TableLine & { id: number | null };
export type RosterPlan = Omit<TableReading, 'lines'> & { lines: Planned[] };

/** What a roster would do, line by line; refuses when it has no header to go by. */
export async function planImport(
  db: ReadDb,
  { what, roster, today }: { what: TableKind; roster: Roster; today: Day },
): Promise<RosterPlan> {
  const { columns, unknownColumns, leftOut, notes, question, problem } = roster;
  if (problem !== null) throw at(refusal('input.invalid', { message: problem }), { field: 'text' });
  const known = await knownRows(db, what);
  const units = what === 'units' ? await namedUnits(db) : [];
  const seen = new Map<string, number>();
  const lines = roster.rows.map((row): Planned => {
    const { line, values, doubts } = row;
    const cells = Object.fromEntries(columns.map((key) => [columnName(what, key), values[key] ?? '']));
    const base = { line, cells, id: null, values, doubts };
    if (row.problem) return { ...base, state: 'refused', reason: row.problem };
    const meant = what === 'units' && !known.has(values.name ?? '') ? unitMeant(values.name ?? '', units, today) : null;
    const other = otherUnit(values.name ?? '', meant);
    if (other) return { ...base, state: 'refused', reason: other };
    const key = meant && 'unit' in meant && meant.by === 'name' ? meant.unit.name : keyOf(what, row);
    const earlier = seen.get(key);
    if (earlier !== undefined) return { ...base, state: 'refused', reason: `与第${earlier}行重复` };
    seen.set(key, line);
    const old = known.get(key);
    if (!old) return { ...base, state: 'new', reason: '' };
    if (old.count > 1) return { ...base, state: 'refused', reason: '已有同名的几条，请在下面的名单里逐条修改' };
    const changed = columns.filter(
      (column) => !(column === 'name' && key !== keyOf(what, row)) && fresh(column, row) !== (old.cells[column] ?? ''),
    );
    const state = changed.length > 0 ? 'changed' : 'same';
    const same = key === keyOf(what, row) ? [] : [`就是名录里的${key}`];
    const reason = [
      ...same,
      ...changed.map(
        (column) => `${columnName(what, column)}：${old.cells[column] || '空'} → ${fresh(column, row) || '空'}`,
      ),
    ].join('；');
    return { ...base, id: old.id, state, reason };
  });
  const keys = columns.map((key) => ({ key, name: columnName(what, key) }));
  return { columns: keys.map(({ name }) => name), keys, unknownColumns, leftOut, notes, question, lines };
}

/** Why a name that is not one of the directory's full names is no new unit: it is another one's, or two bear it. */
function otherUnit(name: string, meant: UnitMeaning<{ name: string; shortName: string }>): string | null {
  if (meant === null) return null;
  if ('several' in meant) return severalWords(name, meant.several);
  return meant.by === 'former' ? `「${name}」是${meant.unit.name}的曾用名，请写现在的名称` : null;
}

/** A cell as it would be stored, in the words the known rows use. */
function fresh(column: string, { values }: RosterRow): string {
  const cell = values[column] ?? '';
  if (column === 'validFrom' || column === 'validUntil') return dayInCell(cell) ?? '';
  if (column === 'isLeader') return isYes(cell) ? '是' : '';
  if (column === 'kind') return kindInCell(cell) ?? '';
  if (column === 'term') return String(termInCell(cell) ?? '');
  if (column === 'otherNames') return unitNamesInWords(unitNamesInCell(cell, 'short'), 'short');
  if (column === 'formerNames') return unitNamesInWords(unitNamesInCell(cell, 'former'), 'former');
  if (column === 'leads') return namesInCell(cell).toSorted().join('、');
  return cell;
}

export const namesInCell = (cell: string): string[] => [...new Set(cell.split(/[、，,；;\s]+/).filter(Boolean))];

function keyOf(what: TableKind, { values }: RosterRow): string {
  if (what === 'representatives')
    return `${kindInCell(values.kind ?? '')} ${values.name} ${termInCell(values.term ?? '') ?? ''}`;
  return values.name ?? '';
}

type Known = Map<string, { id: number; count: number; cells: Record<string, string> }>;

async function knownRows(db: ReadDb, what: TableKind): Promise<Known> {
  const known: Known = new Map();
  const add = (key: string, id: number, cells: Record<string, string | number | null>) => {
    const words = Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, String(cell ?? '')]));
    known.set(key, { id, count: (known.get(key)?.count ?? 0) + 1, cells: words });
  };
  if (what === 'units') {
    for (const { id, name, shortName, contactPerson, contactPhone, validFrom, validUntil, names } of await namedUnits(
      db,
    ))
      add(name, id, {
        ...{ name, shortName, contactPerson, contactPhone, validFrom, validUntil },
        ...{ otherNames: unitNamesInWords(names, 'short'), formerNames: unitNamesInWords(names, 'former') },
      });
  } else if (what === 'representatives') {
    for (const { id, ...row } of await db.selectFrom('representative').selectAll().execute()) {
      add(`${row.kind} ${row.name} ${row.term ?? ''}`, id, row);
    }
  } else {
    const sections = new Map(
      (await db.selectFrom('section').select(['id', 'name']).execute()).map(({ id, name }) => [id, name]),
    );
    const leads = await db.selectFrom('leaderSection').selectAll().execute();
    for (const { id, isLeader, sectionId, accountId: _, ...row } of await db
      .selectFrom('person')
      .selectAll()
      .execute()) {
      const own = leads.filter((each) => each.personId === id).map((each) => sections.get(each.sectionId) ?? '');
      add(row.name, id, {
        ...row,
        section: sections.get(sectionId ?? 0) ?? '',
        isLeader: isLeader ? '是' : '',
        leads: own.toSorted().join('、'),
      });
    }
  }
  return known;
}
