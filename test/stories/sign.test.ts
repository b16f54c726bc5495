import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LetterContent, SignResult } from '../../shared/model/letter/letter.ts';
import { type Desk, openDesk, type Person, password, suggestion } from '../support/desk.ts';

const body = (text: string): LetterContent['blocks'] => [
  { id: 'a', level: 1, text: '加密老年助餐点布局', sources: [] },
  { id: 'b', level: 0, text, sources: [] },
];

describe('从收件到签发', () => {
  let desk: Desk;
  let clerk: Person;
  let leader: Person;
  beforeAll(async () => {
    desk = await openDesk();
    [clerk, leader] = [await desk.signIn('clerk'), await desk.signIn('leader')];
  });
  afterAll(() => desk.close());

  async function register(number: string) {
    return (await clerk.call('proposal.create', { ...suggestion, number })).id;
  }
  async function write(proposalId: number, text: string) {
    const draft = await clerk.call('draft.get', { proposalId });
    return clerk.call('draft.save', {
      proposalId,
      revision: draft.revision,
      content: { ...draft.content, blocks: body(text) },
    });
  }
  async function submitted(proposalId: number, text = '全市已建成助餐点120个。') {
    const { revision } = await write(proposalId, text);
    const { submittedVersion } = await clerk.call('letter.submit', { proposalId, revision });
    return submittedVersion as number;
  }

  test('同一届次、同一类别、同一编号只登记一次，并指出已登记的是哪一件', async () => {
    const id = await register('77');
    const refused = await clerk.refused('proposal.create', { ...suggestion, number: '77', title: '另一件' });
    expect(refused).toMatchObject({ code: 'proposal.duplicate', proposalId: id, field: 'number' });
    expect(refused.message).toContain(suggestion.title);
    await expect(register('B062')).resolves.toBeGreaterThan(id);
    const proposal = { ...suggestion, kind: 'cppcc-proposal' as const, number: '77' };
    await expect(clerk.call('proposal.create', proposal)).resolves.toMatchObject({ number: '77' });
  });

  test('别人改过的登记信息不会被覆盖，说明谁在何时改的', async () => {
    const id = await register('100');
    const second = await desk.signIn('second');
    const change = { ...suggestion, number: '100', id, revision: 1 };
    await second.call('proposal.save', { ...change, title: '改过的案由' });
    const refused = await clerk.refused('proposal.save', { ...change, title: '又一个案由' });
    expect(refused.code).toBe('record.stale');
    expect(refused.message).toContain('沙明川');
    expect((await clerk.call('proposal.get', { proposalId: id })).title).toBe('改过的案由');
  });

  test('过时的稿件保存不了，已保存的不变', async () => {
    const id = await register('101');
    await write(id, '第一稿');
    const first = await clerk.call('draft.get', { proposalId: id });
    const refused = await clerk.refused('draft.save', { proposalId: id, revision: 0, content: first.content });
    expect(refused.code).toBe('record.stale');
    expect((await clerk.call('draft.get', { proposalId: id })).content.blocks[1]?.text).toBe('第一稿');
  });

  test('没有正文的稿件不能送审，说明缺什么', async () => {
    const id = await register('102');
    const draft = await clerk.call('draft.get', { proposalId: id });
    const { revision } = await clerk.call('draft.save', { proposalId: id, revision: 0, content: draft.content });
    const refused = await clerk.refused('letter.submit', { proposalId: id, revision });
    expect(refused.code).toBe('letter.unfinished');
    expect(refused.message).toContain('正文');
  });

  test('领导看到与退回那一稿的差别；退回附批注；改后再送；签发后得到文号', async () => {
    const id = await register('103');
    const version = await submitted(id, '全市已建成助餐点120个。');
    expect(
      (
        await clerk.refused('draft.save', {
          proposalId: id,
          revision: 1,
          content: (await clerk.call('draft.get', { proposalId: id })).content,
        })
      ).code,
    ).toBe('stage.in-review');
    const first = await leader.call('letter.review', { proposalId: id });
    expect(first).toMatchObject({ seen: null, compared: null, nextNumber: '云民函〔2026〕1号' });
    await leader.call('letter.see', { proposalId: id, version });
    await leader.call('letter.return', {
      proposalId: id,
      version,
      reason: '数字请核实',
      remarks: [{ blockId: 'b', text: '是120还是125？' }],
    });
    const returned = await clerk.call('draft.get', { proposalId: id });
    expect(returned.stage).toBe('returned');
    expect(returned.remarks.map((remark) => remark.text)).toEqual(['数字请核实', '是120还是125？']);

    const next = await submitted(id, '全市已建成助餐点125个。');
    expect(next).toBeGreaterThan(version);
    const second = await leader.call('letter.review', { proposalId: id });
    expect(second.compared).toMatchObject({ version, because: 'returned' });
    expect(second.compared?.content.blocks[1]?.text).toContain('120');
    expect(second.version.content.blocks[1]?.text).toContain('125');
    const old = await leader.refused('letter.sign', { proposalId: id, version });
    expect(old.code).toBe('letter.old-version');
    const signed = await leader.call('letter.sign', { proposalId: id, version: next });
    expect(signed).toMatchObject({ documentNumber: '云民函〔2026〕1号', version: next, signedOn: '2026-03-20' });
    const again = await leader.refused('letter.sign', { proposalId: id, version: next });
    expect(again.message).toBe('顾长风已在2026年3月20日签发第2版，文号云民函〔2026〕1号，不必再签。');
  });

  test('签发后再改一个字，签发即告失效，看得出来；重新签发沿用原号', async () => {
    const id = await register('104');
    const { documentNumber } = await leader.call('letter.sign', { proposalId: id, version: await submitted(id) });
    const draft = await write(id, '全市已建成助餐点121个。');
    expect(draft).toMatchObject({ stale: true, stage: 'signed' });
    expect((await clerk.call('proposal.get', { proposalId: id })).letter).toMatchObject({ stale: true });
    const again = await clerk.call('letter.submit', { proposalId: id, revision: draft.revision });
    const signed = await leader.call('letter.sign', { proposalId: id, version: again.submittedVersion as number });
    expect(signed.documentNumber).toBe(documentNumber);
    expect((await clerk.call('draft.get', { proposalId: id })).stale).toBe(false);
  });

  test('作废的文号留在登记簿上，不再使用；重新签发取下一号', async () => {
    const id = await register('105');
    const first = await leader.call('letter.sign', { proposalId: id, version: await submitted(id) });
    const row = (await clerk.call('number.list', {})).rows.find((each) => each.documentNumber === first.documentNumber);
    await leader.call('number.void', { numberId: row?.id as number, reason: '主送对象有误' });
    expect((await leader.refused('number.void', { numberId: row?.id, reason: '再次' })).code).toBe('number.voided');
    const { revision } = await clerk.call('draft.get', { proposalId: id });
    const again = await clerk.call('letter.submit', { proposalId: id, revision });
    const second = await leader.call('letter.sign', { proposalId: id, version: again.submittedVersion as number });
    expect(second.documentNumber).not.toBe(first.documentNumber);
    const register_ = (await clerk.call('number.list', {})).rows;
    expect(register_.find((each) => each.id === row?.id)).toMatchObject({
      voidedOn: '2026-03-20',
      voidReason: '主送对象有误',
    });
  });

  test('换人编辑时，前一人写的文字留成一版；历史版本永不改变', async () => {
    const id = await register('106');
    await write(id, '纪云舒写的第一稿');
    const second = await desk.signIn('second');
    const draft = await second.call('draft.get', { proposalId: id });
    await second.call('draft.save', {
      proposalId: id,
      revision: draft.revision,
      content: { ...draft.content, blocks: body('沙明川改的') },
    });
    const { versions } = await clerk.call('draft.get', { proposalId: id });
    expect(versions[0]).toMatchObject({ version: 1, reason: '换人编辑', by: '纪云舒' });
    const kept = await clerk.call('draft.version', { proposalId: id, version: 1 });
    expect(kept.content.blocks[1]?.text).toBe('纪云舒写的第一稿');
  });

  test('两处同时签发，文号连续，不重号、不跳号', async () => {
    const ids = await Promise.all(Array.from({ length: 8 }, (_, n) => register(`2${n}0`)));
    const versions: number[] = [];
    for (const id of ids) versions.push(await submitted(id));
    // The second process goes by the machine's clock, so this desk does too.
    const now = new Date();
    desk.at(now.toISOString());
    const before = (await clerk.call('number.list', { year: now.getFullYear() })).rows.map((row) => row.n);
    const numbers = await Promise.all(
      ids.map(async (proposalId, n) => {
        const question = { proposalId, version: versions[n] as number };
        return n % 2 ? leader.call('letter.sign', question) : signFromShell(desk.folder, question);
      }),
    );
    const given = numbers.map((signed) => Number(/(\d+)号/.exec(signed.documentNumber)?.[1])).toSorted((a, b) => a - b);
    const first = Math.max(0, ...before) + 1;
    expect(given).toEqual(ids.map((_, n) => first + n));
    // Each of the other programs opens the store, the account and the key anew.
  }, 180_000);

  test('办件的经过用话写出，自己保存的每一稿不算一件事', async () => {
    const id = await register('107');
    const version = await submitted(id);
    await write(await register('108'), '旁的');
    const { signedOn } = await leader.call('letter.sign', { proposalId: id, version });
    const send = { proposalId: id, day: signedOn, recipients: ['陈若安代表'], way: 'post' as const };
    await clerk.call('delivery.record', send);
    await clerk.call('proposal.close', { proposalId: id, closedOn: signedOn });
    const { history } = await clerk.call('proposal.get', { proposalId: id });
    expect(history.map((entry) => entry.words.slice(0, 4))).toEqual([
      '收件登记',
      '开始拟写',
      '送审第1',
      '签发答复',
      '邮寄：陈',
      '办结（2',
    ]);
  });
});

