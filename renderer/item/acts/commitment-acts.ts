import type { Candidate } from '../../../shared/model/commitments.ts';
import { type Commitment, commitmentStatuses } from '../../../shared/model/commitments.ts';
import type { Proposal } from '../../../shared/model/items/proposal.ts';
import type { Life } from '../../../shared/model/life/life.ts';
import type { Act } from '../../ui/fields/act-dialog.tsx';
import { choicesOf } from '../../ui/fields/choices.ts';

/** 确认承诺, with what was read from the sentence; without one the clerk quotes it. */
export function confirmAct(item: Proposal, candidate?: Candidate): Act {
  return {
    operation: 'commitment.confirm',
    title: '确认承诺',
    okText: '列入跟踪',
    fixed: { proposalId: item.id, ...(candidate ? { quote: candidate.quote } : {}) },
    fields: [
      ...(candidate ? [] : [{ name: 'quote', label: '原话', as: 'text' } as const]),
      {
        name: 'what',
        label: '承诺事项',
        as: 'text',
        value: candidate?.quote.replace(/^下一?步，/, '').replace(/[。；]$/, '') ?? '',
      },
      { name: 'dueOn', label: '完成时限', as: 'day', value: candidate?.dueOn ?? null },
      { name: 'amount', label: '数量或金额', as: 'line', value: candidate?.amount ?? '' },
      { name: 'department', label: '责任科室', as: 'line', value: candidate?.owner ?? '' },
      { name: 'leader', label: '责任领导', as: 'line', value: '' },
    ],
    ...(candidate ? { says: `函中原文：${candidate.quote}` } : {}),
  };
}

export function dropAct(item: Proposal, { quote }: Candidate): Act {
  return {
    operation: 'commitment.drop',
    title: '不作为承诺',
    okText: '不跟踪',
    fixed: { proposalId: item.id, quote },
    fields: [{ name: 'reason', label: '理由', as: 'line', value: '' }],
    says: quote,
  };
}

export function reclassAct(item: Proposal, life: Life): Act {
  const scheme = life.scales.schemes.find(({ key }) => key === life.scales.scheme);
  return {
    operation: 'commitment.reclassify',
    title: '调整办理结果类别',
    okText: '调整',
    fixed: { proposalId: item.id },
    fields: [
      {
        name: 'toClass',
        label: '调整为',
        as: 'choice',
        options: (scheme?.classes ?? []).map(({ code, text }) => ({ value: code, label: `${code} ${text}` })),
      },
      { name: 'day', label: '日期', as: 'day', value: life.today },
      { name: 'reason', label: '理由', as: 'text', value: '' },
    ],
    says: `现在是${life.resultClass.now || '（未填）'}类，原来的类别保留。`,
  };
}

export function progressAct(item: Proposal, life: Life, commitment: Commitment): Act {
  return {
    operation: 'commitment.log',
    title: '登记进展',
    okText: '登记',
    fixed: { commitmentId: commitment.id, revision: commitment.revision },
    fields: [
      { name: 'day', label: '日期', as: 'day', value: life.today },
      {
        name: 'status',
        label: '状态',
        as: 'few',
        value: commitment.status === 'waiting' ? 'running' : commitment.status,
        options: choicesOf(commitmentStatuses),
      },
      { name: 'progress', label: '进度（%）', as: 'number', value: commitment.progress },
      { name: 'words', label: '进展情况', as: 'text', value: '' },
      { name: 'dueOn', label: '新的时限', as: 'day', value: null, help: '状态为「调整」时填写' },
      {
        name: 'attachmentId',
        label: '佐证材料',
        as: 'choice',
        options: item.attachments.map(({ id, name }) => ({ value: id, label: name })),
        help: '先在「附件」中添加，再在这里选',
      },
    ],
    says: commitment.what,
  };
}

export function milestoneAct({ id, what, dueOn }: Commitment): Act {
  return {
    operation: 'commitment.addMilestone',
    title: '增加节点',
    okText: '增加',
    fixed: { commitmentId: id },
    fields: [
      { name: 'what', label: '节点', as: 'line', value: '' },
      { name: 'dueOn', label: '节点日期', as: 'day', value: null, help: `不晚于${dueOn}` },
    ],
    says: what,
  };
}

export function milestoneDoneAct(life: Life, { id, what }: Commitment['milestones'][number]): Act {
  return {
    operation: 'commitment.milestoneDone',
    title: '节点完成',
    okText: '登记',
    fixed: { milestoneId: id },
    fields: [{ name: 'doneOn', label: '完成日期', as: 'day', value: life.today }],
    says: what,
  };
}

export function rateAct(life: Life, { id, what }: Commitment): Act {
  const names = life.recipients.map(({ name }) => ({ value: name, label: name }));
  return {
    operation: 'commitment.rate',
    title: '代表委员评价',
    okText: '登记',
    fixed: { commitmentId: id },
    fields: [
      { name: 'rater', label: '评价人', as: 'choice', value: names[0]?.value, options: names },
      {
        name: 'rating',
        label: '评价',
        as: 'few',
        options: life.scales.result.map(({ code, text }) => ({ value: code, label: text })),
      },
      { name: 'day', label: '日期', as: 'day', value: life.today },
      { name: 'reason', label: '原因', as: 'text', value: '', help: '不满意的必须写明' },
    ],
    says: what,
  };
}
