import { Button } from 'antd';
import type { Proposal } from '../../../shared/model/items/proposal.ts';
import type { Life } from '../../../shared/model/life/life.ts';
import type { EarlierRow } from '../../../shared/model/similar.ts';
import { EarlierList } from '../../ui/lists/earlier-list.tsx';
import { SameProposer } from '../../ui/lists/same-proposer.tsx';
import { todayHere } from '../../ui/marks/day-words.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useAct, useAnswer } from '../../use-call.ts';
import { useOpenActs } from '../acts/open-acts.ts';
import styles from '../item.module.css';
import { ItemSection } from '../item-section.tsx';

/** 往年相近件: how the same matter was answered before, what else these people proposed, and what may be combined. */
export function EarlierSection({ item, life }: { item: Proposal; life: Life | undefined }) {
  const found = useAnswer('similar.find', { proposalId: item.id });
  const combine = useAct('proposal.combine');
  const may = useOpenActs(item, life)('combine');
  if (!found.data) {
    return (
      <ItemSection id="earlier" title="往年相近件">
        {found.error ? <RefusalAlert error={found.error} onRetry={() => void found.refetch()} /> : <Waiting />}
      </ItemSection>
    );
  }
  const { similar, sameProposer, combinable } = found.data;
  const combineButton = ({ id }: EarlierRow) =>
    may ? (
      <Button
        size="small"
        loading={combine.isPending}
        onClick={() => combine.mutate({ proposalId: item.id, day: todayHere(), otherIds: [id] })}
      >
        并入本件
      </Button>
    ) : null;
  return (
    <ItemSection id="earlier" title="往年相近件" says={similar.length > 0 ? '按案由和诉求相近程度排列' : null}>
      {similar.length > 0 ? (
        <EarlierList rows={similar} />
      ) : (
        <div className="quiet">没有找到相近的往年件；导入往年的台账和答复函以后，这里会列出来。</div>
      )}
      {combinable.length > 0 ? (
        <>
          <h3 className={styles.partSubtitle}>本次会议内容相近、可以考虑并案的</h3>
          <EarlierList rows={combinable} act={combineButton} />
        </>
      ) : null}
      <RefusalAlert error={combine.error} />
      <SameProposer rows={sameProposer} />
    </ItemSection>
  );
}
