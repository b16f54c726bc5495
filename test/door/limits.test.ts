import Raw from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeFile } from '../../electron/db/open.ts';
import { answer } from '../../electron/door/answer.ts';
import { type App, openApp } from '../../electron/door/app.ts';
import { countStrangers } from '../../electron/door/strangers.ts';
import { contract, type OperationName } from '../../shared/contract.ts';
import { type Desk, openDesk, password, suggestion } from '../support/desk.ts';
import { atOwnCost } from '../support/password-cost.ts';

atOwnCost();

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

type Row = { id: number; operation: string; words: string; input: string; who: string };
function rowsSince(id: number): Row[] {
  const raw = new Raw(storeFile(desk.folder), { readonly: true });
  const rows = raw.prepare('select id, operation, words, input, who from audit where id > ? order by id').all(id);
  raw.close();
  return rows as Row[];
}
const lastRow = () => rowsSince(0).at(-1)?.id ?? 0;
const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

describe('拒绝了的内容，日志里只留个样子', () => {
  const hostile: [string, () => unknown][] = [
    ['九百万个数字', () => Array.from({ length: 9_000_000 }, (_, at) => at)],
    ['一千万字', () => '长'.repeat(10_000_000)],
    ['十万个栏目', () => Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`栏${at}`, at]))],
    ['栏目名有一百万字', () => ({ ['名'.repeat(1_000_000)]: 1 })],
    ['十万层括号', () => JSON.parse(nested(100_000))],
    ['十万层对象', () => JSON.parse(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`)],
    ['一万个各不相同的长字', () => Array.from({ length: 10_000 }, (_, at) => `${at}`.repeat(200))],
  ];
  test.each(hostile)('%s：给出一句话，日志里有一行，不过几百个字，程序照常', async (_title, make) => {
    const clerk = await desk.signIn('clerk');
    for (const question of [
      make(),
      { ...suggestion, title: make() },
      { proposalId: 1, content: make(), revision: 0 },
    ]) {
      const before = lastRow();
      const name = (question as { content?: unknown }).content ? 'draft.save' : 'proposal.create';
      const failure = await clerk.refused(name, question);
      expect(failure.code).toMatch(/^(?:input\.invalid|request\.too-(?:many|deep))$/);
      expect(failure.message.length).toBeLessThan(320);
      expect(failure.field?.length ?? 0).toBeLessThan(320);
      const [row, ...more] = rowsSince(before);
      expect(more).toEqual([]);
      expect(row?.operation).toBe(name);
      expect((row?.input.length ?? 0) + (row?.words.length ?? 0)).toBeLessThan(800);
    }
    expect(await clerk.call('proposal.list', {})).toBeDefined();
  });

  test('密码和文件内容，拒绝了也不记', async () => {
    const clerk = await desk.signIn('clerk');
    const before = lastRow();
    await clerk.refused('account.changePassword', { current: 'one-secret', next: 'x', more: 1 });
    await clerk.refused('attachment.add', { proposalId: 1, file: { name: 'a', base64: 'c2VjcmV0', next: 1 } });
    await clerk.refused('session.login', { name: ['x'], password: { deep: 'one-secret' } });
    const told = JSON.stringify(rowsSince(before));
    for (const words of ['one-secret', 'c2VjcmV0', '"x"']) expect(told).not.toContain(`"${words}"`);
  });

  test('每一项操作，送来十万层括号或十万项，都说得出一句话', async () => {
    const everyone = await Promise.all((['admin', 'clerk', 'leader'] as const).map((name) => desk.signIn(name)));
    const questions = [JSON.parse(nested(100_000)), Array(300_000).fill(0), { proposalId: JSON.parse(nested(50)) }];
    for (const name of Object.keys(contract) as OperationName[]) {
      for (const someone of everyone) {
        for (const question of questions) {
          const failure = await someone.refused(name, question);
          expect(failure.code, name).toMatch(/^(?:input\.invalid|request\.too-(?:many|deep)|operation\.not-allowed)$/);
        }
      }
    }
  });
});

describe('两条路送来的文字', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp({ folder: `${desk.folder}/other` });
  });
  afterAll(() => app.close());

  test.each([
    ['五千万个逗号', () => `[0${',0'.repeat(25_000_000)}]`],
    ['四千万层括号', () => nested(20_000_000)],
    ['四千万个对象', () => '{"a":'.repeat(8_000_000)],
  ])('%s：不拆开就拒绝，内存不跟着涨', async (_title, make) => {
    const json = make();
    const before = process.memoryUsage().rss;
    const start = performance.now();
    const reply = await answer(app.connect('browser'), 'session.login', json);
    expect(reply).toMatchObject({ ok: false, error: { code: 'request.too-many' } });
    expect(performance.now() - start).toBeLessThan(500);
    expect((process.memoryUsage().rss - before) / 1024 / 1024).toBeLessThan(100);
  });
});

describe('没有登录的请求，写不满日志', () => {
  test('一千次请求，日志只多几行，次数写得清楚，日志仍然核验得过', async () => {
    const before = lastRow();
    const stranger = desk.connect('browser');
    for (let turn = 0; turn < 100; turn += 1) {
      for (const name of Object.keys(contract) as OperationName[]) {
        if (contract[name].who === 'anyone' && turn > 4) continue;
        await stranger.refused(name, { no: turn });
      }
      await stranger.call('letters.read', { text: `第${turn}次` });
    }
    const written = rowsSince(before);
    expect(written.length).toBeLessThan(12);
    await desk.reopen();
    const summed = rowsSince(written.at(-1)?.id ?? 0);
    expect(summed.length).toBeLessThan(12);
    const counts = summed.map(({ input }) => (JSON.parse(input) as { count: number }).count);
    const commands = Object.values(contract).filter(({ mode, who }) => mode !== 'query' && who !== 'anyone').length;
    expect(counts).toContain(commands * 100 - 1);
    expect(counts).toContain(99);
    expect(summed.find(({ input }) => input.includes(String(commands * 100 - 1)))?.words).toContain('请先登录');
    expect(await (await desk.signIn('admin')).call('audit.verify', {})).toMatchObject({ sound: true });
  });

  test('登录成功和登录了的人，逐条都记', async () => {
    const before = lastRow();
    for (let turn = 0; turn < 3; turn += 1) {
      const clerk = await desk.signIn('clerk');
      await clerk.refused('proposal.create', { turn });
    }
    const told = rowsSince(before).map(({ operation, who }) => `${operation} ${who}`);
    expect(told).toEqual(Array(3).fill(['session.login 纪云舒', 'proposal.create 纪云舒']).flat());
    expect(await desk.connect().refused('session.login', { name: 'clerk', password: `${password}x` })).toBeDefined();
  });

  test('同一分钟里没有登录的人被拒绝的，原因不同的都留下，次数不同的算同一个原因', async () => {
    const told: (readonly string[])[] = [];
    const strangers = countStrangers(async (first, _, further) => void told.push([first.words, ...further]), 60_000);
    const refused = (words: string) =>
      strangers.isFirst('weak', { operation: 'office.setUp', via: 'browser', outcome: 'refused', words });
    expect(refused('密码是姓名，还可以试4次')).toBe(true);
    for (const words of ['密码是姓名，还可以试3次', '密码太短', '密码是生日', '密码太短'])
      expect(refused(words)).toBe(false);
    for (let n = 0; n < 50; n += 1) refused(`另一种${'甲'.repeat(n)}`);
    await strangers.close();
    expect(told[0]?.slice(0, 3)).toEqual(['密码是姓名，还可以试4次', '密码太短', '密码是生日']);
    expect(told[0]?.length).toBeLessThan(8);
  });

  test('过了一分钟，同类的合成一行；没有再来的不写', async () => {
    const told: [string, number][] = [];
    const strangers = countStrangers(async ({ operation }, count) => void told.push([operation, count]), 30);
    const ask = (kind: string) =>
      strangers.isFirst(kind, { operation: kind, via: 'browser', outcome: 'refused', words: '' });
    expect([ask('a'), ask('a'), ask('b'), ask('a')]).toEqual([true, false, true, false]);
    await new Promise((done) => setTimeout(done, 80));
    expect(told).toEqual([['a', 2]]);
    expect([ask('a'), ask('a')]).toEqual([true, false]);
    await strangers.close();
    expect(told).toEqual([
      ['a', 2],
      ['a', 1],
    ]);
  });
});
