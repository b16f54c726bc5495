import { type ItemActName, itemActs } from '../../../shared/domain/life/acts.ts';
import type { Proposal } from '../../../shared/model/items/proposal.ts';
import { transferOutcomes } from '../../../shared/model/life/inputs.ts';
import type { Life } from '../../../shared/model/life/life.ts';
import type { Act } from '../../ui/fields/act-dialog.tsx';
import { choicesOf } from '../../ui/fields/choices.ts';

const day = (label: string, value: string) => ({ name: 'day', label, as: 'day', value }) as const;
const reason = (label: string, help?: string) =>
  ({ name: 'reason', label, as: 'text', ...(help ? { help } : {}) }) as const;

/** Distributes, so that the fields still belong to their operation. */
type Asked<A> = A extends Act ? Omit<A, 'title' | 'fixed'> & Partial<Pick<A, 'fixed'>> : never;

/** What each act beside the usual way asks, in the order of an item's life. */
const lifeActs = {
  answer: (_, life) => ({
    operation: 'transfer.answer',
    okText: '登记',
    fields: [
      { name: 'outcome', label: '结果', as: 'few', value: 'accepted', options: choicesOf(transferOutcomes) },
      day('答复日期', life.today),
      { name: 'unit', label: '改由承办', as: 'line', value: life.transfer?.detail.unit ?? '' },
      { name: 'words', label: '答复内容', as: 'text' },
    ],
    says: life.transfer ? `${life.transfer.day}申请退办：${life.transfer.words}` : null,
  }),
  transfer: (_, life) => ({
    operation: 'transfer.request',
    okText: '登记申请',
    fields: [
      day('申请日期', life.today),
      reason('退办理由', '依据哪条职责分工'),
      { name: 'unit', label: '建议承办单位', as: 'line' },
    ],
    says: '登记后转为「退办中」，交办机关答复前时限照算；退办申请可在「文书」中制作。',
  }),
  oral: (_, life) => {
    const names = life.recipients.map(({ name }) => name);
    return {
      operation: 'reply.oral',
      okText: '登记面复',
      fields: [
        day('面复日期', life.today),
        { name: 'place', label: '地点', as: 'line' },
        { name: 'people', label: '参加人员', as: 'line' },
        {
          name: 'recipients',
          label: '面复对象',
          as: 'many',
          value: names,
          options: names.map((name) => ({ value: name, label: name })),
        },
        { name: 'said', label: '面复内容', as: 'text' },
        { name: 'recordSigned', label: '面复记录已由代表委员签字', as: 'flag', value: false },
      ],
    };
  },
  again: (_, life) => {
    const unhappy = life.feedbacks.filter((each) => each.state === 'held' && each.satisfaction === 'no').at(-1);
    return {
      operation: 'round.open',
      okText: `开始第${life.round + 1}次办理`,
      fields: [
        day('要求日期', unhappy?.day ?? life.today),
        { ...reason('原因'), value: unhappy?.reason ?? '' },
        {
          name: 'start',
          label: '新稿从哪起',
          as: 'few',
          value: 'former',
          options: [
            { value: 'former', label: '上一次的答复' },
            { value: 'fresh', label: '空白模板' },
          ],
        },
      ],
      says: '上一次的函、文号、送达和反馈都保留。',
    };
  },
  part: (_, life) => ({
    operation: 'proposal.splitPart',
    okText: '登记',
    fields: [
      day('分工日期', life.today),
      { name: 'part', label: '我方负责部分', as: 'text', value: life.splitPart ?? '' },
    ],
  }),
  via: (_, life) => ({
    operation: 'proposal.viaOffice',
    okText: '登记',
    fields: [
      day('日期', life.today),
      {
        name: 'through',
        label: '由谁统一答复',
        as: 'line',
        value: life.viaOffice ?? '市政府办公室',
        help: '清空表示改由我方直接答复',
      },
    ],
  }),
  separate: (_, life) => ({
    operation: 'proposal.separate',
    okText: '取消并案',
    fields: [day('日期', life.today), reason('理由')],
  }),
  carry: (item, life) => ({
    operation: 'proposal.carryOver',
    okText: '转入',
    fields: [
      day('转入日期', life.today),
      { name: 'term', label: '届', as: 'number', value: life.carried?.term ?? item.session.term + 1 },
      { name: 'meeting', label: '次', as: 'number', value: 1 },
      { name: 'reason', label: '说明', as: 'line', value: '换届' },
    ],
    fixed: { proposalIds: [item.id] },
  }),
  withdrawn: (_, life) => ({
    operation: 'proposal.withdraw',
    okText: '登记撤回',
    fields: [day('撤回日期', life.today), reason('撤回原因')],
    says: '登记后不再办理；登错了可以恢复。',
  }),
  restore: (_, life) => ({
    operation: 'proposal.restore',
    okText: '恢复',
    fields: [day('日期', life.today), reason('原因')],
  }),
  archive: (_, life) => ({
    operation: 'proposal.archive',
    okText: '归档',
    fields: [day('归档日期', life.today), { name: 'archiveNumber', label: '归档号', as: 'line' }],
  }),
  unarchive: (_, life) => ({
    operation: 'proposal.unarchive',
    okText: '取消归档',
    fields: [day('日期', life.today), reason('原因')],
  }),
  void: (item) => ({
    operation: 'proposal.void',
    okText: '作废这次登记',
    fields: [
      reason('作废原因', '如：重复登记、编号录错、不是交给本单位的'),
      ...(item.requests.length > 0
        ? [{ name: 'confirmed', label: '已知会办单位的情况', as: 'flag', value: false } as const]
        : []),
    ],
    says: `作废后，这一件从清单、工作台、台账、统计、期限和检索中消失，编号可以重新登记；谁、何时、为什么作废，列在「办理件—作废的登记」里，也留在操作日志里。${
      item.requests.length > 0
        ? `已征求的${item.requests.length}个单位不再等、不再催，请另行告知；已收到的意见随这次登记留存。`
        : ''
    }`,
  }),
} as const satisfies Partial<Record<ItemActName, (item: Proposal, life: Life) => Asked<Act>>>;

type LifeActName = keyof typeof lifeActs;
type Offer = { key: LifeActName; name: string; act: Act };

/** The acts beside the usual way that are open now, each with what it asks. */
export function lifeOffers(item: Proposal, life: Life, open: (name: ItemActName) => boolean): Offer[] {
  return (Object.keys(lifeActs) as LifeActName[]).filter(open).map((key) => {
    const { name } = itemActs[key];
    const asked = lifeActs[key](item, life);
    return { key, name, act: { title: name, fixed: { proposalId: item.id }, ...asked } as Act };
  });
}
