import type { PaperKind } from '../../model/papers/kinds.ts';
import type { PaperField } from '../../model/papers/paper.ts';
import type { Day } from '../../model/primitives.ts';
import { addDays, addMonths } from '../dates/day.ts';
import { proposerTitle } from '../names/proposer.ts';
import { scaleWords } from './feedback-form.ts';
import type { PaperItem } from './item.ts';

type Of = (item: PaperItem) => PaperField[];

/**
 * What each paper asks of the clerk, filled in as far as the item knows. 延期申请 asks 延期理由, 拟延长至 (six months after 交办),
 * 发文字号 and 成文日期.
 */
export function paperFields(paper: PaperKind, item: PaperItem): PaperField[] {
  return fields[paper](item);
}

const field = (as: PaperField['as'], name: string, label: string, value = '', more: Partial<PaperField> = {}) => ({
  ...{ name, label, as, value, required: false },
  ...more,
});
const needed = { required: true };

const fields: Record<PaperKind, Of> = {
  reminder: (item) => {
    const open = item.requests.filter(({ answered }) => !answered).map(({ unitName }) => unitName);
    const all = open.length > 1 ? [{ value: '', label: `全部未反馈的${open.length}家，每家一份` }] : [];
    const choices = [...all, ...open.map((name) => ({ value: name, label: name }))];
    return [
      field('choice', 'unit', '催办单位', choices[0]?.value ?? '', { choices }),
      field('choice', 'whom', '写给谁', 'unit', {
        choices: [
          { value: 'unit', label: '会办单位' },
          { value: 'leader', label: '会办单位主要负责同志' },
        ],
      }),
      field('day', 'until', '请于何日前反馈', addDays(item.today, 5), needed),
      ...headOf(item),
    ];
  },
  'hand-back': (item) => [
    field('text', 'text', '退办理由', '', { ...needed, help: '一行一段，可写一、二、三' }),
    field('line', 'proposedUnit', '建议由谁承办', '', { help: '不填就不写这一句' }),
    ...headOf(item),
  ],
  extension: (item) => [
    field('text', 'text', '延期理由', '', { ...needed, help: '一行一段，可写一、二、三' }),
    field('day', 'until', '拟延长至', longest(item), needed),
    ...headOf(item),
  ],
  interim: (item) => [
    field('text', 'text', '目前进展', '', { ...needed, help: '一行一段，可写一、二、三' }),
    field('day', 'until', '何日前正式答复', item.deadline ?? '', needed),
    ...headOf(item),
    recipients(item),
  ],
  'second-reply': (item) => [
    ...firstReply(item),
    field('line', 'raised', `${whose(item)}反馈的意见`, item.raised, { help: '不填就不写这一句' }),
    field('text', 'text', '再次答复的内容', '', { ...needed, help: '一行一段，可写一、二、三' }),
    field('line', 'resultClass', '办理结果类别', item.letter?.resultClass ?? ''),
    ...headOf(item),
    recipients(item),
  ],
  commitment: (item) => [
    ...firstReply(item),
    field('line', 'promise', '答复时承诺的事项', item.promised, needed),
    field('text', 'text', '落实情况', '', { ...needed, help: '一行一段，可写一、二、三' }),
    ...headOf(item),
    recipients(item),
  ],
  feedback: (item) => [
    field('choice', 'scales', '评价栏', 'two', {
      choices: [
        { value: 'two', label: '办理态度、办理结果分开评' },
        { value: 'one', label: '只评一栏' },
      ],
    }),
    field('choice', 'words', '评价等次', item.scales.result, {
      choices: [...new Set([item.scales.result, ...scaleWords])].map((words) => ({ value: words, label: words })),
    }),
    field('line', 'documentNumber', '答复文号', item.letter?.documentNumber ?? ''),
    field('day', 'day', '答复日期', item.letter?.signedOn ?? ''),
    recipients(item),
  ],
  'handling-sheet': ({ clerk }) => [
    field('text', 'summary', '内容摘要', '', { help: '留空则打印空白供手写' }),
    field('text', 'suggested', '拟办意见', '', { help: '留空则打印空白供手写' }),
    field('line', 'section', '承办科室'),
    field('line', 'clerk', '承办人', clerk),
  ],
  'issue-sheet': ({ clerk, facts: { office } }) => [
    field('line', 'section', '拟稿科室'),
    field('line', 'clerk', '拟稿人', clerk),
    field('line', 'phone', '联系电话', office.contactPhone),
    field('line', 'urgency', '紧急程度'),
    field('line', 'copies', '印数'),
  ],
  'oral-record': (item) => [
    field('day', 'day', '面复日期', item.today),
    field('line', 'place', '面复地点'),
    field('line', 'present', '参加人员', '', { help: '本单位参加面复的人' }),
    field('text', 'talk', '面复内容', '', { help: '留空则打印空白供手写' }),
    field('text', 'view', `${whose(item)}意见`, '', { help: '留空则打印空白供手写' }),
    field('line', 'recorder', '记录人', item.clerk),
  ],
};

/** The number in the office's own register, and the day: without a day the letter is a draft. */
function headOf({ today }: PaperItem): PaperField[] {
  return [
    field('line', 'documentNumber', '发文字号', '', { help: '留空则打印后手工编号，如 临民函〔2026〕3号' }),
    field('day', 'day', '成文日期', today, { help: '清空则标为送审稿' }),
  ];
}

function firstReply({ letter }: PaperItem): PaperField[] {
  return [
    field('line', 'firstNumber', '原答复文号', letter?.documentNumber ?? '', needed),
    field('day', 'firstDay', '原答复日期', letter?.signedOn ?? '', needed),
  ];
}

function recipients({ facts: { proposal } }: PaperItem): PaperField {
  const several = proposal.proposers.length > 1;
  return field('choice', 'recipients', '收函份数', several ? 'each' : 'together', {
    choices: [{ value: 'together', label: '合为一份' }, ...(several ? [{ value: 'each', label: '每人一份' }] : [])],
  });
}

function whose({ facts: { proposal } }: PaperItem): string {
  return proposal.collective ? '提案单位' : proposerTitle(proposal.kind);
}

/** A reply may be put off to six months from 交办 (代表法 art. 51); an opinion by one more month. */
function longest({ role, assignedOn, deadline }: PaperItem): Day {
  return role === 'co' && deadline ? addMonths(deadline, 1) : addMonths(assignedOn, 6);
}
