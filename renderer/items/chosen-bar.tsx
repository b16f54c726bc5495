import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type ManyActName, manyActs, mostAtOnce } from '../../shared/model/items/many.ts';
import type { ProposalRow } from '../../shared/model/items/proposal.ts';
import { keysOf } from '../../shared/model/kinds.ts';
import { call } from '../client.ts';
import { useMayAsk } from '../session.ts';
import { TakeAway } from '../ui/away/take-away.tsx';
import { ExportList } from '../ui/lists/export-list.tsx';
import { ReadyWordsButton } from '../ui/ready/ready-words-button.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { BatchDialog } from './batch-dialog.tsx';
import { CarryOverButton } from './carry-over-button.tsx';
import styles from './items.module.css';
import { ManyDialog } from './many/many-dialog.tsx';
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

/** What can be done with the items chosen in the list. */
export function ChosenBar({ chosen, onChosen, question, total, today }: Props) {
  const navigate = useNavigate();
  const [exporting, setExporting] = useState(false);
  const [posting, setPosting] = useState(false);
  const [acting, setActing] = useState<ManyActName | null>(null);
  const mayAct = useMayAsk('proposal.assign');
  const mayHandOver = useMayAsk('handover.give');
  const maySay = useMayAsk('words.ready');
  const [error, setError] = useState<unknown>(null);
  if (chosen.length === 0) return null;

  async function chooseAll() {
    setError(null);
    try {
      const rows: ProposalRow[] = [];
      for (let page = 1; rows.length < Math.min(total, mostAtOnce); page += 1) {
        const next = await call('proposal.list', { ...question, page, pageSize: 200 });
        rows.push(...next.rows);
        if (next.rows.length < 200) break;
      }
      onChosen(rows.slice(0, mostAtOnce));
    } catch (thrown) {
      setError(thrown);
    }
  }
  const acts = keysOf(manyActs).filter((each) => mayAct && (each !== 'handover' || mayHandOver));
  const opinions = chosen.every(({ role }) => role === 'co');
  return (
    <>
      <section className={styles.chosenBar} aria-label="选中的件">
        <strong role="status">已选{chosen.length}件</strong>
        {acts.map((each) => (
          <Button key={each} size="small" onClick={() => setActing(each)}>
            {manyActs[each]}
          </Button>
        ))}
        <Button size="small" onClick={() => setExporting(true)}>
          {opinions ? '导出会办意见' : '导出答复函'}
        </Button>
        <ExportList of={{ list: 'items', filter: { ids: chosen.map(({ id }) => id) } }} size="small" label="导出清单" />
        <Button size="small" onClick={() => void navigate(`/print?ids=${chosen.map(({ id }) => id).join(',')}`)}>
          打印
        </Button>
        <Button size="small" onClick={() => setPosting(true)}>
          信封标签
        </Button>
        {maySay ? <ReadyWordsButton proposalIds={chosen.map(({ id }) => id)} size="small" /> : null}
        <TakeAway proposalIds={chosen.map(({ id }) => id)} size="small" onTaken={() => onChosen([])} />
        <CarryOverButton chosen={chosen} today={today} />
        {chosen.length < Math.min(total, mostAtOnce) ? (
          <Button size="small" type="link" onClick={() => void chooseAll()}>
            选全部{Math.min(total, mostAtOnce)}件
          </Button>
        ) : null}
        <Button size="small" type="link" onClick={() => onChosen([])}>
          取消选择
        </Button>
      </section>
      <RefusalAlert error={error} onClose={() => setError(null)} />
      {acting ? (
        <ManyDialog
          what={acting}
          rows={chosen}
          today={today}
          onClose={() => setActing(null)}
          onDone={(left) => {
            setActing(null);
            onChosen(chosen.filter(({ id }) => left.includes(id)));
          }}
        />
      ) : null}
      <PostDialog proposalIds={chosen.map(({ id }) => id)} open={posting} onClose={() => setPosting(false)} />
      <BatchDialog rows={chosen} today={today} open={exporting} onClose={() => setExporting(false)} />
    </>
  );
}
