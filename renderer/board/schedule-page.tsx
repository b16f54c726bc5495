import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { dayWithWeekday } from '../../shared/domain/dates/day.ts';
import { scheduleViews } from '../../shared/model/board/schedule.ts';
import { choicesOf } from '../ui/fields/choices.ts';
import { saveFiles } from '../ui/files/save-files.ts';
import { PageHead } from '../ui/page-head.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useAct, useAnswer } from '../use-call.ts';
import { ChaseTable } from './chase-table.tsx';
import { MonthCalendar } from './month-calendar.tsx';
import { Timeline } from './timeline.tsx';
import { WeeklySheets } from './weekly-sheets.tsx';

const views = { ...scheduleViews, chase: '催办' } as const;
type View = keyof typeof views;

/** 期限日程: every open item by month, as a timeline, as a list to print for each 科室; and late units to chase. */
export function SchedulePage() {
  const { view } = useParams();
  const navigate = useNavigate();
  const shown: View = view && Object.hasOwn(views, view) ? (view as View) : 'month';
  const counted = useAnswer('schedule.get', { pageSize: 1 });
  const take = useAct('schedule.export');

  async function exportCalendar() {
    const files = await take.mutateAsync({}).catch(() => null);
    if (files) await saveFiles(files);
  }
  return (
    <div className="page">
      <PageHead
        says={counted.data ? `今天是${dayWithWeekday(counted.data.today)}，在办${counted.data.open}件` : null}
        acts={
          <>
            <Segmented<View>
              aria-label="看法"
              value={shown}
              options={choicesOf(views)}
              onChange={(chosen) => void navigate(`/schedule/${chosen}`)}
            />
            {shown === 'week' ? (
              <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
                打印
              </Button>
            ) : null}
            <Button icon={<DownloadOutlined />} loading={take.isPending} onClick={() => void exportCalendar()}>
              导出日历（.ics）
            </Button>
          </>
        }
      />
      <RefusalAlert error={counted.error ?? take.error} onRetry={() => void counted.refetch()} />
      {shown === 'chase' ? (
        <ChaseTable />
      ) : counted.data ? (
        <>
          {shown === 'month' ? <MonthCalendar today={counted.data.today} /> : null}
          {shown === 'gantt' ? <Timeline /> : null}
          {shown === 'week' ? <WeeklySheets /> : null}
        </>
      ) : counted.error ? null : (
        <Waiting />
      )}
    </div>
  );
}
