import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { contract, type OperationName } from '../../shared/contract.ts';
import { stampOf } from '../../shared/domain/audit/stamp.ts';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';

/**
 * Two people at one record: a command that changes what a page showed says which state it was made from (the field named
 * here), or does no harm without, for the reason named here. A new command needs a line.
 */
const own = '只动自己的登录或账号';
const adds = '只添一行，别人写的一行不改、不盖';
const guarded = '按此刻的状态、事实再问规则，不合就拒绝，写过的不改';
const makes = '只做出文件或答复，不改记录';
const field = '只改写明的一栏或一行，改前改后记入日志';
const batch = '导入批次里，没有入库，随时可改回';
const sees = {
  'session.login': own,
  'session.lock': own,
  'session.unlock': own,
  'session.logout': own,
  'office.setUp': '只做一次',
  'office.save': ['seen'],
  'account.create': adds,
  'account.save': ['seen'],
  'account.changePassword': '凭原密码',
  'account.answerLeader': guarded,
  'substitute.set': adds,
  'substitute.end': guarded,
  'backup.cancel': makes,
  'backup.check': makes,
  'backup.rehearse': makes,
  'store.move': '整份原样搬过去，逐表核对，原来的一份留着',
  'backup.restore': '现有的整个移到旁边，不删除',
  'backup.seal': field,
  'backup.setSecond': field,
  'backup.toSecond': makes,
  'host.open': '整份写明怎样让别的电脑连进来',
  'host.close': guarded,
  'host.invite': makes,
  'host.renew': '换一张证书，旧的为新的作保',
  'seat.answer': field,
  'seat.rename': field,
  'seat.remove': field,
  'seat.ask': adds,
  'seat.look': makes,
  'seat.join': '只在没有数据的电脑上',
  'seat.leave': '只在没有数据的电脑上',
  'backup.tryPassphrase': makes,
  'opinion.void': '指明是第几版；已经作废的拒绝',
  'opinion.restore': '指明是第几版；没有作废的拒绝',
  'opinion.again': '指明是第几版；又有新的一版或正在等的拒绝',
  'ways.save': ['seen'],
  'steps.save': ['seen'],
  'unit.save': ['seen'],
  'unit.fillNames': '只补没有的，已有的不动',
  'section.save': ['seen'],
  'person.save': ['seen'],
  'representative.save': ['seen'],
  'organisation.readFile': makes,
  'organisation.import': '先预览，按此刻逐行比对，表里没有的栏不动',
  'desk.saveSettings': ['seen'],
  'scales.save': ['seen'],
  'proposal.create': adds,
  'proposal.save': ['revision'],
  'proposal.assign': ['seen'],
  'proposal.void': guarded,
  'proposal.unvoid': guarded,
  'items.act': '每件按单件的办法，照此刻的状态再问规则；分派只改写明的栏',
  'handover.keep': field,
  'handover.give': field,
  'handover.remove': guarded,
  'view.keep': '只存一个名称下的筛选，不动任何件',
  'view.remove': '只删一个名称下的筛选，不动任何件',
  'asks.keep': '指明看到的是哪一次核对的；又有人核对过的拒绝',
  'proposal.close': guarded,
  'proposal.reopen': guarded,
  'proposal.withdraw': guarded,
  'proposal.restore': guarded,
  'proposal.combine': guarded,
  'proposal.separate': guarded,
  'proposal.carryDraft': '被带入的稿件先留存一版',
  'proposal.splitPart': adds,
  'proposal.viaOffice': adds,
  'proposal.carryOver': guarded,
  'proposal.archive': guarded,
  'proposal.unarchive': guarded,
  'transfer.request': guarded,
  'transfer.answer': guarded,
  'round.open': guarded,
  'reply.oral': guarded,
  'contact.add': adds,
  'delivery.record': guarded,
  'platform.save': ['seen'],
  'platform.tick': '只勾这一栏，照此刻栏里的内容',
  'upload.record': adds,
  'publication.record': adds,
  'publication.save': ['revision'],
  'publication.submit': ['revision'],
  'publication.takeBack': guarded,
  'publication.pass': guarded,
  'publication.return': guarded,
  'publication.files': makes,
  'publication.compile': makes,
  'publication.saveOverview': ['revision'],
  'publication.overviewFiles': makes,
  'publication.note': adds,
  'feedback.receive': guarded,
  'entry.void': '指明是哪一条；已更正、已作废的拒绝',
  'commitment.confirm': guarded,
  'commitment.drop': guarded,
  'commitment.log': ['revision'],
  'commitment.addMilestone': adds,
  'commitment.milestoneDone': field,
  'commitment.rate': adds,
  'commitment.reclassify': adds,
  'commitment.noticed': adds,
  'deadline.extend': guarded,
  'extension.ask': adds,
  'extension.answer': guarded,
  'extension.grant': guarded,
  'deadline.pause': guarded,
  'deadline.resume': guarded,
  'deadline.correctStart': adds,
  'deadline.undo': guarded,
  'deadline.recompute': '由规则重算',
  'calendar.fileText': makes,
  'calendar.save': '改前改后先列出；随程序的数据可以恢复',
  'calendar.restore': '回到随程序的数据',
  'rules.save': '存为新的一版，旧版不改',
  'rules.export': makes,
  'rules.import': '存为新的一版，旧版不改',
  'rules.adopt': '指明哪一版',
  'schedule.export': makes,
  'head.report': makes,
  'chase.send': adds,
  'statistics.report': makes,
  'ledger.export': makes,
  'list.export': makes,
  'export.cancel': makes,
  'scan.cancel': makes,
  'attachment.add': adds,
  'attachment.recognise': '只补检索用的文字，附件不动',
  'attachment.get': makes,
  'attachment.open': makes,
  'opinion.request': guarded,
  'opinion.requestLetters': makes,
  'opinion.readFiles': makes,
  'opinion.receive': '存为新的一版，旧版不改',
  'draft.merge': ['revision'],
  'draft.save': ['revision'],
  'revised.export': makes,
  'revised.read': makes,
  'revised.take': ['revision'],
  'changes.confirm': ['seen'],
  'audit.confirm': ['seen'],
  'letter.submit': ['revision'],
  'letter.withdraw': guarded,
  'letter.see': ['version'],
  'letter.remark': ['version'],
  'letter.agree': ['version'],
  'letter.answerRemark': adds,
  'letter.settleRemark': field,
  'letter.reopenRemark': adds,
  'letter.return': ['version'],
  'letter.sign': ['version'],
  'letter.export': makes,
  'paper.make': makes,
  'post.make': makes,
  'print.paper': makes,
  'print.pdf': makes,
  'number.void': guarded,
  'number.enter': guarded,
  'number.saveSeries': field,
  'number.saveStart': field,
  'intake.read': makes,
  'letters.read': makes,
  'letters.import': adds,
  'cases.save': field,
  'letters.export': makes,
  'reference.read': makes,
  'reference.keep': adds,
  'reference.save': ['seen'],
  'reference.remove': '引用着的拒绝',
  'search.rebuild': '由数据重建',
  'search.renew': '由数据重建',
  'imports.open': adds,
  'imports.addFile': batch,
  'imports.stopReading': batch,
  'imports.dropFile': batch,
  'imports.mapColumns': batch,
  'imports.edit': batch,
  'imports.reread': batch,
  'imports.decide': batch,
  'imports.join': batch,
  'imports.part': batch,
  'imports.store': '按此刻的决定入库，可以撤销',
  'imports.drop': batch,
  'imports.undo': '只撤这一批存入的',
  'imports.report': makes,
  'template.check': makes,
  'template.add': adds,
  'template.get': makes,
  'template.retire': '停用，文件仍在',
  'health.check': makes,
  'health.report': makes,
  'office.export': makes,
  'office.read': makes,
  'office.import': ['seen'],
  'office.begin': '只做一次',
  'away.take': adds,
  'away.lift': guarded,
  'away.read': makes,
  'away.begin': '只做一次',
  'away.open': '先看与本机的不同；两边都改的保持本机的，除非选了包里的',
  'away.bring': adds,
  'away.return': '先看与本机的不同；两边都改的保持本机的，除非选了带回的',
  'package.export': makes,
  'package.read': makes,
  'package.import': '先看与本机的不同，只取选中的栏',
  'audit.verify': makes,
  'backup.make': makes,
} as const satisfies Partial<Record<OperationName, string | readonly [string]>>;

