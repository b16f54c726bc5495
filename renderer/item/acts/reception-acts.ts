import type { Proposal } from '../../../shared/model/items/proposal.ts';
import { contactWays, type Delivery, deliveryWays, type Feedback, type Life } from '../../../shared/model/life/life.ts';
import type { Act } from '../../ui/fields/act-dialog.tsx';
import { choicesOf } from '../../ui/fields/choices.ts';

/** 登记送达 to those that have not had it, or the correction of one entry. */
export function deliveryAct(item: Proposal, life: Life, former?: Delivery): Act {
  const open = life.recipients.filter(({ deliveredOn }) => deliveredOn === null).map(({ name }) => name);
  const names = former ? [former.recipient] : life.recipients.map(({ name }) => name);
  const { oral: _, ...ways } = deliveryWays;
  return {
    operation: 'delivery.record',
    title: former ? '更正送达' : '登记送达',
    okText: former ? '更正' : '登记',
    fixed: { proposalId: item.id, ...(former ? { replacesId: former.id } : {}) },
    fields: [
      {
        name: 'recipients',
        label: '送达给',
        as: 'many',
        value: former ? [former.recipient] : open,
        options: names.map((name) => ({ value: name, label: name })),
      },
      { name: 'way', label: '送达方式', as: 'few', value: former?.way ?? 'in-person', options: choicesOf(ways) },
      { name: 'day', label: '送达日期', as: 'day', value: former?.day ?? life.today },
      { name: 'receivedBy', label: '签收人', as: 'line', value: former?.receivedBy ?? '' },
      { name: 'note', label: '备注', as: 'line', value: former?.note ?? '' },
    ],
  };
}

/** 登记反馈 of one recipient on the office's own scales, or its correction. */
export function feedbackAct(item: Proposal, life: Life, respondent: string, former?: Feedback): Act {
  const words = (scale: Life['scales']['attitude']) => scale.map(({ code, text }) => ({ value: code, label: text }));
  return {
    operation: 'feedback.receive',
    title: `${former ? '更正' : '登记'}${respondent}的反馈`,
    okText: former ? '更正' : '登记',
    fixed: { proposalId: item.id, respondent, ...(former ? { replacesId: former.id } : {}) },
    fields: [
      { name: 'day', label: '反馈日期', as: 'day', value: former?.day ?? life.today },
      {
        name: 'contactedBy',
        label: '答复前联系',
        as: 'few',
        value: former?.contactedBy ?? contactBefore(life),
        options: [...choicesOf(contactWays), { value: 'none', label: '未联系' }],
      },
      {
        name: 'attitude',
        label: '对办理态度',
        as: 'few',
        value: former?.attitude,
        options: words(life.scales.attitude),
      },
      { name: 'result', label: '对办理结果', as: 'few', value: former?.result, options: words(life.scales.result) },
      { name: 'reason', label: '原因', as: 'text', value: former?.reason ?? '', help: '不满意的必须写明' },
      { name: 'wishes', label: '意见和要求', as: 'text', value: former?.wishes ?? '' },
    ],
  };
}

/** The last contact before the reply, as the form will most likely say. */
function contactBefore({ contacts, round }: Life): string {
  const before = contacts.filter((each) => each.state === 'held' && each.phase !== 'after' && each.round === round);
  return before.at(-1)?.way ?? 'none';
}

export function uploadAct(item: Proposal, life: Life): Act {
  return {
    operation: 'upload.record',
    title: '登记上传平台',
    okText: '登记',
    fixed: { proposalId: item.id },
    fields: [
      { name: 'day', label: '上传日期', as: 'day', value: life.today },
      {
        name: 'platform',
        label: '平台名称',
        as: 'line',
        value: item.kind === 'npc-suggestion' ? '人大代表建议办理平台' : '政协提案办理平台',
      },
    ],
  };
}

export function entryVoidAct(
  proposalId: number,
  entry: 'contact' | 'delivery' | 'feedback' | 'upload',
  id: number,
): Act {
  return {
    operation: 'entry.void',
    title: '作废这条登记',
    okText: '作废',
    fixed: { proposalId, entry, id },
    fields: [{ name: 'reason', label: '作废理由', as: 'line' }],
    says: '这条登记留在页面上，标为已作废。',
  };
}
