import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shipped } from '../../electron/dates/work-calendar.ts';
import { shippedPacks } from '../../seeds/rule-packs/shipped.ts';
import { calendarChanges } from '../../shared/domain/dates/calendar-amendment.ts';
import { addDays } from '../../shared/domain/dates/day.ts';
import { datesOf, mainOf } from '../../shared/domain/dates/deadline.ts';
import { calendarOf } from '../../shared/domain/dates/workday.ts';
import type { DeadlineEvent } from '../../shared/model/dates/deadline.ts';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';
import { otherHand, withoutGuard } from '../support/store-of.ts';

const notices = join(import.meta.dirname, '..', 'samples', 'notices');

/** A Word file with one paragraph a line. */
function docxOf(lines: readonly string[]): Promise<Buffer> {
  return Packer.toBuffer(new Document({ sections: [{ children: lines.map((text) => new Paragraph(text)) }] }));
}

let desk: Desk;
let clerk: Person;
let admin: Person;

beforeAll(async () => {
  desk = await openDesk();
  clerk = await desk.signIn('clerk');
  admin = await desk.signIn('admin');
  await admin.call('ways.save', { ...(await admin.call('ways.get', {})), extension: 'recorded' });
});
afterAll(() => desk.close());

let serial = 500;
async function newItem(change: object = {}) {
  serial++;
  const item = { ...suggestion, number: String(serial), role: 'sole' as const, ...change };
  return clerk.call('proposal.create', item);
}
async function listed(id: number) {
  const { rows } = await clerk.call('proposal.list', { pageSize: 200 });
  return rows.find((row) => row.id === id);
}
const reason = '涉及面广';

