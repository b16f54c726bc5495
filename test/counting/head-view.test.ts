import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filterOf } from '../../renderer/items/url-filter.ts';
import { narrowedList } from '../../renderer/ui/lists/narrowed-list.ts';
import {
  headFilters,
  monthsFilter,
  monthsShown,
  type Narrowed,
  weekFilters,
  weeksShown,
} from '../../shared/domain/counting/head-figures.ts';
import { handsRows, longestDays } from '../../shared/domain/counting/head-report.ts';
import { type HeadView, headFigures, weekFigures } from '../../shared/model/board/head-view.ts';
import { ProposalFilter } from '../../shared/model/items/proposal.ts';
import { keysOf } from '../../shared/model/kinds.ts';
import { stops } from '../../shared/model/life/stop.ts';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';

let desk: Desk;
let clerk: Person;
let leader: Person;
let view: HeadView;

const today = '2026-07-15';

async function send(proposalId: number) {
  const { revision, content } = await clerk.call('draft.get', { proposalId });
  const blocks = [{ id: 'b1', level: 0 as const, text: '已建成助餐点20处。', sources: [] }];
  const saved = await clerk.call('draft.save', {
    proposalId,
    revision,
    content: { ...content, blocks, resultClass: 'A' },
  });
  return (await clerk.call('letter.submit', { proposalId, revision: saved.revision })).submittedVersion ?? 0;
}

beforeAll(async () => {
  desk = await openDesk('2026-02-02T01:00:00.000Z');
  const admin = await desk.signIn('admin');
  const { id: care } = await admin.call('section.save', { name: '养老服务科' });
  const { id: aid } = await admin.call('section.save', { name: '社会救助科' });
  const person = async (name: string, sectionId: number) =>
    (await admin.call('person.save', { name, post: '', phone: '', sectionId, isLeader: false })).id;
  const han = await person('韩岚', care);
  const ji = await person('纪云舒', aid);
  clerk = await desk.signIn('clerk');
  leader = await desk.signIn('leader');
  const made: number[] = [];
  const given = [
    { sectionId: care, handlerId: han, subject: '养老服务', assignedOn: '2026-02-02' },
    { sectionId: care, handlerId: han, subject: '养老服务', assignedOn: '2026-05-11' },
    { sectionId: care, subject: '养老服务', assignedOn: '2026-07-06' },
    { sectionId: aid, handlerId: ji, subject: '社会救助', assignedOn: '2026-06-20', keySupervision: true },
    { subject: '', assignedOn: '2026-07-14' },
    { sectionId: aid, handlerId: ji, subject: '社会救助', assignedOn: '2025-03-03' },
    { sectionId: aid, handlerId: han, subject: '社会救助', assignedOn: '2026-04-07' },
    { role: 'reference' as const, subject: '养老服务', assignedOn: '2026-07-10' },
  ];
  desk.at(`${today}T01:00:00.000Z`);
  for (const [at, each] of given.entries()) {
    made.push(
      (await clerk.call('proposal.create', { ...suggestion, role: 'sole', number: String(300 + at), ...each })).id,
    );
  }
  const [, second = 0, third = 0, fourth = 0, , sixth = 0, seventh = 0] = made;
  // One in each further place: drafted, sent for review, returned, signed, delivered.
  const draft = await clerk.call('draft.get', { proposalId: second });
  await clerk.call('draft.save', { proposalId: second, revision: draft.revision, content: draft.content });
  await send(third);
  const version = await send(fourth);
  await leader.call('letter.return', { proposalId: fourth, version, reason: '数字再核' });
  for (const proposalId of [sixth, seventh]) {
    await leader.call('letter.sign', { proposalId, version: await send(proposalId) });
  }
  const { recipients } = await clerk.call('proposal.life', { proposalId: seventh });
  await clerk.call('delivery.record', {
    proposalId: seventh,
    recipients: recipients.map(({ name }) => name),
    way: 'in-person',
    day: today,
    receivedBy: '本人',
  });
  view = await leader.call('head.view', {});
});
afterAll(() => desk.close());

const listed = async (narrowed: Narrowed) => (await leader.call('proposal.list', ProposalFilter.parse(narrowed))).total;

