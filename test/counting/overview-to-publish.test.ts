import { expect, test } from 'vitest';
import { overviewToPublish } from '../../shared/domain/counting/overview-to-publish.ts';
import type { Statistics, StatLine } from '../../shared/model/counting.ts';

const line = (key: string, counted: number): StatLine => ({ key, name: key || '未定', counts: { counted }, rates: [] });
const figures: Statistics = {
  ...{ year: 2025, today: '2026-03-02', years: [2025], bySection: [], byPerson: [], byUnit: [] },
  total: { ...line('total', 3), counts: { counted: 3, closed: 3, answered: 3 } },
  byKind: [{ ...line('k', 3), kind: 'npc-suggestion', handling: 'lead' }],
  bySubject: [line('养老服务', 2), line('', 1)],
  byClass: [{ resultClass: 'A', count: 3 }],
  overYears: [],
  commitments: [{ year: 2025, total: 2, done: 1, open: 1, overdue: 0, failed: 0 }],
  undated: 0,
};
const office = { fullName: '云澜市民政局', shortName: '市民政局' };

test('公开的总体情况：承办、类别、主题、承诺、公开，各一段；没有主题的不列', () => {
  const said = overviewToPublish(figures, { published: 2, again: 1, closed: 1, open: 2 }, office);
  expect(said).toHaveLength(5);
  expect(said[0]).toContain('2025年，市民政局共承办建议提案3件');
  expect(said[2]).toBe('内容主要涉及养老服务2件。');
  expect(said[3]).toBe('2025年度交办件的答复中承诺事项2项，已落实1项，跟踪中1项。');
  expect(said[4]).toBe('已签发的答复6件，已公开3件，不公开1件，其余2件正在办理公开。');
});

test('没有承办件的年度没有总体情况，没有签发的答复不说公开', () => {
  expect(overviewToPublish({ ...figures, total: line('total', 0) }, {}, office)).toEqual([]);
  expect(overviewToPublish(figures, {}, office).join()).not.toContain('已签发');
});
