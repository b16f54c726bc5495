import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, openApp } from '../../electron/door/app.ts';
import { demoAccounts } from '../../seeds/demo/accounts.ts';
import { stages } from '../../shared/model/life/stage.ts';
import { type Person, person } from '../support/desk.ts';

describe('演示单位', () => {
  const folder = mkdtempSync(join(tmpdir(), 'proposal-desk-demo-'));
  let app: App;
  let clerk: Person;
  beforeAll(async () => {
    app = await openApp({ folder, demo: true });
    clerk = person(app.connect('shell'));
    await clerk.call('session.login', { name: 'jingban', password: 'maple-harbor-31' });
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('有十几件，每个环节都有，登录页写明账号', async () => {
    const { rows, total } = await clerk.call('proposal.list', {});
    expect(total).toBeGreaterThanOrEqual(12);
    for (const stage of Object.keys(stages))
      expect(
        rows.some((row) => row.stage === stage),
        stage,
      ).toBe(true);
    const state = await person(app.connect('browser')).call('session.current', {});
    expect(state.demoAccounts.map((account) => account.name)).toEqual(demoAccounts.map((account) => account.name));
  });

  test('会办意见开头的「提出如下会办意见」和结尾的致谢不进答复稿，其余各段都有出处', async () => {
    const { rows } = await clerk.call('proposal.list', { text: '助餐' });
    const { draft } = await clerk.call('draft.merge', { proposalId: rows[0]?.id as number });
    const texts = draft.content.blocks.map((block) => block.text);
    expect(texts.filter((text) => /如下|感谢/.test(text))).toEqual([]);
    expect(draft.content.blocks.filter((block) => block.level === 0 && block.sources.length === 0)).toEqual([]);
    expect(draft.leftOut.every((each) => each.why !== 'other')).toBe(true);
    expect(draft.conflicts.map((conflict) => conflict.subject)).toEqual(['长者食堂']);
  });

  test('往年的件、答复函和参考资料都查得到，数字也查得到', async () => {
    const { rows } = await clerk.call('search.find', { text: '助餐' });
    expect(new Set(rows.map(({ source }) => source))).toEqual(new Set(['item', 'case', 'reference']));
    expect((await clerk.call('search.find', { sources: ['case'] })).total).toBe(12);
    const [batch] = await clerk.call('imports.list', {});
    expect(batch?.counts).toMatchObject({ stored: 12, doubtful: 0, failed: 0 });
    const figures = await clerk.call('reference.figures', { text: '低保标准' });
    expect(new Set(figures.rows.map(({ from }) => from.what))).toEqual(new Set(['reference', 'case']));
  });

  test('不是演示文件夹的，登录页不出现演示账号', async () => {
    const plain = mkdtempSync(join(tmpdir(), 'proposal-desk-'));
    const other = await openApp({ folder: plain });
    expect((await person(other.connect('browser')).call('session.current', {})).demoAccounts).toEqual([]);
    await other.close();
    rmSync(plain, { recursive: true, force: true });
  });
});
