import { presentStep } from '../../shared/domain/letter/steps/chain.ts';
import { isOver, letterOwed } from '../../shared/domain/life/lifecycle.ts';
import { hasAnswered } from '../../shared/domain/opinions/owed.ts';
import type { Proposal } from '../../shared/model/items/proposal.ts';
import { stages } from '../../shared/model/life/stage.ts';

type LifeStep = { title: string; note: string; status?: 'error' | 'finish' };

type LivedItem = Pick<Proposal, 'role' | 'stage' | 'receivedOn' | 'assignedOn' | 'requests' | 'letter' | 'closedOn'>;

/** The life of an item as its own steps: a lead item asks for opinions, 参阅 is only read and filed. */
export function lifeSteps(item: LivedItem): { steps: LifeStep[]; current: number } {
  const took: LifeStep = { title: '收件', note: item.receivedOn ?? item.assignedOn };
  const closed: LifeStep = { title: item.role === 'reference' ? '阅存' : '办结', note: item.closedOn ?? '' };
  if (letterOwed(item.role) === null) return { steps: [took, closed], current: isOver(item.stage) ? 2 : 1 };

  if (item.stage === 'transferred' || item.stage === 'withdrawn') {
    return { steps: [took, { title: stages[item.stage], note: '' }], current: 2 };
  }
  if (item.stage === 'answered') {
    return { steps: [took, { title: '面复', note: '' }, { ...closed, title: '办结' }], current: 2 };
  }
  const back = item.requests.filter(hasAnswered).length;
  const asks = item.role === 'lead';
  const opinions: LifeStep = {
    title: '会办意见',
    note: item.requests.length > 0 ? `收到 ${back}/${item.requests.length}` : '未征求',
  };
  const lying = presentStep(item.letter?.submission?.steps ?? []);
  const steps: LifeStep[] = [
    took,
    ...(asks ? [opinions] : []),
    item.stage === 'returned' ? { title: '拟稿', note: '退回修改', status: 'error' } : { title: '拟稿', note: '' },
    { title: '审签', note: item.stage === 'submitted' ? (lying?.name ?? '待审签') : '' },
    { title: '签发', note: item.letter?.documentNumber ?? '' },
    closed,
  ];
  const at = (title: string) => steps.findIndex((step) => step.title === title);
  const waiting = asks && (item.requests.length === 0 || back < item.requests.length);
  const current = {
    registered: waiting ? at('会办意见') : at('拟稿'),
    drafting: at('拟稿'),
    returned: at('拟稿'),
    submitted: at('审签'),
    transfer: at('拟稿'),
    signed: at('办结'),
    closed: steps.length,
    archived: steps.length,
  }[item.stage];
  return { steps, current };
}
