import type { CommitmentStatus } from '../../model/commitments.ts';
import { type HandlingRole, handlingRoles, keysOf } from '../../model/kinds.ts';
import type { Satisfaction } from '../../model/life/scales.ts';
import type { Stage } from '../../model/life/stage.ts';
import { isOver, isSettled, letterOwed, type MoveName, stageAfter } from './lifecycle.ts';

/** What an item's acts depend on. */
export type ActFacts = {
  role: HandlingRole;
  stage: Stage;
  /** Units whose opinions were asked for. */
  asked: number;
  /** The main date: none, still counting, stopped, or kept. */
  clock: 'none' | 'running' | 'paused' | 'done';
  /** Records about the dates that still count. */
  clockRecords: number;
  /** Something is written already. */
  drafted: boolean;
  /** The letter of the present round has its signature under a number that is not void. */
  signed: boolean;
  /** The words were changed after that signature. */
  stale: boolean;
  /** Someone to whom the answer goes has not had it. */
  undelivered: boolean;
  /** 并案: it is handled with a main item, or so many open items are handled with it. */
  underMain: boolean;
  combinedOpen: number;
  /** Items that are handled with it, open or not. */
  combined: number;
  /** A document number was given to something of it, be it void since. */
  numbered: boolean;
};

/** `lacks`: what must be there first where the stage would allow the act, in words; null when nothing is missing. */
type ItemAct = { name: string; open: (facts: ActFacts) => boolean; lacks?: (facts: ActFacts) => string | null };

const always = () => true;
const byMove =
  (...names: MoveName[]) =>
  ({ stage }: ActFacts) =>
    names.some((name) => stageAfter(stage, name) !== null);
const owesReply = ({ role }: ActFacts) => letterOwed(role) === 'reply';
/** The item is still the office's own, or was answered by it. */
const isOwn = ({ stage }: ActFacts) => stage !== 'archived' && stage !== 'transferred' && stage !== 'withdrawn';
/** A co-handler answers the lead unit: nothing is said to the deputies. */
const notCo = (open: ItemAct['open']) => (facts: ActFacts) => facts.role !== 'co' && open(facts);
const asksOpinions = ({ role, stage }: ActFacts) => role === 'lead' && !isOver(stage);
const isBeforeReview = ({ stage }: ActFacts) => stage === 'registered' || stage === 'drafting' || stage === 'returned';
const hasAsked = (facts: ActFacts) => asksOpinions(facts) && facts.asked > 0;

/**
 * Everything that can be done to one item, with the rule that says when; who may is said by the contract.
 * The order of `answer` to `unarchive` is that of 其他办理.
 */
export const itemActs = {
  edit: { name: '修改登记', open: always },
  assign: { name: '拟办分派', open: always },
  attach: { name: '添加附件', open: always },
  contact: { name: '登记沟通', open: always },
  paper: { name: '制作文书', open: always },

  extend: { name: '延期', open: ({ clock }) => clock === 'running' || clock === 'paused' },
  askExtension: { name: '申请延期', open: ({ clock }) => clock === 'running' || clock === 'paused' },
  grantExtension: { name: '批准延期', open: ({ clock }) => clock === 'running' || clock === 'paused' },
  resume: { name: '恢复', open: ({ clock }) => clock === 'paused' },
  pause: { name: '暂停', open: ({ clock }) => clock === 'running' },
  correctStart: { name: '更正起算日', open: always },
  undo: { name: '撤回上一项', open: ({ clockRecords }) => clockRecords > 0 },

  ask: { name: '征求会办意见', open: asksOpinions },
  askLetters: { name: '导出征求会办意见函', open: hasAsked },
  receive: { name: '登记会办意见', open: hasAsked },
  voidOpinion: { name: '作废会办意见', open: hasAsked },
  askAnew: { name: '要求重新提出会办意见', open: (facts) => hasAsked(facts) && isBeforeReview(facts) },

  write: { name: '拟稿', open: byMove('draft', 'revise') },
  sign: { name: '审签', open: byMove('sign') },
  takeBackLetter: { name: '撤回送审', open: byMove('withdraw') },

  upload: { name: '上传平台', open: (facts) => owesReply(facts) && facts.signed },
  publish: { name: '公开', open: (facts) => owesReply(facts) && facts.signed },
  deliver: {
    name: '登记送达',
    open: ({ role, signed, undelivered }) => letterOwed(role) !== null && signed && undelivered,
  },

  reclassify: { name: '调整类别', open: (facts) => owesReply(facts) && facts.signed },
  promise: { name: '登记承诺', open: (facts) => owesReply(facts) && facts.signed },

  combine: { name: '并案', open: (facts) => owesReply(facts) && !isSettled(facts.stage) && !facts.underMain },
  carryDraft: { name: '带入并案稿件', open: ({ drafted, combinedOpen }) => drafted && combinedOpen > 0 },

  close: {
    name: '办结',
    open: (facts) => letterOwed(facts.role) !== null && byMove('close')(facts),
    lacks: lacksToClose,
  },
  file: { name: '阅存', open: (facts) => letterOwed(facts.role) === null && byMove('file')(facts) },
  reopen: { name: '恢复办理', open: byMove('reopen') },

  answer: { name: '登记退办答复', open: byMove('acceptTransfer') },
  transfer: { name: '申请退办', open: byMove('requestTransfer') },
  oral: { name: '登记面复', open: notCo(byMove('replyOrally')) },
  // 会办: the lead unit may ask for the opinion anew (重庆 art. 20).
  again: { name: '重新办理', open: byMove('handleAgain') },
  part: { name: '登记分办分工', open: (facts) => facts.role === 'split' && isOwn(facts) },
  via: { name: '经市政府办公室答复', open: (facts) => owesReply(facts) && isOwn(facts) },
  separate: { name: '取消并案', open: (facts) => facts.underMain && isOwn(facts) },
  carry: { name: '转入新届次', open: isOwn },
  withdrawn: { name: '提出人撤回', open: byMove('takeBack') },
  restore: { name: '恢复办理', open: byMove('restore') },
  archive: { name: '归档', open: byMove('archive') },
  unarchive: { name: '取消归档', open: byMove('unarchive') },
  void: { name: '作废登记', open: always, lacks: barsVoiding },
} as const satisfies Record<string, ItemAct>;
export type ItemActName = keyof typeof itemActs;

