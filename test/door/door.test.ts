import Raw from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeFile } from '../../electron/db/open.ts';
import { contract } from '../../shared/contract.ts';
import { bureau, type Desk, openDesk, password, suggestion, takenAsOwn } from '../support/desk.ts';
import { atOwnCost } from '../support/password-cost.ts';

atOwnCost();

describe('唯一的门', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  test('没有登录的，除登录、首次设置、连到主机、识别和排印自带的文字外，一律请先登录', async () => {
    const stranger = desk.connect();
    const open = Object.entries(contract).filter(([, operation]) => operation.who === 'anyone');
    expect(open.map(([name]) => name).sort()).toEqual([
      'audit.standing',
      'away.begin',
      'backup.standing',
      'commitments.read',
      'host.certificate',
      'intake.read',
      'letter.proof',
      'letters.export',
      'letters.read',
      'office.begin',
      'office.ready',
      'office.setUp',
      'opinion.merge',
      'place.get',
      'publication.suggest',
      'seat.ask',
      'seat.leave',
      'session.current',
      'session.login',
    ]);
    // Only what the caller brings along: the stored letters stay behind the login.
    expect((await stranger.refused('letters.export', { id: 1 })).code).toBe('session.needed');
    for (const [name, operation] of Object.entries(contract)) {
      if (operation.who === 'anyone') continue;
      expect((await stranger.refused(name as 'proposal.list', {})).code, name).toBe('session.needed');
    }
  });

  test('角色不符的拒绝办理，并说明谁可以办理', async () => {
    const leader = await desk.signIn('leader');
    const refused = await leader.refused('proposal.create', suggestion);
    expect(refused.code).toBe('operation.not-allowed');
    expect(refused.message).toContain('经办人');
  });

  test('没有这项操作的，说明没有', async () => {
    const stranger = desk.connect();
    for (const name of ['proposal.burn', '__proto__', 'constructor', '']) {
      expect((await stranger.refused(name as 'proposal.list', {})).code).toBe('operation.unknown');
    }
  });

  test('填写不合要求的，指出是哪一栏、错在哪里', async () => {
    const clerk = await desk.signIn('clerk');
    const refused = await clerk.refused('proposal.create', { ...suggestion, number: '第77号' });
    expect(refused).toMatchObject({ code: 'input.invalid', field: 'number' });
    expect(refused.message).toContain('不写「第」「号」');
    expect((await clerk.refused('proposal.create', { ...suggestion, assignedOn: '2026-02-30' })).field).toBe(
      'assignedOn',
    );
    expect((await clerk.refused('proposal.create', { ...suggestion, colour: 'red' })).code).toBe('input.invalid');
  });

  test('密码连续输错五次，账号等候十五分钟；期间输对也不行，过后可以', async () => {
    const someone = desk.connect();
    for (let left = 4; left >= 1; left--) {
      const refused = await someone.refused('session.login', { name: 'second', password: 'wrong' });
      expect(refused.message).toContain(`${left}次`);
    }
    expect((await someone.refused('session.login', { name: 'second', password: 'wrong' })).code).toBe('session.wait');
    expect((await someone.refused('session.login', { name: 'second', password })).code).toBe('session.wait');
    desk.at('2026-03-20T01:16:00.000Z');
    await expect(someone.call('session.login', { name: 'second', password })).resolves.toMatchObject({
      name: 'second',
    });
  });

  test('密码只以 scrypt 散列保存，数据库里和日志里都找不到原文', async () => {
    const raw = new Raw(storeFile(desk.folder), { readonly: true });
    const hashes = raw.prepare('select hash from credential').pluck().all() as string[];
    expect(hashes.every((hash) => hash.startsWith('scrypt$131072$8$1$'))).toBe(true);
    const log = raw.prepare('select group_concat(input) from audit').pluck().get() as string;
    expect(log).not.toContain(password);
    raw.close();
  });

  test('停用的账号立即不能再办理；最后一个管理员不能停用', async () => {
    const admin = await desk.signIn('admin');
    const { id } = await admin.call('account.create', {
      name: 'brief',
      displayName: '短期',
      roles: ['clerk'],
      password,
    });
    await takenAsOwn(desk.folder);
    const brief = desk.connect();
    await brief.call('session.login', { name: 'brief', password });
    await admin.call('account.save', { id, displayName: '短期', roles: ['clerk'], disabled: true });
    expect((await brief.refused('proposal.list', {})).code).toBe('session.needed');
    const self = (await admin.call('account.list', {})).find((each) => each.name === 'admin');
    const refused = await admin.refused('account.save', { id: self?.id, displayName: '管理员', roles: ['clerk'] });
    expect(refused.code).toBe('account.last-admin');
  });

  test('首次设置只做一次', async () => {
    const stranger = desk.connect();
    const state = await stranger.call('session.current', {});
    expect(state.office?.fullName).toBe('云澜市民政局');
    const again = await stranger.refused('office.setUp', {
      ...bureau,
      account: { name: 'x', displayName: 'x', roles: ['admin'], password },
    });
    expect(again.code).toBe('office.exists');
  });
});

