import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { letterOwed } from '../../../shared/domain/life/lifecycle.ts';
import type { Proposal } from '../../../shared/model/items/proposal.ts';
import styles from '../../ui/marks/badge.module.css';
import { instantWords } from '../../ui/marks/day-words.ts';
import { useAnswer } from '../../use-call.ts';
import { useOpenActs } from '../acts/open-acts.ts';
import { ItemSection } from '../item-section.tsx';

/** 答复稿 (or our 会办意见): what is written so far, and the way into the editor. */
export function LetterSection({ item }: { item: Proposal }) {
  const navigate = useNavigate();
  const canWrite = useOpenActs(item)('write');
  const owed = letterOwed(item.role);
  const name = owed === 'opinion' ? '会办意见稿' : '答复稿';
  const hasDraft = item.letter !== null;
  const draft = useAnswer('draft.get', { proposalId: item.id }, { enabled: owed !== null && hasDraft });
  if (owed === null) {
    return (
      <ItemSection id="letter" title="答复稿">
        <div className="quiet">办理方式是参阅，不需要答复函；如需答复，请先修改登记中的办理方式。</div>
      </ItemSection>
    );
  }
  const open = (
    <Button
      type={canWrite && !hasDraft ? 'primary' : 'default'}
      onClick={() => void navigate(`/items/${item.id}/draft`)}
    >
      {canWrite ? (hasDraft ? '打开稿件' : '开始拟稿') : '查看稿件'}
    </Button>
  );
  const data = draft.data;
  const unsettled = data?.conflicts.filter(({ reason }) => reason === null).length ?? 0;
  const left = data?.leftOut.filter(({ rejected, why }) => rejected === null && why === 'other').length ?? 0;
  const length = data?.content.blocks.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
  return (
    <ItemSection id="letter" title={name} acts={hasDraft || canWrite ? open : null}>
      {data && hasDraft ? (
        <div>
          <div>{data.content.title || '（还没有标题）'}</div>
          <div className="quiet">
            正文{length}字　{data.content.blocks.filter(({ level }) => level === 1).length}个一级标题
            {data.savedAt ? `　${data.savedBy} 保存于 ${instantWords(data.savedAt)}` : ''}
          </div>
          {unsettled > 0 || left > 0 ? (
            <div className={styles.soon}>
              {[unsettled > 0 && `${unsettled}处数据不一致待处理`, left > 0 && `${left}段会办意见未采用也未说明`]
                .filter(Boolean)
                .join('，')}
            </div>
          ) : null}
        </div>
      ) : (
        <div className="quiet">
          还没有起草。{item.role === 'lead' ? '收到会办意见后一键汇总，再修改成稿。' : '按单位模板起头，写好后送审。'}
        </div>
      )}
    </ItemSection>
  );
}
