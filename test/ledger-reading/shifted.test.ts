import { afterAll, beforeAll, expect, test } from 'vitest';
import { askedShift } from '../../shared/domain/ledger-reading/header/asked-shift.ts';
import { readLedger } from '../../shared/domain/ledger-reading/rows/ledger.ts';
import { type Desk, openDesk, type Person } from '../support/desk.ts';
import { fileOf } from '../support/import-samples.ts';

const header = ['届次', '编号', '案由', '提出人', '主办单位', '答复日期', '满意度'];
const cases = [
  ['九届1次', '77', '关于完善社区老年助餐服务的建议', '陈若安', '云澜市民政局', '2021-05-06', '满意'],
  ['九届1次', '78', '关于增加养老护理床位的建议', '沈知远', '云澜市民政局', '2021-05-08', '满意'],
  ['九届1次', '79', '关于规范殡葬服务收费的建议', '林予初', '云澜市民政局', '2021-05-09', '基本满意'],
  ['九届1次', '80', '关于加强困境儿童保障的建议', '顾长风', '云澜市民政局', '2021-05-10', '满意'],
];
const numbered = cases.map((cells, at) => [String(at + 1), ...cells]);
const csv = (rows: readonly (readonly string[])[]) => rows.map((cells) => cells.join(',')).join('\n');
const askOf = (rows: readonly (readonly string[])[], names = header) =>
  askedShift(
    readLedger(
      { name: '台账', hidden: false, merges: [], hiddenRows: [], rows: [names, ...rows].map((row) => [...row]) },
      {},
    )?.columns ?? [],
  );

test('往年台账的表头错了一位，整张表只问一次；没有错位的不问，人定过的不再问', () => {
  const asked = askOf(numbered);
  expect(asked?.question).toBe('「届次」一栏写的是「1」之类，从这一列起像是错了一位？');
  expect(asked?.columns.map(({ field }) => field)).toEqual([
    ...[null, 'session', 'number', 'title', 'proposers', 'leadUnit', 'answeredOn', 'satisfaction'],
  ]);
  expect(askOf(cases)).toBeNull();
  // 上一份同样表头的错了位，照着读的这一份没有错位：也要问。
  const straight = readLedger(
    { name: '台账', hidden: false, merges: [], hiddenRows: [], rows: [header, ...cases].map((row) => [...row]) },
    { remembered: () => asked?.columns ?? null },
  );
  expect(
    askedShift(straight?.columns ?? [])
      ?.columns.map(({ field }) => field)
      .slice(0, 4),
  ).toEqual([...['session', 'number', 'title', 'proposers']]);
});

let desk: Desk;
let clerk: Person;
beforeAll(async () => {
  desk = await openDesk();
  clerk = await desk.signIn('clerk');
});
afterAll(() => desk.close());

test('按错位一列改正，各件都读对；答就是这样的，这张表不再问', async () => {
  const { id: batchId } = await clerk.call('imports.open', {});
  await clerk.call('imports.addFile', { batchId, file: fileOf('错位.csv', csv([header, ...numbered])) });
  const tableOf = async () => {
    const { files } = await clerk.call('imports.get', { batchId });
    const table = files[0]?.tables[0];
    if (!table) throw new Error('no table');
    return table;
  };
  const table = await tableOf();
  const shift = askedShift(table.columns);
  if (!shift) throw new Error('not asked');
  const { id: tableId } = table;
  await clerk.call('imports.mapColumns', { tableId, columns: shift.columns, answered: true });
  expect(askedShift((await tableOf()).columns)).toBeNull();
  const { rows } = await clerk.call('imports.records', { batchId });
  expect(
    rows.map(({ reading }) => [reading.number?.value, reading.proposers?.value, reading.answeredOn?.value]),
  ).toEqual(cases.map(([, number, , name, , day]) => [number, [name], day]));
  // As they stood: the person is not asked again.
  const before = table.columns.map(({ position, field }) => ({ position, field }));
  await clerk.call('imports.mapColumns', { tableId, columns: before, answered: true });
  expect(askedShift((await tableOf()).columns)).toBeNull();
});
