import { afterAll, beforeAll, expect, test } from 'vitest';
import { stampOf } from '../../shared/domain/audit/stamp.ts';
import { wholeItem } from '../package/whole-item.ts';
import { block } from '../samples/sample-letter.ts';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';
import { docxText } from '../support/files/docx-parts.ts';
import { otherHand, withoutGuard } from '../support/store-of.ts';

let desk: Desk;
let clerk: Person;
let leader: Person;
let admin: Person;
beforeAll(async () => {
  desk = await openDesk();
  [clerk, leader, admin] = [await desk.signIn('clerk'), await desk.signIn('leader'), await desk.signIn('admin')];
});
afterAll(() => desk.close());

const by = (statement: string) => otherHand<Record<string, unknown>>(desk.folder, statement);
async function drafted(number: string): Promise<number> {
  const { id: proposalId } = await clerk.call('proposal.create', { ...suggestion, number });
  const draft = await clerk.call('draft.get', { proposalId });
  const content = { ...draft.content, blocks: [block('a', 0, '2025年新增助餐点12个。')], resultClass: 'A' };
  await clerk.call('draft.save', { proposalId, revision: 0, content });
  return proposalId;
}
async function submit(proposalId: number) {
  const { revision } = await clerk.call('draft.get', { proposalId });
  return clerk.call('letter.submit', { proposalId, revision, proofSeen: true });
}

test('稿件的文字被改：说明有路可走；按「核对无误」另存一版，记入日志，再送审、签发、导出都行', async () => {
  const id = await drafted('701');
  await by(`update letter set content = replace(content, '12个', '21个') where "proposalId" = ${id}`);
  const { revision } = await clerk.call('draft.get', { proposalId: id });
  const refused = await clerk.refused('letter.submit', { proposalId: id, revision, proofSeen: true });
  expect(refused.code).toBe('draft.changed-outside');
  expect(refused.message).toContain('核对无误');
  const shown = await clerk.call('changes.get', { proposalId: id });
  expect(shown.confirms.join()).toContain('稿件的文字被本程序以外的手段改动过');

  expect((await leader.refused('changes.confirm', { proposalId: id, why: '与纸质件核对一致' })).code).toBe(
    'operation.not-allowed',
  );
  expect(
    (await clerk.refused('changes.confirm', { proposalId: id, why: '与纸质件核对一致', seen: 'other' })).code,
  ).toBe('changes.others');
  await clerk.call('changes.confirm', { proposalId: id, why: '与经办人手里的原稿核对一致', seen: stampOf(shown) });
  expect((await clerk.call('changes.get', { proposalId: id })).found).toEqual([]);
  const draft = await clerk.call('draft.get', { proposalId: id });
  expect(draft.versions[0]).toMatchObject({ reason: '核对无误', by: '纪云舒' });
  expect(draft.content.blocks[0]?.text).toContain('21个');
  const [row] = (await admin.call('audit.list', {})).rows;
  expect(row?.words).toMatch(
    /核对无误（与经办人手里的原稿核对一致），按现有内容封存，稿件存为第\d+版：.*稿件的文字被本程序以外的手段改动过/,
  );
  const sent = await submit(id);
  await leader.call('letter.sign', { proposalId: id, version: sent.submittedVersion as number });
  await clerk.call('letter.export', { proposalId: id });
  await clerk.call('package.export', { proposalId: id });
  // What happened is not wiped out.
  const { findings, sound } = await admin.call('audit.verify', {});
  expect(sound).toBe(false);
  const [found] = findings.filter(({ words }) => /稿件的文字.*程序写到这一条时发现/.test(words));
  expect(found?.confirmed).toMatchObject({ who: '纪云舒', why: '与经办人手里的原稿核对一致' });
  // Who wrote over a changed row without knowing has not answered for it.
  await by(`update proposal set remark = '外面改的' where id = ${id}`);
  await clerk.call('proposal.assign', {
    ...{ proposalId: id, sectionId: null, handlerId: null, leaderId: null, subject: '养老服务' },
  });
  const again = await admin.call('audit.verify', {});
  expect(again.findings.find(({ words }) => words.includes('备注'))?.confirmed).toBeNull();
  expect([again.confirmed, again.findings.length]).toEqual([1, 2]);
  const [last] = (await admin.call('audit.list', {})).rows;
  expect(last?.words).toContain('发现1处不符，另有1处改动有人核对过');
});

