import { afterAll, beforeAll, expect, test } from 'vitest';
import { bareHost, clientsRound } from '../../build/fuzz/clients.ts';
import { hostileBureau, hostileRound } from '../../build/fuzz/door.ts';
import { sampleStore, storesRound } from '../../build/fuzz/stores.ts';
import { atOwnCost } from '../support/password-cost.ts';

atOwnCost();

let bureau: Awaited<ReturnType<typeof hostileBureau>>;
beforeAll(async () => {
  bureau = await hostileBureau();
});
afterAll(() => bureau.desk.close());

test('各种来路不明的内容送给每一项操作：都有一句中文，程序不出错，日志仍核验得过', async () => {
  for (let round = 0; round < 600; round += 1)
    expect(await hostileRound(bureau.askers, 7, round), `第${round}轮`).toBeNull();
  const admin = await bureau.desk.signIn('admin').catch(() => null);
  if (admin) expect(await admin.call('audit.verify', {})).toMatchObject({ sound: true });
});

test('空连、慢送、乱送的连接混在一起，真正要用的人照常得到答复', async () => {
  const host = await bareHost();
  for (let round = 0; round < 8; round += 1) expect(await clientsRound(host.port, 7, round), `第${round}轮`).toBeNull();
  await host.close();
});

test('被别的工具改过的数据库：打开时给一句话，不吐程序内部的内容；改了日志的，核验得出', async () => {
  const store = await sampleStore();
  for (const round of [1, 4, 9]) expect(await storesRound(store.folder, 7, round), `第${round}轮`).toBeNull();
  store.close();
});
