import { expect, test } from 'vitest';
import { openStore } from '../../electron/db/open.ts';
import { openApp } from '../../electron/door/app.ts';
import { openDesk, password, person, suggestion } from '../support/desk.ts';

test('升级后还没有编入的件，程序开着就在后台编好，不用去点检索；随时可以关掉', async () => {
  const desk = await openDesk();
  const clerk = await desk.signIn('clerk');
  await clerk.call('proposal.create', suggestion);
  const store = await openStore(desk.folder);
  // As an upgrade leaves a large store: nothing indexed, the cursor at the beginning, more to do than at once.
  store.raw.exec(`insert into searchIndex (searchIndex) values ('delete-all'); delete from searchDocument;
    insert into searchBuild values (1, 'item', 0, 0, 5000)`);
  await store.db.destroy();

  const shut = await openApp({ folder: desk.folder, staysOpen: true });
  await shut.close();
  const open = await openApp({ folder: desk.folder, staysOpen: true });
  const someone = person(open.connect('shell'));
  await someone.call('session.login', { name: 'clerk', password });
  const building = async () => (await someone.call('search.state', {})).building;
  await expect.poll(building, { timeout: 20_000 }).toBeNull();
  expect((await someone.call('search.find', { text: '老年助餐' })).total).toBe(1);
  await open.close();
  await desk.close();
});
