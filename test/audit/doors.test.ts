import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { From } from '../../electron/door/afar.ts';
import { type App, openApp } from '../../electron/door/app.ts';
import { type Desk, openDesk, type Person, password, person } from '../support/desk.ts';
import { otherHand } from '../support/store-of.ts';

/** What lets somebody in, written into the store with another tool. */
let desk: Desk;
let app: App;
let admin: Person;
const by = (statement: string) => otherHand<Record<string, string>>(desk.folder, statement);
beforeEach(async () => {
  desk = await openDesk();
  app = await openApp({ folder: desk.folder, now: () => new Date('2026-03-20T01:00:00.000Z') });
  admin = person(app.connect('window'));
  await admin.call('session.login', { name: 'admin', password });
});
afterEach(async () => {
  await app.close();
  await desk.close();
});

test('在数据文件里添上的登录、换成别人的登录、改成没有锁的登录，重新启动以后都不认', async () => {
  const page = app.connect('browser');
  await person(page).call('session.login', { name: 'clerk', password });
  const [own, other] = ['a'.repeat(64), 'b'.repeat(64)];
  await page.keepAs(own);
  const resumes = (name: string) => app.connect('browser').resume(name);
  expect(await resumes(own)).toBe(true);
  const [{ id } = {}] = await by(`select id from account where name = 'admin'`);
  const all = '"weakPassword", locked, "usedAt", "madeAt"';
  await by(
    `insert into "pageSession" (id, "accountId", era, ${all}) select '${other}', ${id}, era, ${all} from "pageSession"`,
  );
  expect(await resumes(other)).toBe(false);
  await by(
    `update "pageSession" set mark = (select mark from "pageSession" where id = '${own}') where id = '${other}'`,
  );
  expect(await resumes(other)).toBe(false);
  expect(await resumes(own)).toBe(true);
  await person(page).call('session.lock', {});
  expect(await resumes(own)).toBe(true);
  await by(`update "pageSession" set locked = 0 where id = '${own}'`);
  expect(await resumes(own)).toBe(false);
});

test('在数据文件里添上的席位、改成同意的席位连不进来；写着的人看得见，只能移走', async () => {
  const from = (proof: From['proof']) => person(app.connect('window', { address: '192.168.7.9', proof }));
  const asking = { name: '二楼', kind: 'window' as const };
  const asked = await from(null).call('seat.ask', asking);
  const given = await from(null).call('seat.ask', { ...asking, name: '三楼' });
  await admin.call('seat.answer', { id: given.id, admitted: true });
  await expect(from(given).call('session.current', {})).resolves.toBeTruthy();
  await by(`update seat set state = 'admitted' where id = ${asked.id}`);
  expect((await from(asked).refused('session.current', {})).code).toBe('seat.unknown');
  const secret = 'a-secret-of-my-own';
  const hash = createHash('sha256').update(secret).digest('hex');
  await by(`update seat set "secretHash" = '${hash}' where id = ${given.id}`);
  expect((await from({ id: given.id, secret }).refused('session.current', {})).code).toBe('seat.unknown');
  expect((await admin.call('seat.list', {})).map(({ changed }) => changed)).toEqual([true, true]);
  expect((await admin.refused('seat.rename', { id: given.id, name: '四楼' })).code).toBe('seat.not-ours');
  expect((await admin.refused('seat.answer', { id: asked.id, admitted: true })).code).toBe('seat.not-ours');
  await admin.call('seat.remove', { id: given.id });
  expect((await from({ id: given.id, secret }).refused('session.current', {})).code).toBe('seat.removed');
  expect((await admin.call('audit.verify', {})).findings.map(({ words }) => words).join()).toMatch(
    /席位的凭证被本程序以外的手段改动过/,
  );
});

test('在数据文件里添上的连接文件，凭它加入的还要管理员同意', async () => {
  const secret = 'an-invitation-of-my-own';
  const hash = createHash('sha256').update(secret).digest('hex');
  await by(`insert into "seatInvitation" values ('${hash}', '2026-03-19T01:00:00.000Z', '2027-03-19T01:00:00.000Z')`);
  const asker = person(app.connect('window', { address: '192.168.7.9', proof: null }));
  const asked = await asker.call('seat.ask', { name: '二楼', kind: 'window', invitation: secret });
  expect(asked.state).toBe('waiting');
});
