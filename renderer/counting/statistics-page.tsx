import { DownloadOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useMemo } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { type ProposalKind, proposalKinds } from '../../shared/model/kinds.ts';
import { EmptyPlace } from '../ui/empty-place.tsx';
import { choicesOf } from '../ui/fields/choices.ts';
import { MakingFile } from '../ui/files/making-file.tsx';
import { saveFiles } from '../ui/files/save-files.ts';
import { PartSeen } from '../ui/lists/part-seen.tsx';
import { instantWords, todayHere } from '../ui/marks/day-words.ts';
import { PageHead } from '../ui/page-head.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useAct, useAnswer } from '../use-call.ts';
import { FigureSheets } from './figure-sheets.tsx';
import { itemsAddress } from './items-address.ts';

/** 统计年报: a year in figures, charts and tables; every number opens into its items. */
export function StatisticsPage() {
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  const asked = Number(params.get('year'));
  const year = Number.isInteger(asked) && asked >= 1990 && asked <= 2100 ? asked : Number(todayHere().slice(0, 4));
  const word = params.get('kind');
  const kind = word && Object.hasOwn(proposalKinds, word) ? (word as ProposalKind) : null;
  const figures = useAnswer('statistics.get', { year, kind }, { keep: true });
  const report = useAct('statistics.report');
  const ledger = useAct('ledger.export');
  const years = useMemo(
    () => [...new Set([year, ...(figures.data?.years ?? [])])].sort((a, b) => b - a),
    [year, figures.data],
  );
  const set = (key: string, value: string | null) => {
    const next = new URLSearchParams(params);
    if (value === null) next.delete(key);
    else next.set(key, value);
    setParams(next);
  };
  async function save(act: 'report' | 'ledger') {
    const files = await (act === 'report' ? report.mutateAsync({ year, kind }) : ledger.mutateAsync({ year })).catch(
      () => null,
    );
    if (files) await saveFiles(files);
  }
  const data = figures.data;
  return (
    <div className="page">
      <PageHead
        says="按交办日期归入年度，往年导入的件也算在内；点数字或图，看背后的件"
        acts={
          <>
            <Button onClick={() => void navigate(itemsAddress({ year, kind }))}>历年件</Button>
            <Button icon={<DownloadOutlined />} loading={ledger.isPending} onClick={() => void save('ledger')}>
              导出台账（.xlsx）
            </Button>
            <Button
              type="primary"
              icon={<DownloadOutlined />}
              loading={report.isPending}
              onClick={() => void save('report')}
            >
              导出年度报告（.docx）
            </Button>
          </>
        }
      />
      <PartSeen figures />
      <div className="filter-bar">
        <Select
          aria-label="年度"
          style={{ width: 110 }}
          value={year}
          options={years.map((value) => ({ value, label: `${value}年` }))}
          onChange={(value) => set('year', String(value))}
        />
        <Select
          aria-label="类别"
          style={{ width: 120 }}
          value={kind ?? 'all'}
          options={[{ value: 'all', label: '建议和提案' }, ...choicesOf(proposalKinds)]}
          onChange={(value) => set('kind', value === 'all' ? null : value)}
        />
        <Button type="link" onClick={() => void navigate('/settings/desk')}>
          设置分母、主题和台账栏目
        </Button>
      </div>
      {data ? (
        <p className="quiet">
          {data.verified
            ? `这些数所依据的记录，上次核验在${instantWords(data.verified.at)}（${data.verified.words}）；此后有没有被别的手段改动，要再核验才知道。`
            : '这些数所依据的记录还没有核验过有没有被别的手段改动。'}
          <Link to="/settings/log">核验日志</Link>
        </p>
      ) : null}
      <MakingFile what="statistics.report" pending={report.isPending} />
      <MakingFile what="ledger.export" pending={ledger.isPending} />
      <RefusalAlert error={figures.error ?? report.error ?? ledger.error} onRetry={() => void figures.refetch()} />
      {!data ? (
        figures.error ? null : (
          <Waiting />
        )
      ) : data.total.counts.counted ? (
        <FigureSheets figures={data} kind={kind} />
      ) : (
        <div className="sheet">
          <EmptyPlace title={`${year}年没有承办件`}>
            换一个年度；收件登记时填的交办日期决定归入哪一年。往年的台账和答复函在「导入」里存入后也算在这里。
          </EmptyPlace>
        </div>
      )}
    </div>
  );
}