describe('会办件', () => {
  test('我方会办的件写会办意见，文号用会办意见的代字，期限自收到之日起1个月', async () => {
    const desk = await openDesk();
    const [clerk, leader] = [await desk.signIn('clerk'), await desk.signIn('leader')];
    const lead = (await clerk.call('unit.list', { text: '住房' }))[0];
    const item = { ...suggestion, role: 'co' as const, receivedOn: '2026-03-22', leadUnitId: lead?.id ?? null };
    const { id, deadline } = await clerk.call('proposal.create', item);
    expect(deadline?.day).toBe('2026-04-22');
    const draft = await clerk.call('draft.get', { proposalId: id });
    expect(draft.letterKind).toBe('opinion');
    expect(draft.content.salutation).toContain('云澜市住房和城乡建设局');
    const content = { ...draft.content, blocks: body('我局支持适老化改造。') };
    const { revision } = await clerk.call('draft.save', { proposalId: id, revision: 0, content });
    const { submittedVersion } = await clerk.call('letter.submit', { proposalId: id, revision });
    const signed = await leader.call('letter.sign', { proposalId: id, version: submittedVersion as number });
    expect(signed.documentNumber).toBe('云民会〔2026〕1号');
    await desk.close();
  });

  test('参阅件没有答复稿', async () => {
    const desk = await openDesk();
    const clerk = await desk.signIn('clerk');
    const { id } = await clerk.call('proposal.create', { ...suggestion, role: 'reference' });
    expect((await clerk.refused('draft.get', { proposalId: id })).code).toBe('role.no-letter');
    expect((await clerk.call('proposal.close', { proposalId: id, closedOn: '2026-03-20' })).stage).toBe('closed');
    await desk.close();
  });
});

