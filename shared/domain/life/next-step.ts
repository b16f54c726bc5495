import type { ProposalRow } from '../../model/items/proposal.ts';
import type { LetterKind, Role } from '../../model/kinds.ts';
import { isOver, letterOwed } from './lifecycle.ts';

/** What is to be done next, by whom, and where it is done. */
export type NextStep = {
  label: string;
  where: 'edit' | 'ask' | 'opinions' | 'draft' | 'review' | 'signing' | 'reception' | 'close' | 'life';
  who: Role;
  /** Why the step cannot be finished yet, or null. */
  waits: string | null;
};

type Standing = Pick<ProposalRow, 'role' | 'stage' | 'opinionsAsked' | 'opinionsIn'> &
  Partial<Pick<ProposalRow, 'deliveredOn' | 'feedbackOn' | 'satisfaction'>> & {
    /** The step before the signature at which the letter lies, and for whom. */
    step?: { name: string; waitsFor: readonly string[] } | null;
  };

/**
 * The one next step of an item: from its stage, what it owes and which opinions are out. Null when nothing is left.
 * 主办, 待办理, no unit asked → 征求会办意见; 参阅 → 阅存; signed and not delivered → 导出、送达.
 */
export function nextStep(item: Standing): NextStep | null {
  const clerk = { who: 'clerk', waits: null } as const;
  const owed = letterOwed(item.role);
  if (isOver(item.stage)) return null;
  if (item.stage === 'transfer')
    return { label: '登记退办答复', where: 'life', who: 'clerk', waits: '等交办机关答复退办申请' };
  if (owed === null) return { label: '阅存', where: 'close', ...clerk };
  const out = item.opinionsAsked - item.opinionsIn;
  switch (item.stage) {
    case 'submitted':
      return item.step
        ? {
            label: item.step.name,
            where: 'review',
            who: 'leader',
            waits: `等${item.step.waitsFor.join('、')}办「${item.step.name}」`,
          }
        : { label: '审签', where: 'review', who: 'leader', waits: null };
    case 'signed':
      return afterSigning(item, owed);
    case 'answered':
      return afterSigning(item, owed);
    case 'returned':
      return { label: '按退回意见修改', where: 'draft', ...clerk };
    case 'drafting':
      return { label: '继续拟稿', where: 'draft', who: 'clerk', waits: out > 0 ? `还有${out}家会办意见未收到` : null };
    case 'registered':
      if (item.role === 'lead' && item.opinionsAsked === 0) return { label: '征求会办意见', where: 'ask', ...clerk };
      if (out > 0)
        return { label: '登记会办意见', where: 'opinions', who: 'clerk', waits: `还有${out}家会办意见未收到` };
      return item.opinionsIn > 0
        ? { label: '汇总拟稿', where: 'draft', ...clerk }
        : { label: owed === 'opinion' ? '写会办意见' : '拟稿', where: 'draft', ...clerk };
    case 'closed':
    case 'transferred':
    case 'withdrawn':
    case 'archived':
      return null;
  }
}

/** The letter is out or the answer given: it must reach everyone, their forms come back, and 不满意 begins anew. */
function afterSigning(item: Standing, owed: LetterKind): NextStep {
  const who = 'clerk';
  if (item.satisfaction === 'no') return { label: '重新办理', where: 'life', who, waits: '有人不满意，须重新办理' };
  if (!item.deliveredOn) return { label: '导出、送达', where: 'signing', who, waits: null };
  if (owed === 'reply' && !item.feedbackOn) {
    return { label: '登记反馈', where: 'reception', who, waits: '征询意见表还没有收齐' };
  }
  return { label: '办结', where: 'close', who, waits: null };
}