const changing = (Object.keys(contract) as OperationName[]).filter((name) => contract[name].mode !== 'query');

test('每一项改动都说明：带上所见的修订，或者不带也不伤别人写的', () => {
  expect(Object.keys(sees).sort()).toEqual([...changing].sort());
});

for (const [name, said] of Object.entries(sees)) {
  if (typeof said === 'string') continue;
  test(`${contract[name as OperationName].label}（${name}）的输入里有所见的${said[0]}`, () => {
    const { shape } = contract[name as OperationName].input as z.ZodObject;
    expect(Object.keys(shape)).toContain(said[0]);
  });
}

let desk: Desk;
let admin: Person;
let clerk: Person;
beforeAll(async () => {
  desk = await openDesk();
  [admin, clerk] = [await desk.signIn('admin'), await desk.signIn('clerk')];
});
afterAll(() => desk.close());

/** What the page shows, a change of it, and how it is read again. */
const records: [string, OperationName, () => Promise<{ shown: object; change: object }>][] = [
  ['单位信息', 'office.save', async () => shownAnd(await admin.call('office.get', {}), { issuer: '改过的印发机关' })],
  ['审签和登录设置', 'ways.save', async () => shownAnd(await admin.call('ways.get', {}), { lockMinutes: 45 })],
  [
    '审签前的步骤',
    'steps.save',
    async () => {
      const { steps, reviewers, people } = await admin.call('steps.get', {});
      const step = { name: '核稿', doer: 'people', accountIds: [people[0]?.id ?? 0] };
      return shownAnd({ steps, reviewers }, { steps: [step] });
    },
  ],
  ['工作台设置', 'desk.saveSettings', async () => shownAnd(await admin.call('desk.settings', {}), { remind: false })],
  ['评价档次', 'scales.save', async () => shownAnd(await admin.call('scales.get', {}), { attitude: twoWords })],
  [
    '单位名录',
    'unit.save',
    async () => shownAnd((await admin.call('unit.list', {}))[0] ?? {}, { contactPhone: '3000002' }),
  ],
  [
    '科室',
    'section.save',
    async () => {
      await admin.call('section.save', { name: '养老科', phone: '', validFrom: null, validUntil: null });
      return shownAnd((await admin.call('organisation.get', {})).sections[0] ?? {}, { phone: '3000003' });
    },
  ],
  [
    '人员',
    'person.save',
    async () => {
      await admin.call('person.save', { name: '水清和' });
      return shownAnd((await admin.call('organisation.get', {})).people[0] ?? {}, { post: '科长' });
    },
  ],
  [
    '代表委员',
    'representative.save',
    async () => {
      await admin.call('representative.save', { kind: 'npc-suggestion', name: '陈若安' });
      return shownAnd((await admin.call('representative.list', {})).rows[0] ?? {}, { phone: '3000004' });
    },
  ],
  [
    '账号',
    'account.save',
    async () => {
      const { id, displayName, roles, disabled } = (await admin.call('account.list', {})).find(
        ({ name }) => name === 'second',
      ) as AccountShown;
      return { shown: { displayName, roles, disabled }, change: { id, displayName: '改名', roles, disabled } };
    },
  ],
  [
    '拟办分派',
    'proposal.assign',
    async () => {
      const { id } = await clerk.call('proposal.create', { ...suggestion, number: '901' });
      const shown = { sectionId: null, handlerId: null, leaderId: null, subject: '' };
      return { shown, change: { ...shown, proposalId: id, subject: '养老' } };
    },
  ],
  [
    '参考资料',
    'reference.save',
    async () => {
      const kept = { title: '政府工作报告', source: '', day: null, kind: 'report' as const, text: '助餐点120个。' };
      const { id, title, source, day, kind } = await clerk.call('reference.keep', kept as never);
      return { shown: { title, source, day, kind }, change: { id, title: '改过的题名', source, day, kind } };
    },
  ],
];
type AccountShown = { id: number; displayName: string; roles: string[]; disabled: boolean };
const twoWords = [
  { code: 'a', text: '满意', counts: 'yes' },
  { code: 'b', text: '不满意', counts: 'no' },
];
const shownAnd = (shown: object, change: object) => ({ shown, change: { ...shown, ...change } });

test.each(records)(
  '%s：别人改过了，照旧样子改的不存，说明谁在何时改的；照新样子改的存下',
  async (_title, name, show) => {
    const { shown, change } = await show();
    const seen = stampOf(shown);
    const who = name.startsWith('proposal') || name.startsWith('reference') ? clerk : admin;
    await who.call(name as 'ways.save', { ...change, seen } as never);
    const refused = await who.refused(name, { ...change, seen });
    expect(refused.code).toBe('record.stale');
    expect(refused.message).toContain(who === clerk ? '纪云舒' : '管理员');
  },
);

test('标记与各栏的次序无关，有一栏不同就不同', () => {
  expect(stampOf({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(stampOf({ b: [{ d: 3, c: 2 }], a: 1 }));
  expect(stampOf({ a: 1 })).not.toBe(stampOf({ a: 2 }));
});
