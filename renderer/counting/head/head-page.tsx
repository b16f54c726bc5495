import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'react-router';
import { headFilters, sumOfLines } from '../../../shared/domain/counting/head-figures.ts';
import { longestDays, soonWords } from '../../../shared/domain/counting/head-report.ts';
import { dayInWords } from '../../../shared/domain/dates/day.ts';
import { type HeadFigure, type HeadView, headFigures } from '../../../shared/model/board/head-view.ts';
import { keysOf } from '../../../shared/model/kinds.ts';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { MakingFile } from '../../ui/files/making-file.tsx';
import { saveFiles } from '../../ui/files/save-files.ts';
import { narrowedList } from '../../ui/lists/narrowed-list.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useAct, useAnswer } from '../../use-call.ts';
import { YearsSheet } from '../figure-sheets.tsx';
import { CountedLink } from './counted-link.tsx';
import { HandsTable } from './hands-table.tsx';
import styles from './head.module.css';
import { LyingSheet } from './lying-sheet.tsx';
import { SubjectHeat } from './subject-heat.tsx';
import { WeeksSheet } from './weeks-sheet.tsx';

/** 局领导一览: who has how many, how late, where they wait, week by week, by 主题 and beside the years before. */
export function HeadPage() {
  const view = useAnswer('head.view', {}, { keep: true });
  const year = view.data ? Number(view.data.today.slice(0, 4)) : 0;
  const figures = useAnswer('statistics.get', { year, kind: null }, { keep: true, enabled: year > 0 });
  const report = useAct('head.report');
  async function save() {
    const files = await report.mutateAsync({}).catch(() => null);
    if (files) await saveFiles(files);
  }
  const { data } = view;
  const nothing = data && data.lines.length === 0 && data.subjects.length === 0;
  return (
    <div className="page">
      <PageHead
        says={data ? `截至${dayInWords(data.today)}；每个数点开就是那些件` : null}
        acts={
          data ? (
            <>
              <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
                打印
              </Button>
              <Button type="primary" icon={<DownloadOutlined />} loading={report.isPending} onClick={() => void save()}>
                导出例会材料（.docx）
              </Button>
            </>
          ) : null
        }
      />
      <MakingFile what="head.report" pending={report.isPending} />
      <RefusalAlert error={view.error ?? figures.error ?? report.error} onRetry={() => void view.refetch()} />
      {data ? (
        <div className={styles.sheets} data-prints-bare>
          <h2 className={styles.printTitle}>建议提案办理情况（{dayInWords(data.today)}）</h2>
          {nothing ? (
            <div className="sheet">
              <EmptyPlace title="还没有办理件">收件登记、分派以后，谁手里有几件、停在哪一步，都列在这里。</EmptyPlace>
            </div>
          ) : (
            <>
              <Whole view={data} />
              <HandsTable view={data} />
              <LyingSheet today={data.today} />
              <WeeksSheet view={data} />
              <SubjectHeat view={data} />
            </>
          )}
          {figures.data && figures.data.overYears.length > 0 ? <YearsSheet figures={figures.data} kind={null} /> : null}
        </div>
      ) : view.error ? null : (
        <Waiting />
      )}
    </div>
  );
}

const tones: Partial<Record<HeadFigure, string | undefined>> = {
  overdue: styles.late,
  overdueWeek: styles.late,
  overdueMonth: styles.late,
  overdueLonger: styles.late,
  lateUnits: styles.late,
  dueSoon: styles.soon,
};

/** The bureau in nine numbers. */
function Whole({ view }: { view: HeadView }) {
  const { figures, earliest } = sumOfLines(view.lines);
  const filters = headFilters(view.today, view.amberDays);
  const days = longestDays(earliest, view.today);
  return (
    <section className="sheet" aria-label="总体情况">
      <div className={styles.whole}>
        {keysOf(headFigures).map((figure) => {
          const name = figure === 'dueSoon' ? soonWords(view.amberDays) : headFigures[figure];
          return (
            <div key={figure}>
              <div className={styles.figure}>
                <CountedLink count={figures[figure]} of={name} to={filters[figure]} className={tones[figure]} />
              </div>
              <div>{name}</div>
            </div>
          );
        })}
      </div>
      {days > 0 && earliest ? (
        <p className={styles.oldest}>
          拖得最久的已逾期{days}天，<Link to={narrowedList({ stage: 'owing', dueUntil: earliest })}>打开看是哪件</Link>
        </p>
      ) : null}
    </section>
  );
}