describe('一件的期限', () => {
  test('延期、暂停、恢复、更正起算日、撤回，每步都写进经过，列表上的期限随之改变', async () => {
    const { id: proposalId, deadline } = await newItem();
    expect(deadline?.day).toBe('2026-06-20');
    const base = { proposalId, reason };
    const extended = await clerk.call('deadline.extend', { ...base, on: '2026-06-01', approver: '市人大代表工委' });
    expect([extended.deadline?.day, extended.deadline?.label]).toEqual(['2026-09-20', '延期答复']);
    expect(extended.deadline?.steps).toContain('经市人大代表工委2026年6月1日同意延期；理由：涉及面广');
    await clerk.call('deadline.pause', { ...base, on: '2026-07-01' });
    expect(await listed(proposalId)).toMatchObject({ deadline: null, deadlineMark: 'paused' });
    const resumed = await clerk.call('deadline.resume', { ...base, on: '2026-07-11' });
    expect(resumed.deadline?.day).toBe('2026-09-30');
    expect(await listed(proposalId)).toMatchObject({ deadline: '2026-09-30', deadlineMark: null });
    const corrected = await clerk.call('deadline.correctStart', { ...base, start: 'assigned', day: '2026-03-25' });
    expect([corrected.assignedOn, corrected.deadline?.day]).toEqual(['2026-03-25', '2026-10-05']);
    expect(corrected.deadline?.steps[0]).toBe('交办日期由2026年3月20日更正为2026年3月25日；理由：涉及面广');
    const undone = await clerk.call('deadline.undo', base);
    expect([undone.assignedOn, undone.deadline?.day]).toEqual(['2026-03-20', '2026-09-30']);
    expect(undone.deadlineEvents.map(({ undone: gone }) => gone)).toEqual([false, false, false, true, false]);
    const words = undone.history.map((entry) => entry.words).join('\n');
    expect(words).toContain('延期至规定的最长期限（市人大代表工委2026年6月1日同意；涉及面广）');
    expect(words).toContain('更正交办日期：2026年3月20日改为2026年3月25日（涉及面广）');
  });

  test('修改登记时改了交办日期，也记作一次更正，可以撤回', async () => {
    const item = await newItem();
    const { id, revision } = item;
    const sent = { ...suggestion, number: item.number, role: 'sole' as const };
    const saved = await clerk.call('proposal.save', { ...sent, id, revision, assignedOn: '2026-04-01' });
    expect([saved.deadline?.day, saved.deadlineEvents.length]).toEqual(['2026-07-01', 1]);
    const back = await clerk.call('deadline.undo', { proposalId: id, reason: '填错' });
    expect([back.assignedOn, back.deadline?.day]).toEqual(['2026-03-20', '2026-06-20']);
  });

  test.each([
    [
      'deadline.extend',
      { on: '2026-05-01', until: '2026-06-10', approver: '市政府办' },
      '不晚于现在的期限2026年6月20日',
    ],
    ['deadline.extend', { on: '2026-05-01', until: '2026-12-31', approver: '市政府办' }, '最长只能延至2026年9月20日'],
    ['deadline.extend', { on: '2026-05-01', until: '2026-02-30', approver: '市政府办' }, '并且确有这一天'],
    ['deadline.extend', { on: '2026-05-01', until: '2026-08-01', approver: '' }, '请填写批准人或批准机关'],
    ['deadline.pause', { on: '2026-03-01' }, '早于交办日期2026年3月20日'],
    ['deadline.pause', { on: '1998-03-01' }, '早于2004年，工作日历没有更早的数据'],
    ['deadline.resume', { on: '2026-05-01' }, '没有暂停'],
    ['deadline.correctStart', { start: 'assigned', day: '2026-03-20' }, '本来就是这一天'],
    ['deadline.undo', {}, '没有可以撤回的期限记录'],
  ] as const)('%s %o：不收，并说清怎么办，什么也不改', async (operation, input, sentence) => {
    const { id: proposalId } = await newItem();
    const refused = await clerk.refused(operation, { proposalId, reason, ...input });
    expect(refused.message).toContain(sentence);
    const after = await clerk.call('proposal.get', { proposalId });
    expect([after.deadline?.day, after.deadlineEvents]).toEqual(['2026-06-20', []]);
  });

  test('要求征求意见的单位，期限按规则从征求之日算起；经办人指定的不动', async () => {
    const { id: proposalId } = await newItem({ role: 'lead' });
    const [one, two] = await clerk.call('unit.list', {});
    if (!one || !two) throw new Error('no units');
    const units = [{ unitId: one.id }, { unitId: two.id, dueOn: '2026-04-10' }];
    await clerk.call('opinion.request', { proposalId, units });
    const { deadlines } = await clerk.call('proposal.get', { proposalId });
    const theirs = deadlines.filter(({ key }) => key === 'opinion');
    expect(theirs.map(({ unit, day }) => [unit, day])).toEqual([
      [one.shortName, '2026-04-20'],
      [two.shortName, '2026-04-10'],
    ]);
  });

  test('期限记录和规则版本写进去就不能改、不能删', async () => {
    for (const table of ['deadlineEvent', 'rulePack']) {
      await expect(otherHand(desk.folder, `delete from "${table}"`)).rejects.toThrow('never change');
      await expect(otherHand(desk.folder, `update "${table}" set at = ''`)).rejects.toThrow('never change');
    }
  });

  test('六十组随机操作：页面、列表上的期限总等于按库中记录重算', async () => {
    const calendar = calendarOf(shipped());
    const pack = shippedPacks[0];
    if (!pack) throw new Error('no pack');
    let state = 7;
    const roll = (sides: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * sides);
    };
    let done = 0;
    for (let run = 0; run < 60; run++) {
      const { id: proposalId } = await newItem();
      for (let turn = 0; turn < 6; turn++) {
        const on = addDays('2026-03-20', roll(200));
        const base = { proposalId, reason };
        const tried = [
          () => clerk.call('deadline.extend', { ...base, on, approver: '交办单位' }),
          () => clerk.call('deadline.extend', { ...base, on, approver: '交办单位', until: addDays(on, roll(120)) }),
          () => clerk.call('deadline.pause', { ...base, on }),
          () => clerk.call('deadline.resume', { ...base, on }),
          () =>
            clerk.call('deadline.correctStart', { ...base, start: 'assigned', day: addDays('2026-03-20', roll(30)) }),
          () => clerk.call('deadline.undo', base),
        ][roll(6)];
        if (
          await tried?.().then(
            () => true,
            () => false,
          )
        )
          done++;
      }
      const kept = await otherHand<{ id: number; event: string }>(
        desk.folder,
        `select id, event from "deadlineEvent" where "proposalId" = ${proposalId} order by id`,
      );
      const events = kept.map(({ id, event }) => ({ id, ...JSON.parse(event) }) as DeadlineEvent);
      const facts = [{ event: 'assigned' as const, day: '2026-03-20' }];
      const blank = {
        kind: 'npc-suggestion',
        level: 'municipal',
        role: 'sole',
        dueOn: null,
        consent: 'unknown',
      } as const;
      const again = mainOf(datesOf({ ...blank, facts, asked: [], events }, { pack, calendar }), 'sole');
      const item = await clerk.call('proposal.get', { proposalId });
      const row = await listed(proposalId);
      expect([run, item.deadline?.day, item.deadline?.steps]).toEqual([run, again?.day, again?.steps]);
      expect([run, row?.deadline]).toEqual([run, again?.paused ? null : again?.day]);
    }
    expect(done).toBeGreaterThan(80);
  });
});

