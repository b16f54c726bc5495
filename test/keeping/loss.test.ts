import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atWorkWords, lossWords } from '../../shared/domain/keeping/loss-words.ts';
import { type Desk, openDesk, type Person, password, suggestion } from '../support/desk.ts';

test('恢复之前说清会失去什么', () => {
  const none = { sameLog: true, entries: 0, items: 0, letters: 0, lastAt: null, lastWho: '' };
  expect(lossWords(none)).toBe('这份备份以后没有办过事，恢复不会失去什么。');
  const some = { ...none, entries: 12, items: 3, letters: 1, lastAt: '2026-03-20T01:00:00.000Z', lastWho: '纪云舒' };
  expect(lossWords(some)).toBe(
    '备份以后办的都不在其中：日志12条，涉及办理件3件，签发函1份，最后一条是2026-03-20 09:00纪云舒办的。',
  );
  expect(lossWords({ ...some, sameLog: false })).toContain('不是由现有的数据做的');
});

test('恢复之前说清哪些席位正在办理', () => {
  const seat = (name: string, people: string[], connected = true) => ({ name, people, connected });
  expect(atWorkWords([seat('二楼文印室', []), seat('值班室', ['林晓禾'], false)])).toBeNull();
  expect(atWorkWords([seat('局长室', ['周启明']), seat('二楼', ['林晓禾', '叶知微'])])).toBe(
    '现在局长室（周启明）、二楼（林晓禾、叶知微）正在办理，恢复时都会断开，要重新登录。请先通知他们存好、停手。',
  );
});

describe('就地恢复', () => {
  let desk: Desk;
  let other: Desk;
  let admin: Person;
  beforeAll(async () => {
    [desk, other] = [await openDesk(), await openDesk('2026-03-19T01:00:00.000Z')];
    admin = await desk.signIn('admin');
  }, 120_000);
  afterAll(async () => {
    await desk.close();
    await other.close();
  });

  test('备份以后的日志、办理件都数得出；别处的备份，现有的全算', async () => {
    const { file } = await admin.call('backup.make', {});
    const clerk = await desk.signIn('clerk');
    await clerk.call('proposal.create', suggestion);
    await clerk.call('proposal.create', { ...suggestion, number: '78' });
    const loss = await admin.call('backup.loss', { file });
    expect(loss).toMatchObject({ sameLog: true, items: 2, letters: 0, lastWho: '纪云舒' });
    expect(loss?.entries).toBeGreaterThanOrEqual(3);
    const elsewhere = await (await other.signIn('admin')).call('backup.make', {});
    const all = await admin.call('backup.loss', { file: elsewhere.file });
    expect(all).toMatchObject({ sameLog: false, items: 2 });
    expect(all?.entries).toBeGreaterThan(loss?.entries ?? 0);
    expect((await clerk.refused('backup.loss', { file })).code).toBe('operation.not-allowed');

    const stranger = desk.connect('browser');
    expect(await stranger.call('backup.standing', {})).toMatchObject({ broughtBack: null });
    await admin.call('backup.restore', { how: 'in-place', file });
    const standing = await stranger.call('backup.standing', {});
    expect(standing.broughtBack).toMatchObject({ items: 0, aside: expect.stringContaining('set-aside-') });
    await desk.signIn('admin');
    expect((await stranger.call('backup.standing', {})).broughtBack).not.toBeNull();
    await stranger.call('session.login', { name: 'admin', password });
    expect((await stranger.call('backup.standing', {})).broughtBack).toBeNull();
  }, 240_000);
});