describe('操作日志', () => {
  test('办件走了哪一步，日志里有改动前后的样子；换人登录的，记在登录的人名下', async () => {
    const desk = await openDesk();
    const [clerk, admin] = [await desk.signIn('clerk'), await desk.signIn('admin')];
    const { id } = await clerk.call('proposal.create', suggestion);
    const { content } = await clerk.call('draft.get', { proposalId: id });
    await clerk.call('draft.save', { proposalId: id, revision: 0, content });
    await clerk.call('session.login', { name: 'leader', password });
    const { rows } = await admin.call('audit.list', {});
    const saved = rows.find((row) => row.operation === 'draft.save');
    expect(saved?.changes).toContainEqual({ field: 'stage', before: 'registered', after: 'drafting' });
    expect(rows.find((row) => row.operation === 'session.login')?.who).toBe('顾长风');
    await desk.close();
  });

  test('每项改动和每次拒绝都留有记录，改动任何一条都能发现', async () => {
    const desk = await openDesk();
    const [clerk, admin] = [await desk.signIn('clerk'), await desk.signIn('admin')];
    await clerk.call('proposal.create', suggestion);
    await clerk.refused('proposal.create', suggestion);
    await clerk.call('proposal.list', {});
    const { rows } = await admin.call('audit.list', {});
    const made = rows.filter((row) => row.operation === 'proposal.create');
    expect(made.map((row) => row.outcome)).toEqual(['refused', 'done']);
    expect(made[1]?.words).toContain('收件登记');
    expect(rows.some((row) => row.operation === 'proposal.list')).toBe(false);
    expect(await admin.call('audit.verify', {})).toMatchObject({ sound: true });

    const raw = new Raw(storeFile(desk.folder));
    const target = made[1]?.id as number;
    expect(() => raw.prepare('update audit set words = ? where id = ?').run('什么也没做', target)).toThrow(
      'never change',
    );
    raw.exec('drop trigger audit_no_update; drop trigger audit_no_delete');
    raw.prepare('update audit set words = ? where id = ?').run('什么也没做', target);
    expect(await admin.call('audit.verify', {})).toMatchObject({ sound: false, firstBroken: target });
    raw.close();
    await desk.close();
  });

  test('删去中间一条，从下一条起不符', async () => {
    const desk = await openDesk();
    const admin = await desk.signIn('admin');
    const raw = new Raw(storeFile(desk.folder));
    raw.exec('drop trigger audit_no_delete; delete from audit where id = 2');
    expect(await admin.call('audit.verify', {})).toMatchObject({ sound: false, firstBroken: 3 });
    raw.close();
    await desk.close();
  });
});
