import { afterAll, beforeAll, expect, test } from 'vitest';
import { itemLinesOf } from '../../shared/contract/item-lines.ts';
import { contract, type OperationName } from '../../shared/contract.ts';
import { isAdmitted } from '../../shared/domain/people/admitted.ts';
import { wholeItem } from '../package/whole-item.ts';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';
import { questionOf } from '../support/every-question.ts';
import { otherHand, withoutGuard } from '../support/store-of.ts';

/** An item with something in every table, one of an earlier year's case, and one in hand that waits; each is forged. */
let desk: Desk;
let clerk: Person;
let admin: Person;
let whole = 0;
let waiting = 0;
const title = '关于冷僻地名无障碍坡道的建议';
beforeAll(async () => {
  desk = await openDesk();
  [clerk, admin] = [await desk.signIn('clerk'), await desk.signIn('admin')];
  whole = await wholeItem(desk);
  ({ id: waiting } = await clerk.call('proposal.create', { ...suggestion, number: '812', title, role: 'lead' }));
  const [unit] = await clerk.call('unit.list', {});
  await clerk.call('opinion.request', {
    ...{ proposalId: waiting, units: [{ unitId: unit?.id ?? 0, dueOn: suggestion.assignedOn }] },
  });
  await clerk.call('commitment.confirm', {
    ...{ proposalId: whole, quote: '下一步，我局将于2026年10月底前新增社区助餐点30个。', what: '再建三十个点位' },
    ...{ dueOn: '2026-10-31', milestones: [] },
  });
});
afterAll(() => desk.close());

const by = (statement: string) => otherHand(desk.folder, statement);

type Line = Record<string, unknown>;
/** Every line in a list of an answer, however deep. */
function linesIn(answer: unknown, inList = false): Line[] {
  if (Array.isArray(answer)) return answer.flatMap((each) => linesIn(each, true));
  if (answer === null || typeof answer !== 'object') return [];
  return [...(inList ? [answer as Line] : []), ...Object.values(answer).flatMap((each) => linesIn(each))];
}
/** What tells of one item by its number and title, side by side. */
const tells = (line: Line, number: string, words: string) =>
  String(line.number ?? line.bearer ?? '').includes(number) &&
  JSON.stringify([line.title, line.words, line.bearer]).includes(words);

const words = {
  typed: (name: string) => (name === 'number' ? '77' : name === 'text' ? '建议' : ''),
  id: (turn: number) => 1 + (Math.floor(turn / 3) % 3),
};
const queries = (Object.keys(contract) as OperationName[]).filter((name) => {
  const { mode, heavy, who } = contract[name];
  return (mode === 'query' || heavy) && isAdmitted(who, ['clerk']);
});

async function told(who: Person): Promise<Map<string, { marked: number; bare: number }>> {
  const found = new Map<string, { marked: number; bare: number }>();
  for (const name of queries) {
    for (let turn = 0; turn < 18; turn += 1) {
      const answer = await who.call(name, questionOf(name, turn, words) as never).catch(() => null);
      for (const line of linesIn(answer)) {
        if (!tells(line, '77', '老年助餐') && !tells(line, '812', '无障碍坡道')) continue;
        const count = found.get(name) ?? { marked: 0, bare: 0 };
        if (line.changed === true) count.marked += 1;
        else count.bare += 1;
        found.set(name, count);
      }
    }
  }
  return found;
}

test('没有改动过的，哪一个清单都不标', async () => {
  const found = await told(clerk);
  for (const name of ['proposal.list', 'proposal.board', 'schedule.get', 'counted.list', 'search.find', 'number.list'])
    expect(found.get(name)?.bare, name).toBeGreaterThan(0);
  expect([...found].filter(([, { marked }]) => marked > 0)).toEqual([]);
});

test('登记、送达被别的程序改过的件，说到它的每一个清单那一行都标出来', async () => {
  await by(`update proposal set remark = '别的程序写的' where id = ${waiting}`);
  await withoutGuard(
    ...([desk.folder, 'delivery_no_update', 'delivery', `update delivery set day = '2026-03-01'`] as const),
  );
  const found = await told(clerk);
  expect([...found].filter(([, { bare }]) => bare > 0)).toEqual([]);
  for (const name of ['proposal.list', 'proposal.board', 'schedule.get', 'counted.list', 'search.find', 'number.list'])
    expect(found.get(name)?.marked, name).toBeGreaterThan(0);
  // Every list that the table names was among those asked, or has its own test.
  expect([...found.keys()].filter((name) => itemLinesOf(name as OperationName) === null)).toEqual([]);
});

test('改了、删了一个提出人，清单也标；核对无误以后不再标', async () => {
  const { id } = await clerk.call('proposal.create', { ...suggestion, number: '813', title: '关于另一件小事的建议' });
  const marks = async () => {
    const { rows } = await clerk.call('proposal.list', { pageSize: 200 });
    return rows.find((row) => row.id === id)?.changed ?? false;
  };
  expect(await marks()).toBe(false);
  await by(`update proposer set name = '换了一个人' where "proposalId" = ${id}`);
  expect(await marks()).toBe(true);
  await clerk.call('changes.confirm', { proposalId: id, why: '与纸质件核对一致' });
  expect(await marks()).toBe(false);
  await by(`delete from proposer where "proposalId" = ${id}`);
  expect(await marks()).toBe(true);
});

test('清单里的期限、承诺的时限、催办被别的程序改过，说到它的清单都标；期限重新推算以后不再标', async () => {
  const { id } = await clerk.call('proposal.create', { ...suggestion, number: '814', title: '关于日期的建议' });
  const marks = async () => {
    const { rows } = await clerk.call('proposal.list', { pageSize: 200 });
    return rows.find((row) => row.id === id)?.changed ?? false;
  };
  expect(await marks()).toBe(false);
  await by(`update proposal set deadline = '2029-12-31' where id = ${id}`);
  expect(await marks()).toBe(true);
  const { rows } = await clerk.call('schedule.get', { view: 'gantt' });
  expect(rows.filter((row) => row.id === id).every(({ changed }) => changed === true)).toBe(true);
  await admin.call('audit.verify', {});
  expect(await marks()).toBe(false);

  const commitments = async () => (await clerk.call('commitment.list', {})).rows;
  expect((await commitments()).length).toBeGreaterThan(0);
  await by(`update commitment set "dueOn" = '2031-01-01'`);
  expect((await commitments()).every(({ changed }) => changed === true)).toBe(true);
});

test('导出清单：文件里的一句已说明，管理员核验说得出', async () => {
  const [file] = (await clerk.call('list.export', { list: 'items', filter: {}, format: 'csv' })).files;
  expect(Buffer.from(file?.base64 ?? '', 'base64').toString('utf8')).toContain('有记录被本程序以外的手段改动过');
  expect((await admin.call('audit.verify', {})).sound).toBe(false);
});
