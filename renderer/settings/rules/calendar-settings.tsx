import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Alert, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { calendarChanges } from '../../../shared/domain/dates/calendar-amendment.ts';
import { firstCalendarYear } from '../../../shared/model/dates/calendar.ts';
import { useMayAsk } from '../../session.ts';
import { todayHere } from '../../ui/marks/day-words.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useAct, useAnswer } from '../../use-call.ts';
import styles from './calendar.module.css';
import { CalendarChanges } from './calendar-changes.tsx';
import { CalendarDialog } from './calendar-dialog.tsx';
import { CalendarMonths } from './calendar-months.tsx';
import { Recomputation } from './recomputation.tsx';
import { useRecomputation } from './use-recomputation.ts';

/** 工作日历: a year's picture with 休 and 班, and the way to enter the next year. */
export function CalendarSettings() {
  const mayEdit = useMayAsk('calendar.save');
  const [year, setYear] = useState(Number(todayHere().slice(0, 4)));
  const [entering, setEntering] = useState(false);
  const [told, setTold] = useState('');
  const shown = useAnswer('calendar.year', { year }, { keep: true });
  const restore = useAct('calendar.restore');
  const { run, progress, failure } = useRecomputation();
  if (!shown.data) return shown.error ? <RefusalAlert error={shown.error} /> : <Waiting />;
  const { days, known, source, own, supplied } = shown.data;
  const off = days.filter((each) => each.off && !each.half).length;
  const halved = days.filter((each) => each.half).length;

  async function goBack() {
    const kept = await restore.mutateAsync({ year }).catch(() => null);
    if (kept) await entered(kept.year, '已恢复随程序的数据：');
  }
  async function entered(kept: number, what = '已录入') {
    setEntering(false);
    setYear(kept);
    const done = await run();
    if (done) setTold(`${what}${kept}年；重算${done.total}件，${done.changed}件的期限有变化。`);
  }
  return (
    <div className="sheet">
      <div className="filter-bar">
        <Button
          icon={<LeftOutlined />}
          aria-label="上一年"
          disabled={year <= firstCalendarYear}
          onClick={() => setYear(year - 1)}
        />
        <strong className={styles.calendarYear}>{year}年</strong>
        <Button icon={<RightOutlined />} aria-label="下一年" onClick={() => setYear(year + 1)} />
        <span className="quiet">
          {known
            ? `放假标记${off}天，调休上班${days.length - off - halved}天${halved > 0 ? `，放假半天${halved}天` : ''}　依据：${source}`
            : '这一年的放假安排还没有录入'}
        </span>
        {mayEdit ? (
          <span className={styles.acts}>
            {supplied ? (
              <Popconfirm
                title={`恢复随程序的${year}年数据？`}
                description={<CalendarChanges changes={calendarChanges(own, supplied)} />}
                okText="恢复"
                onConfirm={() => void goBack()}
              >
                <Button loading={restore.isPending}>恢复随程序的数据</Button>
              </Popconfirm>
            ) : null}
            <Button type="primary" onClick={() => setEntering(true)}>
              {known ? '更正这一年' : '录入这一年'}
            </Button>
          </span>
        ) : null}
      </div>
      {known ? null : (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 10 }}
          title={`${year}年还没有放假安排，算到这一年和上年12月28日以后的工作日期限都标为「暂定」，录入后自动重算。国务院办公厅一般在上年10—11月发布通知。`}
        />
      )}
      <Recomputation progress={progress} told={told} onClose={() => setTold('')} />
      <RefusalAlert error={failure ?? restore.error} />
      <CalendarMonths year={year} days={days} today={todayHere()} />
      <CalendarDialog
        open={entering}
        year={year}
        onClose={() => setEntering(false)}
        onKept={(kept) => void entered(kept)}
      />
    </div>
  );
}
