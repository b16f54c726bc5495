import { afterEach, beforeEach, expect, test } from 'vitest';
import { stampOf } from '../../shared/domain/audit/stamp.ts';
import { officeChangedWords } from '../../shared/domain/audit/standing-words.ts';
import { type Desk, openDesk, type Person } from '../support/desk.ts';
import { otherHand } from '../support/store-of.ts';

/** What another tool wrote into the office's own rows, said before anybody relies on them. */
let desk: Desk;
let admin: Person;
beforeEach(async () => {
  desk = await openDesk();
  admin = await desk.signIn('admin');
});
afterEach(() => desk.close());
const changed = async (who: Person) => (await who.call('audit.standing', {})).changed;

test('单位信息、名录在数据文件里被改，管理员和审签领导在工作台上就看到；核对后重新保存，不再提', async () => {
  const leader = await desk.signIn('leader');
  expect(await changed(admin)).toEqual([]);
  await otherHand(desk.folder, `update office set letterhead = '另一个单位'`);
  await otherHand(desk.folder, `update unit set "shortName" = '另一个简称' where id = 1`);
  await otherHand(desk.folder, 'delete from unit where id = 2');
  const said = await changed(leader);
  expect(said).toEqual(await changed(admin));
  expect(said).toEqual([
    expect.stringMatching(/^单位信息的发文机关标志被本程序以外的手段改动过/),
    expect.stringMatching(/^单位名录的简称被本程序以外的手段改动过/),
    expect.stringMatching(/^单位名录少了一条/),
  ]);
  expect(await changed(await desk.signIn('clerk'))).toEqual([]);
  expect(await changed(desk.connect())).toEqual([]);
  await admin.call('office.save', await admin.call('office.get', {}));
  expect(await changed(admin)).toHaveLength(2);
  // What was found there is told for good by the log's verification.
  expect((await admin.call('audit.verify', {})).findings.map(({ words }) => words).join()).toContain('发文机关标志');
});

test('设置、名录的改动管理员核对无误，按现有内容封存，不再提；账号不能这样放行', async () => {
  await otherHand(desk.folder, 'delete from unit where id = 2');
  await otherHand(desk.folder, `update account set roles = '["admin","clerk"]' where id = 1`);
  const shown = await admin.call('audit.standing', {});
  expect(shown.confirms).toHaveLength(1);
  expect(shown.changed).toHaveLength(2);
  const clerk = await desk.signIn('clerk');
  expect((await clerk.refused('audit.confirm', { why: '与原件一致' })).code).toBe('operation.not-allowed');
  await otherHand(desk.folder, `update unit set "shortName" = '另一个简称' where id = 1`);
  // What came after the look is not answered for.
  const late = { why: '撤并的单位', seen: stampOf(shown.confirms) };
  expect((await admin.refused('audit.confirm', late)).code).toBe('changes.others');
  const { confirms } = await admin.call('audit.standing', {});
  await admin.call('audit.confirm', { why: '与市委编办文件一致', seen: stampOf(confirms) });
  const after = await admin.call('audit.standing', {});
  expect(after.confirms).toEqual([]);
  expect(after.changed).toEqual([expect.stringContaining('账号')]);
  expect((await admin.refused('audit.confirm', { why: '再来一次' })).code).toBe('changes.none');
  const { findings } = await admin.call('audit.verify', {});
  expect(findings.find(({ words }) => words.startsWith('单位名录少了一条'))?.confirmed).toMatchObject({
    why: '与市委编办文件一致',
  });
});

test('工作台上的话：先说几处，点名三处', () => {
  expect(officeChangedWords([])).toBeNull();
  expect(officeChangedWords(['甲', '乙'])).toEqual({
    title: '设置、名录和账号有2处不是用本程序改的',
    named: '甲；乙。',
  });
  expect(officeChangedWords(['甲', '乙', '丙', '丁'])?.named).toBe('甲；乙；丙；另有1处。');
});
