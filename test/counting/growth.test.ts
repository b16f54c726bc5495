import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Raw from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { benchOffice } from '../../build/bench/list.ts';
import { fillCases } from '../../build/bench/material/earlier-cases.ts';
import { fillBeside } from '../../build/bench/material/fill-beside.ts';
import { fillYears } from '../../build/bench/material/fill-years.ts';
import { sealFilled } from '../../build/bench/material/seal-filled.ts';
import { storeFile } from '../../electron/db/open.ts';
import { openApp } from '../../electron/door/app.ts';
import { contract, type OperationName } from '../../shared/contract.ts';
import { ListExport } from '../../shared/model/lists.ts';
import { type Cost, countingStore } from './rows-touched.ts';

const year = 2026;
const now = `${year}-12-15T02:00:00.000Z`;
const few = 200;

/** Every list, board, statistic and report, as a person opens it and as they narrow it most usually. */
const asked: readonly [OperationName, object][] = [
  ['proposal.list', {}],
  ['proposal.list', { stage: 'open' }],
  ['proposal.list', { year, resultClass: 'A' }],
  ['proposal.list', { year, facts: ['owed', 'answered', 'onTime'] }],
  ['proposal.list', { text: '工作' }],
  ['proposal.board', {}],
  ['schedule.get', {}],
  ['reminder.get', {}],
  ['chase.list', {}],
  ['commitment.list', {}],
  ['commitment.list', { view: 'overdue' }],
  ['commitment.notices', { year }],
  ['statistics.get', { year }],
  ['counted.list', {}],
  ['counted.list', { year, facts: ['due', 'timeTold', 'onTime'] }],
  ['counted.list', { year, unitId: 3, unitAnswer: 'onTime' }],
  ['counted.list', { text: '工作' }],
  ['letters.list', {}],
  ['letter.queue', {}],
  ['number.list', {}],
  ['unit.list', {}],
  ['representative.list', {}],
  ['reference.list', {}],
  ['organisation.get', {}],
  ['imports.list', {}],
  ['imports.get', { batchId: 1 }],
  ['imports.records', { batchId: 1 }],
  ['audit.list', {}],
  ['statistics.report', { year }],
  ['ledger.export', { year }],
  ['ledger.export', {}],
  ...(['items', 'commitments', 'numbers', 'units', 'representatives', 'log', 'counted', 'letters'] as const).map(
    (list): [OperationName, object] => ['list.export', { list, filter: {}, format: 'csv' }],
  ),
];

const title = ([name, question]: readonly [OperationName, object]) => `${name} ${JSON.stringify(question)}`;

let small: Map<string, Cost>;
let large: Map<string, Cost>;
let empty: string[];

async function costs(items: number) {
  const folder = mkdtempSync(join(tmpdir(), 'proposal-desk-growth-'));
  const open = () => openApp({ folder, now: () => new Date(now) });
  try {
    const account = { name: 'bench', displayName: '测试', roles: ['clerk'], password: 'bench-password' };
    const first = await open();
    await first.connect('shell').call('office.setUp', { ...benchOffice, account });
    await first.close();
    const raw = new Raw(storeFile(folder));
    fillYears(raw, { items, years: [2022, 2023, 2024, 2025, 2026], open: false });
    fillCases(raw, { cases: items, characters: 40 });
    fillBeside(raw);
    raw.close();
    await sealFilled(folder);
    await (await open()).close();
    const store = countingStore(folder, now);
    const found = new Map<string, Cost>();
    for (const [name, question] of asked) {
      const sound = contract[name].input.parse(name === 'list.export' ? ListExport.parse(question) : question);
      found.set(title([name, question]), await store.cost(name, sound));
    }
    empty = store.emptyTables();
    await store.close();
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

beforeAll(async () => {
  small = await costs(few);
  large = await costs(few * 10);
}, 600_000);
afterAll(() => {
  if (process.env.LOOK) {
    for (const [name, cost] of large)
      console.log(name, small.get(name), cost, ((cost.rows + 1) / ((small.get(name)?.rows ?? 0) + 1)).toFixed(1));
  }
});

test('比较用的数据里，清单和统计要看的表都有内容', () => {
  const mayBeEmpty =
    /^(wordTemplate|calendarYear|recomputation|deadlineEvent|deskSettings|ledgerLayout|searchDocument|search(Dirty|Build)|package.*|numberStart|paperSeries|signing.*|leader.*|passwordTry|countedDirty|keepingSettings|seenVersion|seat.*|away.*|web.*|platform.*|pageSession|askedCall)$/;
  expect(empty.filter((table) => !mayBeEmpty.test(table))).toEqual([]);
});

test.each(asked.map((each) => [title(each)]))('数据十倍，查的行数不超过十二倍：%s', (name) => {
  const [before, after] = [small.get(name) as Cost, large.get(name) as Cost];
  // A page of rows looked at more or less is not growth.
  expect(after.rows).toBeLessThanOrEqual(before.rows * 12 + 50);
  expect(after.statements).toBeLessThanOrEqual(before.statements * 12 + 5);
});