test('一览上每个数都等于它点开的清单里的件数', async () => {
  const filters = headFilters(today, view.amberDays);
  let more = 0;
  const holds = async (count: number, narrowed: Narrowed) => {
    expect([narrowed, await listed(narrowed)]).toEqual([narrowed, count]);
    // The page's own way: through the address and back.
    const params = new URLSearchParams(narrowedList(narrowed).split('?')[1]);
    expect((await leader.call('proposal.list', filterOf(params))).total).toBe(count);
    if (count > 0) more += 1;
  };
  for (const row of handsRows(view.lines)) {
    const whose: Narrowed = {
      ...(row.sectionId === null ? {} : { sectionId: row.sectionId }),
      ...(row.handlerId === null ? {} : { handlerId: row.handlerId }),
    };
    for (const figure of keysOf(headFigures)) await holds(row.figures[figure], { ...filters[figure], ...whose });
    for (const stop of keysOf(stops)) await holds(row.stops[stop], { stop, ...whose });
  }
  for (const week of view.weeks) {
    const of = weekFilters(week.monday, today);
    for (const figure of keysOf(weekFigures)) await holds(week[figure], of[figure]);
  }
  const before = monthsShown(today).before;
  for (const { subject, months, before: count } of view.subjects) {
    for (const [at, each] of months.entries()) {
      await holds(each, monthsFilter(subject, view.months[at] ?? '', view.months[at] ?? ''));
    }
    await holds(count, monthsFilter(subject, before[0] ?? '', before.at(-1) ?? ''));
  }
  expect(more).toBeGreaterThan(40);
});

test('每件在办的都停在一步上，也只停在一步上', async () => {
  for (const { figures, stops: at } of view.lines) {
    expect(Object.values(at).reduce((sum, count) => sum + count, 0)).toBe(figures.open);
  }
  const whole = handsRows(view.lines).at(-1);
  expect(whole?.stops).toMatchObject({ drafting: 1, submitted: 1, returned: 1, delivery: 1, feedback: 1 });
  expect(whole?.figures).toMatchObject({ open: 8, key: 1 });
});

test('逾期分7天以内、8至30天、30天以上，加起来就是逾期的件数', () => {
  for (const { figures } of view.lines) {
    expect(figures.overdueWeek + figures.overdueMonth + figures.overdueLonger).toBe(figures.overdue);
  }
  expect(handsRows(view.lines).at(-1)?.figures.overdue).toBeGreaterThan(0);
  expect(longestDays('2026-07-12', today)).toBe(3);
  expect(longestDays('2026-07-15', today)).toBe(0);
});

test('一览从本周往回数十二周，从本月往回数十二个月', () => {
  expect(weeksShown('2026-07-15')).toHaveLength(12);
  expect(weeksShown('2026-07-15').at(-1)).toBe('2026-07-13');
  const { months, before } = monthsShown('2026-02-28');
  expect([before[0], before.at(-1), months[0], months.at(-1)]).toEqual(['2024-03', '2025-02', '2025-03', '2026-02']);
});

test('一件答复以后，那一周的答复多一件，周末未答复少一件', async () => {
  const week = view.weeks.at(-1);
  expect(week).toMatchObject({ monday: '2026-07-13', answered: 2, assigned: 1 });
  expect(view.weeks.at(-2)).toMatchObject({ answered: 0, assigned: 1 });
});

test('例会材料是一份 Word 文件，数字和一览一样', async () => {
  const { files } = await leader.call('head.report', {});
  const [file] = files;
  expect(file?.name).toBe(`市民政局建议提案办理情况（${today}）.docx`);
  const parts = unzipSync(Buffer.from(file?.base64 ?? '', 'base64'));
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, '');
  const whole = handsRows(view.lines).at(-1);
  expect(text).toContain(
    `在办${whole?.figures.open}件，未答复${whole?.figures.owing}件，逾期${whole?.figures.overdue}件`,
  );
  for (const words of ['韩岚', '养老服务科', '停在哪一步', '周末未答复', '此前十二个月']) expect(text).toContain(words);
});

test('只看得到本科室的件的人不看一览，领导和管理员照看', async () => {
  const admin = await desk.signIn('admin');
  await admin.call('ways.save', { ...(await admin.call('ways.get', {})), sight: 'section' });
  expect(await clerk.refused('head.view', {})).toMatchObject({ code: 'head.part' });
  expect(await clerk.refused('head.report', {})).toMatchObject({ code: 'head.part' });
  expect((await leader.call('head.view', {})).lines.length).toBe(view.lines.length);
  expect((await admin.call('head.view', {})).lines.length).toBe(view.lines.length);
});
