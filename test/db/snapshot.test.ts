import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WriteDb } from '../../electron/db/connections.ts';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';
import { storeOf } from '../support/store-of.ts';

let desk: Desk;
let clerk: Person;
beforeAll(async () => {
  desk = await openDesk();
  clerk = await desk.signIn('clerk');
  await clerk.call('proposal.create', suggestion);
});
afterAll(() => desk.close());

test('长清单按一个时刻读出：读的时候别人照常登记，新登记的不在其中；只能读', async () => {
  const store = await storeOf(desk.folder);
  const numbers = await store.snapshot(async (db) => {
    const read = async () => (await db.selectFrom('proposal').select('number').execute()).map(({ number }) => number);
    const before = await read();
    await clerk.call('proposal.create', { ...suggestion, number: '78' });
    return [before, await read()];
  });
  const writing = store.snapshot((db) => (db as WriteDb).deleteFrom('proposal').execute());
  await expect(writing).rejects.toThrow(/readonly|read-only/);
  await store.db.destroy();
  expect(numbers).toEqual([['77'], ['77']]);
  expect((await clerk.call('proposal.list', {})).total).toBe(2);
});
