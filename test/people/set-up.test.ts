import { expect, test } from 'vitest';
import { bureau, openDesk, password } from '../support/desk.ts';

test('首次设置：答复函和会办意见用同一个代字的，要说明合在一起编号；信函格式的发文机关标志不带「文件」，都在那一栏里说', async () => {
  const desk = await openDesk(undefined, { isFresh: true });
  const stranger = desk.connect();
  const account = { name: 'admin', displayName: '管理员', roles: ['admin'], password };
  const same = await stranger.refused('office.setUp', { ...bureau, opinionCode: '云民 函', account });
  expect(same).toMatchObject({ code: 'office.one-series', field: 'opinionCode' });
  expect(same.message).toContain('勾选「合在一起编号」');
  const head = { letterhead: '云澜市民政局文件', letterForm: 'letter' };
  const wrong = await stranger.refused('office.setUp', { ...bureau, ...head, account });
  expect(wrong).toMatchObject({ code: 'input.invalid', field: 'letterhead' });
  await stranger.call('office.setUp', {
    ...{ ...bureau, ...head, letterForm: 'document' },
    account: { ...account, roles: ['admin'] },
  });
  await desk.close();
});

test('单位信息里两个代字改成一样：先问；说明合在一起编号的照存，以后不再问，一本登记簿', async () => {
  const desk = await openDesk();
  const admin = await desk.signIn('admin');
  const { templates, letterSettings: _, ...office } = await admin.call('office.get', {});
  const one = { ...office, templates, opinionCode: office.replyCode };
  expect(await admin.refused('office.save', one)).toMatchObject({ code: 'office.one-series', field: 'opinionCode' });
  await admin.call('office.save', { ...one, oneSeries: true });
  await admin.call('office.save', { ...one, contactPerson: '林晓禾' });
  expect((await admin.call('number.settings', {})).codes).toEqual([office.replyCode]);
  expect((await admin.call('number.settings', {})).shared).toEqual([
    `「${office.replyCode}」由答复函、会办意见共用，合在一起连续编号。`,
  ]);
  await desk.close();
});