test('稿件和留存的一版一起被改：核对无误以后送审的是新的一版，签得下去', async () => {
  const id = await drafted('702');
  const sent = await submit(id);
  const change = (table: string, where: string) =>
    `update ${table} set content = replace(content, '12个', '13个') where ${where}`;
  await withoutGuard(
    desk.folder,
    'letterVersion_no_update',
    'letterVersion',
    change('"letterVersion"', `"letterId" = (select id from letter where "proposalId" = ${id})`),
  );
  await by(change('letter', `"proposalId" = ${id}`));
  const version = sent.submittedVersion as number;
  expect((await leader.refused('letter.sign', { proposalId: id, version })).message).toContain('先撤回送审');
  expect((await clerk.refused('changes.confirm', { proposalId: id, why: '与纸质件核对一致' })).code).toBe(
    'changes.lying',
  );
  await clerk.call('letter.withdraw', { proposalId: id });
  await clerk.call('changes.confirm', { proposalId: id, why: '与纸质件核对一致' });
  const again = await submit(id);
  expect(again.submittedVersion).toBeGreaterThan(version);
  await leader.call('letter.sign', { proposalId: id, version: again.submittedVersion as number });
  await clerk.call('letter.export', { proposalId: id });
});

test('没有稿件的件：劝告里不提稿件和文号；删去的提出人核对无误以后，案卷包导得出', async () => {
  const { id } = await clerk.call('proposal.create', { ...suggestion, number: '703' });
  await by(`delete from proposer where "proposalId" = ${id}`);
  const refused = await clerk.refused('package.export', { proposalId: id });
  expect(refused.message).toContain('第703号的内容不能用：提出人少了一条');
  expect(refused.message).not.toMatch(/函件|稿件|文号|签发/);
  await clerk.call('changes.confirm', { proposalId: id, why: '与纸质件核对一致' });
  await clerk.call('package.export', { proposalId: id });
  expect((await clerk.refused('changes.confirm', { proposalId: id, why: '与纸质件核对一致' })).code).toBe(
    'changes.none',
  );
});

test('签发的函被改：不能核对无误，只有找回原样或作废重签；作废重签以后导得出', async () => {
  const id = await wholeItem(desk);
  const letterId = `(select id from letter where "proposalId" = ${id})`;
  await withoutGuard(
    desk.folder,
    'signature_no_update',
    'signature',
    `update signature set "signedOn" = '2026-03-01' where "letterId" = ${letterId}`,
  );
  const refused = await clerk.refused('letter.export', { proposalId: id });
  expect(refused.message).toContain('作废文号，再重新送审签发');
  expect((await clerk.refused('changes.confirm', { proposalId: id, why: '与纸质件核对一致' })).code).toBe(
    'changes.none',
  );
  const [{ number } = { number: 0 }] = (await by(
    `select "numberId" as number from signature where "letterId" = ${letterId}`,
  )) as { number: number }[];
  await leader.call('number.void', { numberId: Number(number), reason: '签发记录被改动过' });
  const sent = await submit(id);
  await leader.call('letter.sign', { proposalId: id, version: sent.submittedVersion as number });
  await clerk.call('letter.export', { proposalId: id });
  await clerk.call('changes.confirm', { proposalId: id, why: '与纸质件核对一致' });
  await clerk.call('package.export', { proposalId: id });
});

test('台账、清单、年度报告所依据的登记被改：文件里有一句，日志里注明；统计页写明上次核验的结果', async () => {
  const { id } = await clerk.call('proposal.create', { ...suggestion, number: '705' });
  await by(`update proposal set "receivedOn" = '2026-03-01', remark = '改过' where id = ${id}`);
  await clerk.call('ledger.export', { year: 2026 });
  expect((await admin.call('audit.list', {})).rows[0]?.words).toMatch(/导出台账：.*注明有记录被改动过/);
  const lists = [
    { list: 'items', filter: {}, format: 'csv' },
    { list: 'counted', filter: { year: 2026 }, format: 'csv' },
  ] as const;
  for (const question of lists) {
    const [file] = (await clerk.call('list.export', question)).files;
    const lines = Buffer.from(file?.base64 ?? '', 'base64').toString('utf8');
    expect(lines, question.list).toMatch(
      /有记录被本程序以外的手段改动过：.*第705号：收件登记的.*请到「操作日志」核验。"?\r\n$/,
    );
    expect((await admin.call('audit.list', {})).rows[0]?.words).toMatch(/导出.*注明有记录被改动过/);
  }
  const [report] = (await clerk.call('statistics.report', { year: 2026, kind: null })).files;
  const text = await docxText(Buffer.from(report?.base64 ?? '', 'base64'));
  expect(text).toContain('有记录被本程序以外的手段改动过：第705号：收件登记的');
  expect(text).toContain('请到「操作日志」核验');
  await admin.call('audit.verify', {});
  expect((await clerk.call('statistics.get', { year: 2026, kind: null })).verified?.words).toMatch(/发现\d+处不符/);
});

test('状态被别的程序改成已办结的件，清单那一行写明被改动过；别的行不写', async () => {
  const [forged, other] = [await drafted('711'), await drafted('712')];
  const marks = async () => {
    const { rows } = await clerk.call('proposal.list', { pageSize: 200 });
    return [forged, other].map((id) => rows.find((row) => row.id === id)?.changed ?? false);
  };
  expect(await marks()).toEqual([false, false]);
  await by(`update proposal set stage = 'closed', "closedOn" = '2026-03-20' where id = ${forged}`);
  expect(await marks()).toEqual([true, false]);
});
