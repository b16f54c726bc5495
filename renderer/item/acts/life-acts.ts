import { type MoveName, movesOpen } from '../../../shared/domain/life/lifecycle.ts';
import type { Proposal } from '../../../shared/model/items/proposal.ts';
import type { Role } from '../../../shared/model/kinds.ts';
import { transferOutcomes } from '../../../shared/model/life/inputs.ts';
import type { Life } from '../../../shared/model/life/life.ts';
import type { Act, ActField } from '../../ui/fields/act-dialog.tsx';
import { choicesOf } from '../../ui/fields/act-dialog.tsx';

const day = (label: string, value: string): ActField => ({ name: 'day', label, as: 'day', value });
const reason = (label: string, help?: string): ActField => ({
  name: 'reason',
  label,
  as: 'text',
  ...(help ? { help } : {}),
});

export type Offer = { key: string; name: string; act: Act };

/** The acts beside the usual way that are open to this person now, in the order of an item's life. */
export function lifeOffers(item: Proposal, life: Life, roles: readonly Role[]): Offer[] {
  const open = movesOpen(item.stage, roles);
  const offers: Offer[] = [];
  const offer = (key: string, name: string, act: Omit<Act, 'title' | 'fixed'> & Partial<Pick<Act, 'fixed'>>) =>
    offers.push({ key, name, act: { title: name, fixed: { proposalId: item.id }, ...act } });
  const may = (move: MoveName) => open.includes(move);
  const { today } = life;

  if (may('acceptTransfer')) {
    offer('answer', '登记退办答复', {
      operation: 'transfer.answer',
      okText: '登记',
      fields: [
        { name: 'outcome', label: '结果', as: 'few', value: 'accepted', options: choicesOf(transferOutcomes) },
        day('答复日期', today),
        { name: 'unit', label: '改由承办', as: 'line', value: life.transfer?.detail.unit ?? '' },
        { name: 'words', label: '答复内容', as: 'text' },
      ],
      says: life.transfer ? `${life.transfer.day}申请退办：${life.transfer.words}` : null,
    });
  }
  if (may('requestTransfer')) {
    offer('transfer', '申请退办', {
      operation: 'transfer.request',
      okText: '登记申请',
      fields: [
        day('申请日期', today),
        reason('退办理由', '依据哪条职责分工'),
        { name: 'unit', label: '建议承办单位', as: 'line' },
      ],
      says: '登记后转为「退办中」，交办机关答复前时限照算；退办申请可在「文书」中制作。',
    });
  }
  if (may('replyOrally') && item.role !== 'co') {
    const names = life.recipients.map(({ name }) => name);
    offer('oral', '登记面复', {
      operation: 'reply.oral',
      okText: '登记面复',
      fields: [
        day('面复日期', today),
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
    });
  }
  if (may('handleAgain') && item.role !== 'co') {
    const unhappy = life.feedbacks.filter((each) => each.state === 'held' && each.satisfaction === 'no').at(-1);
    offer('again', '重新办理', {
      operation: 'round.open',
      okText: `开始第${life.round + 1}次办理`,
      fields: [
        day('要求日期', unhappy?.day ?? today),
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
    });
  }
  if (roles.includes('clerk') && !['archived', 'transferred', 'withdrawn'].includes(item.stage)) {
    if (item.role === 'split') {
      offer('part', '登记分办分工', {
        operation: 'proposal.splitPart',
        okText: '登记',
        fields: [
          day('分工日期', today),
          { name: 'part', label: '我方负责部分', as: 'text', value: life.splitPart ?? '' },
        ],
      });
    }
    if (item.role !== 'co' && item.role !== 'reference') {
      offer('via', '经市政府办公室答复', {
        operation: 'proposal.viaOffice',
        okText: '登记',
        fields: [
          day('日期', today),
          {
            name: 'through',
            label: '由谁统一答复',
            as: 'line',
            value: life.viaOffice ?? '市政府办公室',
            help: '清空表示改由我方直接答复',
          },
        ],
      });
    }
    if (life.main) {
      offer('separate', '取消并案', {
        operation: 'proposal.separate',
        okText: '取消并案',
        fields: [day('日期', today), reason('理由')],
      });
    }
    offer('carry', '转入新届次', {
      operation: 'proposal.carryOver',
      okText: '转入',
      fields: [
        day('转入日期', today),
        { name: 'term', label: '届', as: 'number', value: life.carried?.term ?? item.session.term + 1 },
        { name: 'meeting', label: '次', as: 'number', value: 1 },
        { name: 'reason', label: '说明', as: 'line', value: '换届' },
      ],
      fixed: { proposalIds: [item.id] },
    });
  }
  if (may('takeBack')) {
    offer('withdrawn', '提出人撤回', {
      operation: 'proposal.withdraw',
      okText: '登记撤回',
      fields: [day('撤回日期', today), reason('撤回原因')],
      says: '登记后不再办理；登错了可以恢复。',
    });
  }
  if (may('restore')) {
    offer('restore', '恢复办理', {
      operation: 'proposal.restore',
      okText: '恢复',
      fields: [day('日期', today), reason('原因')],
    });
  }
  if (may('archive')) {
    offer('archive', '归档', {
      operation: 'proposal.archive',
      okText: '归档',
      fields: [day('归档日期', today), { name: 'archiveNumber', label: '归档号', as: 'line' }],
    });
  }
  if (may('unarchive')) {
    offer('unarchive', '取消归档', {
      operation: 'proposal.unarchive',
      okText: '取消归档',
      fields: [day('日期', today), reason('原因')],
    });
  }
  return offers;
}
