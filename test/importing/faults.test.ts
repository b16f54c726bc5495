import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../electron/db/open.ts';
import { type Desk, openDesk, type Person } from '../support/desk.ts';
import { fileOf, ledger } from '../support/import-samples.ts';

let desk: Desk;
let clerk: Person;
beforeAll(async () => {
  desk = await openDesk();
  clerk = await desk.signIn('clerk');
  const store = await openStore(desk.folder);
  store.raw.exec(`create trigger refuseOne before insert on earlierCase when new.number = '78'
    begin select raise(abort, 'made for this test'); end`);
  await store.db.destroy();
});
afterAll(() => desk.close());

test('一件写不进去，其余照常入库；这一件说明原因，可以再试，错误记在运行日志里', async () => {
  const { id: batchId } = await clerk.call('imports.open', { name: '往年台账' });
  const rows = ['77', '78', '79'].map((number) => ({
    meeting: 4,
    number,
    title: `关于助餐点${number}的建议`,
    name: '陈若安',
  }));
  await clerk.call('imports.addFile', { batchId, file: fileOf('台账.csv', ledger(rows)) });
  expect(await clerk.call('imports.store', { batchId })).toEqual({ done: 2, failed: 1, left: 0 });
  const [failed] = (await clerk.call('imports.records', { batchId, state: 'failed' })).rows;
  expect(failed?.reading.number?.value).toBe('78');
  expect(failed?.reason).toMatch(/^写入时程序出错，这一件没有存进来/);
  expect(readFileSync(join(desk.folder, 'log', 'proposal-desk.log'), 'utf8')).toContain('made for this test');

  const store = await openStore(desk.folder);
  store.raw.exec('drop trigger refuseOne');
  await store.db.destroy();
  await clerk.call('imports.decide', { recordIds: [failed?.id ?? 0], decision: 'take' });
  expect(await clerk.call('imports.store', { batchId })).toEqual({ done: 1, failed: 0, left: 0 });
});