describe('工作日历', () => {
  test('算到没有放假安排的年份是暂定，录入后重算', async () => {
    await admin.call('rules.adopt', { packId: 'chongqing', version: 1 });
    const units = await clerk.call('unit.list', {});
    const { id: proposalId } = await newItem({ role: 'co', leadUnitId: units[0]?.id ?? 1, assignedOn: '2026-12-14' });
    expect(await listed(proposalId)).toMatchObject({ deadline: '2027-01-25', deadlineMark: 'provisional' });
    const days = [
      { day: '2027-01-01', off: true, name: '元旦' },
      { day: '2027-01-02', off: true, name: '元旦' },
      { day: '2027-01-03', off: true, name: '元旦' },
    ];
    const wrong = await admin.refused('calendar.save', {
      year: 2027,
      days: [...days, { day: '2027-01-05', off: false, name: '' }],
    });
    expect(wrong.message).toBe(
      '放假安排有矛盾，没有保存：2027年1月5日（周二）本来就是工作日，不必写调休上班，请核对日期',
    );
    await admin.call('calendar.save', { year: 2027, days });
    expect((await admin.call('calendar.year', { year: 2027 })).known).toBe(true);
    let progress = await admin.call('deadline.recompute', { limit: 20 });
    let calls = 1;
    while (!progress.finished) {
      expect(progress.done).toBeLessThan(progress.total);
      progress = await admin.call('deadline.recompute', { limit: 20 });
      calls++;
    }
    expect(calls).toBeGreaterThan(1);
    expect(await listed(proposalId)).toMatchObject({ deadline: '2027-01-26', deadlineMark: null });
    await admin.call('rules.adopt', { packId: 'general', version: 1 });
  });

  test('重算到一半关了程序，再打开时接着算完', async () => {
    await admin.call('calendar.save', { year: 2027, days: [{ day: '2027-05-04', off: true, name: '劳动节' }] });
    await desk.reopen();
    [clerk, admin] = [await desk.signIn('clerk'), await desk.signIn('admin')];
    const progress = await admin.call('deadline.recompute', {});
    expect([progress.finished, progress.changed]).toEqual([true, 0]);
  });

  test('更正只改所写的那几天，其余照旧；可以恢复随程序的数据', async () => {
    const before = await admin.call('calendar.year', { year: 2026 });
    expect(before.supplied).toBe(null);
    const nothing = await admin.refused('calendar.restore', { year: 2026 });
    expect(nothing.message).toContain('没有可以恢复的');
    const read = await admin.call('calendar.read', { text: '12月5日上班，12月11日补休；10月8日正常上班', year: 2026 });
    expect(read.problems).toEqual(['2026年10月8日（周四）本来就是工作日，不必写调休上班，请核对日期']);
    const text = '12月5日上班，12月11日补休，10月7日上班';
    const { days, whole, problems } = await admin.call('calendar.read', { text, year: 2026 });
    expect([whole, problems]).toEqual([false, []]);
    await admin.call('calendar.save', { year: 2026, days });
    const after = await admin.call('calendar.year', { year: 2026 });
    expect(calendarChanges(before.days, after.days).map(({ words, before, after }) => [words, before, after])).toEqual([
      ['2026年10月7日（周三）', '放假', '工作日'],
      ['2026年12月5日（周六）', '周末休息', '调休上班'],
      ['2026年12月11日（周五）', '工作日', '放假'],
    ]);
    const same = await admin.refused('calendar.save', { year: 2026, days: days.slice(1) });
    expect(same.message).toBe('这些日子与2026年现有的安排相同，没有改动，不必保存。');
    await admin.call('calendar.restore', { year: 2026 });
    expect((await admin.call('calendar.year', { year: 2026 })).days).toEqual(before.days);
    const { rows } = await admin.call('audit.list', {});
    expect(
      rows
        .filter(({ outcome }) => outcome === 'done')
        .map(({ words }) => words)
        .slice(0, 2),
    ).toEqual(['恢复2026年随程序的工作日历：3天有变化', '更正2026年工作日历3天：放假33天、调休上班7天']);
    await admin.call('deadline.recompute', {});
  });

  test('放假半天按本单位所定计入或不计，怎么算里写明', async () => {
    const text = '妇女节：3月9日妇女放假半天。';
    const { days } = await admin.call('calendar.read', { text, year: 2026 });
    await admin.call('calendar.save', { year: 2026, days });
    const counted = async () => {
      const { deadlines } = await newItem({ role: 'lead', assignedOn: '2026-03-06' });
      return deadlines.find(({ key }) => key === 'return');
    };
    const worked = await counted();
    expect([worked?.day, worked?.steps.at(-1)]).toEqual(['2026-03-13', '其间3月9日（周一）放假半天，按工作日计入']);
    const off = await admin.call('calendar.read', { text, year: 2026, halves: 'off' });
    await admin.call('calendar.save', { year: 2026, days: off.days });
    expect((await counted())?.day).toBe('2026-03-16');
    await admin.call('calendar.restore', { year: 2026 });
    await admin.call('deadline.recompute', {});
  });

  test.each(['.html', '.docx'])('存成%s的通知，选文件就读', async (ending) => {
    const text = readFileSync(join(notices, '2026-page.txt'), 'utf8');
    const rows = text.split('\n').map((row) => row.replace(/[<&]/g, ''));
    const bytes =
      ending === '.html'
        ? Buffer.from(
            `<!doctype html><meta charset="utf-8"><title>放假</title><div class="nav">${rows.slice(0, 5).join(' ')}</div><div id="UCAP-CONTENT">${rows
              .slice(5)
              .map((row) => `<p>${row}</p>`)
              .join('')}</div>`,
          )
        : await docxOf(rows);
    const file = { name: `通知${ending}`, base64: bytes.toString('base64') };
    const { text: words } = await admin.call('calendar.fileText', { file });
    const read = await admin.call('calendar.read', { text: words, year: null });
    expect([read.year, read.problems, read.whole]).toEqual([2026, [], true]);
    const supplied = (await admin.call('calendar.year', { year: 2026 })).days;
    expect(calendarChanges(supplied, read.days)).toEqual([]);
    if (ending !== '.docx') return;
    const half = { ...file, base64: bytes.subarray(0, bytes.length / 2).toString('base64') };
    expect((await admin.refused('calendar.fileText', { file: half })).message).toContain('通知.docx');
  });

  test('经办人不能改日历和规则', async () => {
    for (const operation of ['calendar.save', 'rules.save', 'rules.adopt'] as const)
      expect((await clerk.refused(operation, {})).code).toBe('operation.not-allowed');
  });
});

