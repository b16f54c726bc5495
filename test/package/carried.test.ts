import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore, type SqliteStore } from '../../electron/db/open.ts';
import { identities } from '../../shared/domain/package/case-keys.ts';
import { placeInStore, shapes } from '../../shared/domain/package/case-links.ts';
import { CaseItem, caseRows, caseTables } from '../../shared/model/package/case-file.ts';
import { columnsLeft, tablesLeft } from './stays.ts';

let folder = '';
let store: SqliteStore;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'carried-'));
  store = await openStore(folder);
});
afterAll(async () => {
  await store.db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

const tablesOf = () =>
  (store.raw.prepare("select name from sqlite_schema where type = 'table'").pluck().all() as string[]).filter(
    (name) => !name.startsWith('sqlite_') && !name.startsWith('searchIndex'),
  );
const columnsOf = (table: string) =>
  (store.raw.pragma(`table_xinfo("${table}")`) as { name: string }[]).map(({ name }) => name);
const parentsOf = (table: string) =>
  (store.raw.pragma(`foreign_key_list("${table}")`) as { table: string }[]).map((key) => key.table);

/** All tables whose rows belong to an item, themselves or through what they hang on. */
function ofItems(): Set<string> {
  const reached = new Set(['proposal']);
  const names = () => new Set([...reached].map((table) => `${table}Id`));
  const isReached = (table: string) =>
    parentsOf(table).some((parent) => reached.has(parent)) ||
    columnsOf(table).some((column) => column === 'itemId' || column === 'sourceId' || names().has(column));
  for (let before = 0; before < reached.size; ) {
    before = reached.size;
    for (const table of tablesOf()) if (isReached(table)) reached.add(table);
  }
  return reached;
}

const carried = () => new Set(caseTables.map((table) => placeInStore(table).table));

test('记着一件的事的每一张表，要么随包带走，要么写明为什么不带', () => {
  const all = ofItems();
  all.delete('proposal');
  const missing = [...all].filter((table) => !carried().has(table) && !(table in tablesLeft));
  expect(missing).toEqual([]);
  // What is on the list is not carried after all, and is still a table of items.
  expect(Object.keys(tablesLeft).filter((table) => !all.has(table) || carried().has(table))).toEqual([]);
  expect(all.size).toBeGreaterThan(30);
});

test('随包带走的表，每一栏要么带走，要么写明为什么不带', () => {
  const shapeOf = (table: string) => [
    ...(table === 'proposal' ? Object.keys(CaseItem.shape) : []),
    ...caseTables.flatMap((name) =>
      placeInStore(name).table === table
        ? ['id', placeInStore(name).owner, 'proposalId', ...Object.keys(caseRows[name].shape)]
        : [],
    ),
  ];
  for (const table of [...carried(), 'proposal']) {
    const held = new Set(shapeOf(table));
    const left = columnsLeft[table] ?? {};
    const missing = columnsOf(table).filter((column) => !held.has(column) && !(column in left));
    expect(missing, table).toEqual([]);
    expect(
      Object.keys(left).filter((column) => !columnsOf(table).includes(column)),
      table,
    ).toEqual([]);
  }
});

test('随包带走的表，每一张都有两边合在一起的规矩', () => {
  // Fields of the registration, and what is joined by places instead of rows.
  const otherwise = ['proposer', 'coUnit', 'keptAsks', 'webDraft'];
  expect(caseTables.filter((table) => !(table in identities)).sort()).toEqual(otherwise.sort());
  // What is named by another row's number is stored after that row.
  const place = new Map(caseTables.map((table, at) => [table, at]));
  for (const table of caseTables) {
    const { links = {}, inside } = shapes[table];
    for (const linked of [...Object.values(links), ...(inside ? [inside.table] : [])])
      if (linked !== 'unit' && linked !== table)
        expect(place.get(linked), `${table} names ${linked}`).toBeLessThan(place.get(table) as number);
  }
});
