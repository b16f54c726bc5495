import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { ProposalRow } from '../../shared/model/items/proposal.ts';
import { call } from '../client.ts';
import { TakeAway } from '../ui/away/take-away.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { BatchDialog } from './batch-dialog.tsx';
import { CarryOverButton } from './carry-over-button.tsx';
import styles from './items.module.css';
import { PostDialog } from './post-dialog.tsx';
import type { ListQuestion } from './url-filter.ts';

type Props = {
  chosen: readonly ProposalRow[];
  onChosen: (rows: ProposalRow[]) => void;
  /** What the list asks, and how many items answer to it. */
  question: ListQuestion;
  total: number;
  today: string;
};

/** More at once than a bureau has in a year; the page holds them all while it works. */
const most = 2000;

/** What can be done with the items chosen in the list. */
export function ChosenBar({ chosen, onChosen, question, total, today }: Props) {
  const navigate = useNavigate();
  const [exporting, setExporting] = useState(false);
  const [posting, setPosting] = useState(false);
  const [error, setError] = useState<unknown>(null);
  if (chosen.length === 0) return null;

  async function chooseAll() {
    setError(null);
    try {
      const rows: ProposalRow[] = [];
      for (let page = 1; rows.length < Math.min(total, most); page += 1) {
        const next = await call('proposal.list', { ...question, page, pageSize: 200 });
        rows.push(...next.rows);
        if (next.rows.length < 200) break;
      }
      onChosen(rows.slice(0, most));
    } catch (thrown) {
      setError(thrown);
    }
  }
  const opinions = chosen.every(({ role }) => role === 'co');
  return (
    <>
      <section className={styles.chosenBar} aria-label="选中的件">
        <strong>已选{chosen.length}件</strong>
        <Button size="small" type="primary" onClick={() => setExporting(true)}>
          {opinions ? '导出会办意见' : '导出答复函'}
        </Button>
        <Button size="small" onClick={() => void navigate(`/print?ids=${chosen.map(({ id }) => id).join(',')}`)}>
          打印
        </Button>
        <Button size="small" onClick={() => setPosting(true)}>
          信封标签
        </Button>
        <TakeAway proposalIds={chosen.map(({ id }) => id)} size="small" onTaken={() => onChosen([])} />
        <CarryOverButton chosen={chosen} today={today} />
        {chosen.length < Math.min(total, most) ? (
          <Button size="small" type="link" onClick={() => void chooseAll()}>
            选中筛出的全部{Math.min(total, most)}件
          </Button>
        ) : null}
        <Button size="small" type="link" onClick={() => onChosen([])}>
          取消选择
        </Button>
      </section>
      <RefusalAlert error={error} onClose={() => setError(null)} />
      <PostDialog proposalIds={chosen.map(({ id }) => id)} open={posting} onClose={() => setPosting(false)} />
      <BatchDialog rows={chosen} today={today} open={exporting} onClose={() => setExporting(false)} />
    </>
  );
}