/** Whether the rules allow an act now: page and door ask the same. */
export function isOpenAct(name: ItemActName, facts: ActFacts): boolean {
  return barTo(name, facts) === null;
}

/**
 * What keeps an act from being done: the item's stage, its role, or something that is not there yet (`words`). 会办,
 * 面复 → role; 独办, signed and not delivered, 办结 → lacks.
 */
export function barTo(
  name: ItemActName,
  facts: ActFacts,
): { by: 'stage' } | { by: 'role' } | { by: 'lacks'; words: string } | null {
  const { open, lacks }: ItemAct = itemActs[name];
  if (!open(facts)) return { by: keysOf(handlingRoles).some((role) => open({ ...facts, role })) ? 'role' : 'stage' };
  const words = lacks?.(facts) ?? null;
  return words === null ? null : { by: 'lacks', words };
}

/**
 * What an item that owes an answer lacks to be 办结: a letter signed as it stands, delivered to everyone, or 面复 with
 * everyone. 会办, opinion signed → 会办意见还没有登记送达主办单位.
 */
export function lacksToClose({ role, stage, signed, stale, undelivered }: ActFacts): string | null {
  const isReply = letterOwed(role) === 'reply';
  const letter = isReply ? '答复函' : '会办意见';
  if (stage !== 'answered' || !isReply) {
    if (!signed) return `${letter}还没有有效的签发和文号`;
    if (stale) return `${letter}签发后又有改动，须重新送审签发`;
  }
  if (!undelivered) return null;
  return isReply ? '还有收函人没有登记送达或面复' : '会办意见还没有登记送达主办单位';
}

/**
 * What keeps a wrong registration from being voided, with what to do instead: nothing that left the office may lose its
 * item. Opinions that were asked for do not keep it; whoever voids is told of them first.
 */
function barsVoiding({ stage, numbered, underMain, combined }: ActFacts): string | null {
  if (numbered) {
    return '已经编过文号，号簿上的号要有件可查。登记有误的请「修改登记」；不归本单位的「申请退办」，提出人不要求办的「提出人撤回」';
  }
  const first: Partial<Record<Stage, string>> = {
    submitted: '稿件正在送审，请先撤回送审',
    transfer: '退办申请还没有答复，请先登记退办答复',
    answered: '已经面复过提出人，这一件就不是误登；登记有误的请「修改登记」',
    closed: '已经办结；确是误登的，请先「恢复办理」',
    archived: '已经归档；确是误登的，请先「取消归档」',
  };
  if (underMain) return '与别的件并案办理，请先「取消并案」';
  if (combined > 0) return `有${combined}件并入这一件，请先在那些件里「取消并案」`;
  return first[stage] ?? null;
}

/** The act beside the usual way that must come first: an answer to 退办 is awaited, or someone is 不满意. */
export function firstAct(stage: Stage, satisfaction: Satisfaction | null): ItemActName | null {
  if (stage === 'transfer') return 'answer';
  return satisfaction === 'no' ? 'again' : null;
}

/** Whether an open item that is handled together with another may be given its draft. */
export function takesDraft(stage: Stage): boolean {
  return !isSettled(stage) && stage !== 'submitted';
}

type Entry = { state: 'held' | 'corrected' | 'void' };

/** Whether an entry may be corrected or taken back: it must still count, and 面复 is no delivery of its own. */
export function isCorrectable(entry: Entry & { way?: string }): boolean {
  return entry.state === 'held' && entry.way !== 'oral';
}

/** Whether someone's feedback may be noted: the letter has reached them, and theirs is not in yet. */
export function takesFeedback(role: HandlingRole, delivered: boolean, answered: boolean): boolean {
  return letterOwed(role) === 'reply' && delivered && !answered;
}

/** Whether a promise is still to be kept. */
export function isUnsettled(status: CommitmentStatus): boolean {
  return status !== 'done' && status !== 'failed';
}
