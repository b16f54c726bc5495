import { type WeeklyPart, weeklyList, weeklyParts } from '../../shared/domain/board/weekly-list.ts';
import { daysLeftInWords } from '../../shared/domain/dates/day.ts';
import type { ScheduleRow } from '../../shared/model/board/schedule.ts';
import { handlingRoles, keysOf, proposalKinds } from '../../shared/model/kinds.ts';
import type { ListFilter } from '../../shared/model/lists.ts';
import { type Asking, type Column, column, listed } from './listed.ts';

type Line = { section: string; part: WeeklyPart; row: ScheduleRow };

/** 周清单 of one 科室 (0: of items that none has) or of all, one after another. */
export async function weekList({ ask, db, today }: Asking, { sectionId }: ListFilter<'week'>) {
  const rows: ScheduleRow[] = [];
  for (let page = 1; ; page += 1) {
    const part = await ask('schedule.get', { view: 'week', month: null, sectionId, page, pageSize: 200 }, db);
    rows.push(...part.rows);
    if (part.rows.length === 0 || rows.length >= part.total) break;
  }
  const { sections } = await ask('organisation.get', {}, db);
  const all = [...sections.map(({ id, name }) => ({ id, name })), { id: 0, name: '未分派科室' }];
  const lines = all
    .filter(({ id }) => sectionId === null || id === sectionId)
    .flatMap(({ id, name }): Line[] => {
      const { parts } = weeklyList(
        rows.filter((row) => (row.sectionId ?? 0) === id),
        today,
      );
      return keysOf(weeklyParts).flatMap((part) => parts[part].map((row) => ({ section: name, part, row })));
    });
  const columns: Column<Line>[] = [
    column('科室', 18, ({ section }) => section),
    column('情况', 20, ({ part }) => weeklyParts[part]),
    column('编号', 11, ({ row }) => row.number),
    column('类别', 8, ({ row }) => proposalKinds[row.kind]),
    column('案由', 46, ({ row }) => row.title),
    column('方式', 8, ({ row }) => handlingRoles[row.role]),
    column('承办人', 11, ({ row }) => row.handlerName),
    column('期限', 12, ({ row }) => row.deadline),
    column('说明', 16, ({ part, row }) => {
      if (part === 'lateUnits') return `${row.lateUnits}家未回`;
      return row.deadline ? daysLeftInWords(today, row.deadline) : '';
    }),
  ];
  return listed('周清单', columns, lines);
}