describe('附件', () => {
  test('附件逐字节保存，任何类型都行；文件被换过或丢失，说得出来', async () => {
    const desk = await openDesk();
    const clerk = await desk.signIn('clerk');
    const { id } = await clerk.call('proposal.create', suggestion);
    const bytes = Buffer.from(Array.from({ length: 5000 }, (_, n) => (n * 7) % 256));
    const name = '../..\\代表来信\u202efdp.exe';
    const added = await clerk.call('attachment.add', {
      proposalId: id,
      file: { name, base64: bytes.toString('base64') },
    });
    expect(added.name).toBe('代表来信fdp.exe');
    const { files } = await clerk.call('attachment.get', { attachmentId: added.id });
    expect(Buffer.from(files[0]?.base64 ?? '', 'base64').equals(bytes)).toBe(true);
    const { readdirSync, writeFileSync } = await import('node:fs');
    const [stored] = readdirSync(`${desk.folder}/attachments`);
    expect(stored).not.toContain('代表');
    writeFileSync(`${desk.folder}/attachments/${stored}`, 'x');
    expect((await clerk.refused('attachment.get', { attachmentId: added.id })).code).toBe('file.damaged');
    await desk.close();
  });
});

/** A second process on the same data folder, as when someone signs from another window. */
async function signFromShell(folder: string, question: { proposalId: number; version: number }): Promise<SignResult> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['electron/shell/cli.ts', '--data', folder, '--user', 'leader', 'letter.sign', JSON.stringify(question)],
    { env: { ...process.env, PROPOSAL_DESK_PASSWORD: password } },
  ).catch((error: { stdout: string; stderr: string }) => {
    // A refusal is an answer on standard output: what it says is what a reader of this failure needs.
    throw new Error(`the other program refused to sign: ${error.stdout}${error.stderr}`, { cause: error });
  });
  return JSON.parse(stdout) as SignResult;
}