describe('期限规则', () => {
  test('改出新版本，旧件仍按原版本；启用前看得到哪些件会变，启用后重算', async () => {
    const { id: proposalId } = await newItem();
    const { at: _, by: __, version: ___, ...pack } = await admin.call('rules.get', { packId: 'general', version: 1 });
    const limits = pack.limits.map((limit) =>
      limit.key === 'reply' ? { ...limit, number: 2, source: { ...limit.source, words: '本市规定两个月' } } : limit,
    );
    const { version } = await admin.call('rules.save', { ...pack, limits });
    expect(version).toBe(2);
    expect((await admin.refused('rules.save', { ...pack, limits })).code).toBe('rules.same');
    const preview = await admin.call('rules.preview', { packId: 'general', version: 2 });
    expect(preview.changes.find((change) => change.proposalId === proposalId)).toMatchObject({
      before: '2026-06-20',
      after: '2026-05-20',
    });
    await admin.call('rules.adopt', { packId: 'general', version: 2 });
    expect((await clerk.call('proposal.get', { proposalId })).deadline?.day).toBe('2026-06-20');
    const fresh = await newItem();
    expect([fresh.deadline?.day, fresh.rules.version]).toEqual(['2026-05-20', 2]);
    await admin.call('rules.adopt', { packId: 'general', version: 2, handOver: true });
    await admin.call('deadline.recompute', {});
    const after = await clerk.call('proposal.get', { proposalId });
    expect([after.deadline?.day, after.rules.version]).toEqual(['2026-05-20', 2]);
    expect((await listed(proposalId))?.deadline).toBe('2026-05-20');
    await admin.call('rules.adopt', { packId: 'general', version: 1 });
  });

  test('打开顺延的版本，到期日遇休息日顺延到下一个工作日', async () => {
    const { at: _, by: __, version: ___, ...pack } = await admin.call('rules.get', { packId: 'general', version: 1 });
    const { version } = await admin.call('rules.save', { ...pack, carryOver: true });
    await admin.call('rules.adopt', { packId: 'general', version });
    const { deadline } = await newItem({ assignedOn: '2026-07-01' });
    expect([deadline?.day, deadline?.steps.at(-1)]).toEqual([
      '2026-10-08',
      '2026年10月1日（周四）是休息日，顺延至2026年10月8日（周四）',
    ]);
    await admin.call('rules.adopt', { packId: 'general', version: 1 });
  });

  test('程序带来的规则有更正，旧库打开后多出一版，正在用的版本不动', async () => {
    await withoutGuard(
      desk.folder,
      'rulePack_no_update',
      'rulePack',
      `update "rulePack" set body = replace(body, '"start":"signed"', '"start":"delivered"') where id = 'henan'`,
    );
    const versions = async () => (await admin.call('rules.list', {})).find(({ id }) => id === 'henan')?.versions;
    expect(await versions()).toHaveLength(1);
    for (const _ of [1, 2]) {
      await desk.reopen();
      [clerk, admin] = [await desk.signIn('clerk'), await desk.signIn('admin')];
      expect((await versions())?.map(({ version, by }) => [version, by])).toEqual([
        [2, '程序自带'],
        [1, '程序自带'],
      ]);
    }
    expect((await admin.call('rules.list', {})).find(({ active }) => active)).toMatchObject({
      id: 'general',
      version: 1,
    });
  });

  test('导出成一个文件，改名后导入成另一套；缺单位的、不是规则的文件都不收', async () => {
    const { files } = await admin.call('rules.export', { packId: 'shanghai', version: 1 });
    const file = files[0];
    if (!file) throw new Error('no file');
    expect(file.name).toBe('期限规则-上海-第1版.json');
    const whole = JSON.parse(Buffer.from(file.base64, 'base64').toString('utf8'));
    const sent = (json: unknown) => ({
      file: { name: '规则.json', base64: Buffer.from(JSON.stringify(json), 'utf8').toString('base64') },
    });
    const own = { ...whole, packs: [{ ...whole.packs[0], id: 'yunlan', name: '云澜' }] };
    expect(await admin.call('rules.import', sent(own))).toEqual([{ id: 'yunlan', name: '云澜', version: 1 }]);
    const { limits } = await admin.call('rules.get', { packId: 'yunlan', version: 1 });
    expect(limits).toEqual(whole.packs[0].limits);
    const all = (await admin.call('rules.export', {})).files[0];
    expect(all?.name).toBe('期限规则.json');
    expect((await admin.refused('rules.import', { file: { name: '期限规则.json', base64: all?.base64 } })).code).toBe(
      'rules.all-same',
    );
    const broken = structuredClone(own);
    delete broken.packs[0].limits[0].unit;
    const refused = await admin.refused('rules.import', sent(broken));
    expect(refused.message).toBe('期限规则没有保存：第1条「退办」缺少单位，请选自然日、工作日或月。');
    expect((await admin.refused('rules.import', sent({ packs: [] }))).code).toBe('rules.not-a-pack');
    expect((await admin.call('rules.list', {})).filter(({ id }) => id === 'yunlan')[0]?.versions).toHaveLength(1);
  });
});
