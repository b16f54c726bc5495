import { Pagination } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { addDays, addMonths, daysBetween } from '../../shared/domain/dates/day.ts';
import { lightOf } from '../../shared/domain/dates/light.ts';
import { settledWords } from '../../shared/domain/life/lifecycle.ts';
import type { ScheduleRow } from '../../shared/model/board/schedule.ts';
import type { Day } from '../../shared/model/primitives.ts';
import { EmptyPlace } from '../ui/empty-place.tsx';
import { ChangedSign } from '../ui/marks/changed-sign.tsx';
import { DeadlineBadge } from '../ui/marks/deadline-badge.tsx';
import { useThresholds } from '../ui/marks/lights.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useAnswer } from '../use-call.ts';
import styles from './board.module.css';

const pageSize = 50;
const latest = (days: readonly Day[]) => [...days].sort().at(-1);

/** 甘特: each open item from 交办 to its deadline, with today and the day its units were asked by. */
export function Timeline() {
  const [page, setPage] = useState(1);
  const schedule = useAnswer('schedule.get', { view: 'gantt', page, pageSize }, { keep: true });
  if (!schedule.data)
    return schedule.error ? (
      <RefusalAlert error={schedule.error} onRetry={() => void schedule.refetch()} />
    ) : (
      <Waiting />
    );
  const { rows: shown, today, total } = schedule.data;
  if (shown.length === 0) return <EmptyPlace title="没有在办的件">收件登记以后，每件在这里有一条线。</EmptyPlace>;
  const from = [...shown.map(({ assignedOn }) => assignedOn), today].sort()[0] ?? today;
  const until = addDays(latest([...shown.flatMap(({ deadline }) => deadline ?? []), today]) ?? today, 7);
  const whole = Math.max(1, daysBetween(from, until));
  const at = (day: Day) => `${(daysBetween(from, day) / whole) * 100}%`;
  const months: Day[] = [];
  for (let month = `${addMonths(from, 1).slice(0, 7)}-01`; month < until; month = addMonths(month, 1))
    months.push(month);
  return (
    <div className={`sheet ${styles.gantt}`}>
      <div className={styles.ganttHead}>
        <span className="quiet">办理件（期限近的在前）</span>
        <div className={styles.ganttLine}>
          {months.map((month) => (
            <span key={month} className={styles.ganttMonth} style={{ left: at(month) }}>
              {month.endsWith('-01-01') ? `${month.slice(0, 4)}年1月` : `${Number(month.slice(5, 7))}月`}
            </span>
          ))}
        </div>
        <span className="quiet">期限</span>
      </div>
      {shown.map((row) => (
        <Row key={row.id} row={row} today={today} at={at} />
      ))}
      <div className="filter-bar" style={{ marginTop: 10 }}>
        <span className="quiet">蓝虚线是今天，紫线是会办意见期限；灰条已答复，绿、黄、红条按期限远近。</span>
        <Pagination
          style={{ marginLeft: 'auto' }}
          current={page}
          pageSize={pageSize}
          total={total}
          showSizeChanger={false}
          hideOnSinglePage
          onChange={setPage}
        />
      </div>
    </div>
  );
}

const late = { red: styles.ganttRed, amber: styles.ganttAmber, green: '', none: '' };

function Row({ row, today, at }: { row: ScheduleRow; today: Day; at: (day: Day) => string }) {
  const light = lightOf(row.deadline, today, useThresholds());
  const end = row.deadline ?? today;
  const look = row.answered ? styles.ganttDone : late[light];
  return (
    <div className={styles.ganttRow}>
      <span className={styles.ganttName}>
        <ChangedSign {...row} />
        <Link to={`/items/${row.id}`} title={row.title}>
          {row.number}号 {row.title}
        </Link>
      </span>
      <div className={styles.ganttLine}>
        <span
          className={`${styles.ganttBar} ${look}`}
          style={{ left: at(row.assignedOn), width: `calc(${at(end)} - ${at(row.assignedOn)})` }}
          title={`交办${row.assignedOn}，期限${row.deadline ?? '无'}`}
        />
        {row.opinionDue ? (
          <span
            className={styles.ganttUnit}
            style={{ left: at(row.opinionDue) }}
            title={`会办意见期限${row.opinionDue}`}
          />
        ) : null}
        <span className={styles.ganttToday} style={{ left: at(today) }} />
      </div>
      <DeadlineBadge
        deadline={row.deadline}
        today={today}
        done={row.answered ? (settledWords(row.stage) ?? '已办复') : null}
      />
    </div>
  );
}
