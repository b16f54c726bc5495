import { holding } from '../../../shared/domain/opinions/owed.ts';
import type { Proposal } from '../../../shared/model/items/proposal.ts';
import type { OpinionRequest } from '../../../shared/model/opinions.ts';
import type { Act } from '../../ui/fields/act-dialog.tsx';

/** 要求重新提出会办意见: what is wanting in the unit's last version, and by when, where the rule's day will not do. */
export function askAgain(item: Proposal, { unitId, unitName, opinions }: OpinionRequest): Act {
  const version = holding({ opinions }).at(-1)?.version ?? 1;
  return {
    operation: 'opinion.again',
    title: `要求${unitName}重新提出会办意见`,
    okText: '要求重新提出',
    says: `第${version}版意见保留。之后导出的征求函即为要求重新提出的函，收到新的一版前这家按未反馈提醒和催办。`,
    fixed: { proposalId: item.id, unitId, version },
    fields: [
      { name: 'reason', label: '理由', as: 'text', help: '写进函里，如：意见未说明相关情况，缺少下一步措施' },
      { name: 'dueOn', label: '反馈期限', as: 'day', help: '不填按期限规则计算' },
    ],
  };
}
