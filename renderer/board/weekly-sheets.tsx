import { Alert, Select } from 'antd';
import { useState } from 'react';
import { type WeeklyPart, weeklyList, weeklyParts } from '../../shared/domain/board/weekly-list.ts';
import { dayInWords, daysLeftInWords } from '../../shared/domain/dates/day.ts';
import type { ScheduleRow } from '../../shared/model/board/schedule.ts';
import { handlingRoles, keysOf } from '../../shared/model/kinds.ts';
import { EmptyPlace } from '../ui/empty-place.tsx';
import { ExportList } from '../ui/lists/export-list.tsx';
import { ChangedSign } from '../ui/marks/changed-sign.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useAnswer } from '../use-call.ts';
import styles from './board.module.css';

/** A page of it is printed: longer ones are for the exported list. */
const most = 200;

/** 周清单: one sheet for each 科室, made to be printed and handed round. */
export function WeeklySheets() {
  const [chosen, setChosen] = useState<number | null>(null);
  const schedule = useAnswer('schedule.get', { view: 'week', sectionId: chosen, pageSize: most }, { keep: true });
  const sections = useAnswer('organisation.get', {}).data?.sections ?? [];
  const all = [...sections.map(({ id, name }) => ({ id, name })), { id: 0, name: '未分派科室' }];
  if (!schedule.data)
    return schedule.error ? (
      <RefusalAlert error={schedule.error} onRetry={() => void schedule.refetch()} />
    ) : (
      <Waiting />
    );
  const { rows, today, total } = schedule.data;
  const sheets = all
    .filter(({ id }) => chosen === null || id === chosen)
    .map((section) => ({
      ...section,
      weekly: weeklyList(
        rows.filter((row) => (row.sectionId ?? 0) === section.id),
        today,
      ),
    }))
    .filter(({ weekly }) => Object.values(weekly.parts).some((part) => part.length > 0));
  return (
    <div className="sheet">
      <div className={`filter-bar ${styles.noPrint}`}>
        <Select<number | null>
          aria-label="科室"
          style={{ width: 200 }}
          value={chosen}
          options={[{ value: null, label: '全部科室' }, ...all.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={setChosen}
        />
        <span className="quiet">每个科室一页</span>
        <span className="filter-acts">
          <ExportList of={{ list: 'week', filter: { sectionId: chosen } }} />
        </span>
      </div>
      {total > rows.length ? (
        <Alert
          type="warning"
          showIcon
          title={`要办的共${total}件，这里只列期限最早的${rows.length}件。请选一个科室，或导出清单看全部。`}
        />
      ) : null}
      <div className={styles.weekly} data-prints-bare>
        {sheets.length === 0 ? (
          <EmptyPlace title="本周和下周没有要办的期限">
            逾期的、本周和下周到期的、会办意见没回来的件会列在这里。
          </EmptyPlace>
        ) : null}
        {sheets.map(({ id, name, weekly }) => (
          <section key={id} aria-label={name}>
            <h2>
              {name}　建议提案办理周清单（{dayInWords(weekly.monday)}至{dayInWords(weekly.sunday)}）
            </h2>
            {keysOf(weeklyParts).map((part) => (
              <PartTable key={part} part={part} rows={weekly.parts[part]} today={today} whole={total === rows.length} />
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}

type PartShown = {
  part: WeeklyPart;
  rows: readonly ScheduleRow[];
  today: string /** Nothing was left out. */;
  whole: boolean;
};

function PartTable({ part, rows, today, whole }: PartShown) {
  if (rows.length === 0) return null;
  return (
    <table>
      <caption>
        {weeklyParts[part]}（{whole ? '' : '列出'}
        {rows.length}件）
      </caption>
      <colgroup>
        {[12, 40, 9, 11, 13, 15].map((width) => (
          <col key={width} style={{ width: `${width}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {['编号', '案由', '方式', '承办人', '期限', '说明'].map((name) => (
            <th key={name}>{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>{row.number}</td>
            <td>
              <ChangedSign {...row} />
              {row.title}
            </td>
            <td>{handlingRoles[row.role]}</td>
            <td>{row.handlerName ?? ''}</td>
            <td>{row.deadline ?? ''}</td>
            <td>
              {part === 'lateUnits'
                ? `${row.lateUnits}家未回`
                : row.deadline
                  ? daysLeftInWords(today, row.deadline)
                  : ''}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
