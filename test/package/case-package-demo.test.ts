import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, openApp } from '../../electron/door/app.ts';
import { demoAccounts } from '../../seeds/demo/accounts.ts';
import { type CaseTable, caseTables, type ItemFile } from '../../shared/model/package/case-file.ts';
import type { FilesOut } from '../../shared/model/primitives.ts';
import { withoutIds } from '../support/case-without-ids.ts';
import { type Desk, openDesk, type Person, person } from '../support/desk.ts';

const noon = '2026-03-20T04:00:00.000Z';
/** When a unit is late with its opinion and can be chased. */
const later = '2026-04-20T04:00:00.000Z';

/** What the demo bureau has not yet done with any of its items. */
async function fillEveryTable(clerk: Person, leader: Person) {
  const { rows } = await clerk.call('proposal.list', { stage: 'owing', pageSize: 200 });
  const proposalId = rows.find(({ deadline }) => deadline !== null && deadline > later.slice(0, 10))?.id as number;
  const file = { name: '原件.pdf', base64: Buffer.from('%PDF-1.4').toString('base64') };
  await clerk.call('attachment.add', { proposalId, file });
  await clerk.call('deadline.pause', { proposalId, on: later.slice(0, 10), reason: '等上级文件' });
  await clerk.call('deadline.undo', { proposalId, reason: '文件已到' });
  const { asks } = await clerk.call('asks.get', { proposalId });
  await clerk.call('asks.keep', { proposalId, asks: [...asks, { statement: '另报进度', text: '' }], seen: null });
  const [request] = await clerk.call('extension.ask', { proposalId, until: null, reason: '需实地调研' });
  await leader.call('extension.answer', { requestId: request?.id ?? 0, granted: false, words: '请抓紧' });
  const number = { documentNumber: '临民函〔2026〕900号', text: '需实地调研。', orderReason: '登记簿上另编' };
  await clerk.call('paper.make', { proposalId, paper: 'extension', facts: number });
  const { rows: late } = await clerk.call('chase.list', {});
  const first = late[0] as (typeof late)[number];
  await clerk.call('chase.send', { proposalId: first.proposalId, unitIds: [first.unitId] });
  for (const { id } of (await clerk.call('proposal.list', { pageSize: 200 })).rows) {
    const { candidates } = await clerk.call('proposal.life', { proposalId: id });
    const [candidate] = candidates;
    if (!candidate) continue;
    await clerk.call('commitment.drop', { proposalId: id, quote: candidate.quote, reason: '不是承诺' });
    return;
  }
}

describe('演示里的每一件，导出、导入、再导出', () => {
  const folder = mkdtempSync(join(tmpdir(), 'demo-packages-'));
  let demo: App;
  let there: Desk;
  let sender: Person;
  let leader: Person;
  let other: Person;
  beforeAll(async () => {
    let clock = noon;
    demo = await openApp({ folder, demo: true, now: () => new Date(clock) });
    clock = later;
    there = await openDesk(later);
    const signIn = async (role: 'clerk' | 'leader') => {
      const who = person(demo.connect('shell'));
      const { name, password } = demoAccounts.find(({ roles }) =>
        roles.includes(role),
      ) as (typeof demoAccounts)[number];
      await who.call('session.login', { name, password });
      return who;
    };
    [sender, leader] = [await signIn('clerk'), await signIn('leader')];
    other = await there.signIn('clerk');
  });
  afterAll(async () => {
    await demo.close();
    await there.close();
    rmSync(folder, { recursive: true });
  });
  const packed = async (who: Person, proposalId: number) => opened(await who.call('package.export', { proposalId }));
  const earlier = async (who: Person, caseId: number) => opened(await who.call('package.export', { caseId }));
  const opened = ({ files }: FilesOut) => {
    const base64 = files[0]?.base64 ?? '';
    const parts = unzipSync(Buffer.from(base64, 'base64'));
    const file = JSON.parse(Buffer.from(parts['case.json'] ?? []).toString('utf8')) as ItemFile;
    return { file: { name: '案卷.zip', base64 }, case: file };
  };

  test('除序号外一字不差，每张表都有行走过这一趟，期限和情况与原处相同', async () => {
    await fillEveryTable(sender, leader);
    const { rows } = await sender.call('proposal.list', { pageSize: 200 });
    const seen = new Set<CaseTable>();
    for (const { id } of rows) {
      const sent = await packed(sender, id);
      for (const table of caseTables) if (sent.case.rows[table].length > 0) seen.add(table);
      const { proposalId } = await other.call('package.import', { file: sent.file });
      const back = await packed(other, proposalId as number);
      // 科室 and people are the other bureau's own, and named beforehand as missing.
      const nobody = { section: null, handler: null, leader: null };
      const without = (file: ItemFile) => withoutIds({ ...file, item: { ...file.item, ...nobody } });
      expect(without(back.case)).toEqual(without(sent.case));
      const original = await sender.call('proposal.get', { proposalId: id });
      const taken = await other.call('proposal.get', { proposalId: proposalId as number });
      expect(taken.deadline, original.title).toEqual(original.deadline);
      // Who submitted it and who is responsible are people of the other store.
      const submission = original.letter?.submission && {
        ...original.letter.submission,
        submitter: null,
        responsible: null,
      };
      const letter = original.letter && { ...original.letter, submission };
      expect(taken).toMatchObject({
        ...{ stage: original.stage, letter, satisfaction: original.satisfaction },
        ...{ deliveredOn: original.deliveredOn, feedbackOn: original.feedbackOn },
      });
    }
    expect(rows.length).toBeGreaterThanOrEqual(12);
    expect(caseTables.filter((table) => !seen.has(table))).toEqual([]);
  });

  test('往年件连同函件也一字不差', async () => {
    const { rows } = await sender.call('search.find', { sources: ['case'], pageSize: 200 });
    for (const { id } of rows) {
      const sent = await earlier(sender, id);
      const { caseId } = await other.call('package.import', { file: sent.file });
      expect((await earlier(other, caseId as number)).case).toEqual(sent.case);
    }
    expect(rows.length).toBeGreaterThan(3);
  });
});
