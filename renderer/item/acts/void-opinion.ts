import type { Opinion, OpinionRequest } from '../../../shared/model/opinions.ts';
import type { Act } from '../../ui/fields/act-dialog.tsx';

/** 作废会办意见: why it counts no more; it stays in the file. */
export function voidOpinion(
  proposalId: number,
  { unitId, unitName }: Pick<OpinionRequest, 'unitId' | 'unitName'>,
  { version }: Pick<Opinion, 'version'>,
): Act {
  return {
    operation: 'opinion.void',
    title: `作废${unitName}的会办意见（第${version}版）`,
    okText: '作废这份意见',
    says: '意见留在案卷里，注明谁、何时、为什么作废；不再汇总，这家单位按未反馈计期限、提醒和催办。已采入稿件的段落不会自动删去，校核会逐段指出。作废后可以恢复。',
    fixed: { proposalId, unitId, version },
    fields: [{ name: 'reason', label: '理由', as: 'text', help: '如：错登了别的件的意见、单位来电要求撤回' }],
  };
}
