import {
  columnName,
  dayInCell,
  isYes,
  kindInCell,
  type ReadRow,
  readOrganisationTable,
  termInCell,
} from '../../shared/domain/people/organisation-table.ts';
import { unitNamesInCell, unitNamesInWords } from '../../shared/domain/people/unit-names-cell.ts';
import { at, refusal } from '../../shared/errors.ts';
import type { TableKind, TableLine, TableReading } from '../../shared/model/people/organisation.ts';
import type { ReadDb } from '../db/connections.ts';
import { namedUnits } from './named-units.ts';

/** A line with what is stored of it: `id` of the row it changes, or null for a new one. */
export type Planned = TableLine & { id: number | null; values: Record<string, string> };
type Plan = Omit<TableReading, 'lines'> & { lines: Planned[] };

/** What a pasted table would do, line by line; refuses when it has no header to go by. */
export async function planImport(db: ReadDb, what: TableKind, text: string): Promise<Plan> {
  const read = readOrganisationTable(what, text);
  if (read.problem !== null) throw at(refusal('input.invalid', { message: read.problem }), { field: 'text' });
  const known = await knownRows(db, what);
  const seen = new Map<string, number>();
  const lines = read.rows.map((row): Planned => {
    const cells = Object.fromEntries(read.columns.map((key) => [columnName(what, key), row.values[key] ?? '']));
    const base = { line: row.line, cells, id: null, values: row.values };
    if (row.problem) return { ...base, state: 'refused', reason: row.problem };
    const key = keyOf(what, row);
    const earlier = seen.get(key);
    if (earlier !== undefined) return { ...base, state: 'refused', reason: `与第${earlier}行重复` };
    seen.set(key, row.line);
    const old = known.get(key);
    if (!old) return { ...base, state: 'new', reason: '' };
    if (old.count > 1) return { ...base, state: 'refused', reason: '已有同名的几条，请在下面的名单里逐条修改' };
    const changed = read.columns.filter((column) => fresh(column, row) !== (old.cells[column] ?? ''));
    const state = changed.length > 0 ? 'changed' : 'same';
    const reason = changed
      .map((column) => `${columnName(what, column)}：${old.cells[column] || '空'} → ${fresh(column, row) || '空'}`)
      .join('；');
    return { ...base, id: old.id, state, reason };
  });
  return { columns: read.columns.map((key) => columnName(what, key)), unknownColumns: read.unknownColumns, lines };
}

/** A cell as it would be stored, in the words the known rows use. */
function fresh(column: string, { values }: ReadRow): string {
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

function keyOf(what: TableKind, { values }: ReadRow): string {
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
