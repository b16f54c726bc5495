import type { HandlingRole } from '../../model/kinds.ts';
import type { Satisfaction } from '../../model/life/scales.ts';
import type { Stage } from '../../model/life/stage.ts';
import type { Standing, StandingKey } from '../../model/life/standing.ts';
import type { UploadStanding } from '../../model/platform/platform.ts';
import { isOver, letterOwed } from './lifecycle.ts';

type StandingFacts = {
  role: HandlingRole;
  stage: Stage;
  opinionsAsked: number;
  opinionsIn: number;
  /** A valid signature of the present round. */
  signed: boolean;
  stale: boolean;
  /** Something that the signed letter rests on was changed by other means than this program. */
  changedOutside: boolean;
  recipients: readonly { deliveredOn: string | null; satisfaction: Satisfaction | null }[];
  contacts: number;
  /** The office's platforms that the letter is to be uploaded to, with how it stands there. */
  uploads: readonly Pick<UploadStanding, 'name' | 'state'>[];
  published: boolean;
  /** 不同意公开 or 不予公开: nothing is to be published. */
  secret: boolean;
  /** Sentences of the signed letter that may promise something, neither confirmed nor dropped. */
  candidates: number;
  commitmentsOpen: number;
  commitmentsOverdue: number;
};

/**
 * What an item's facts come to, in the order of its life: only what has begun or is due is said. Two of three units
 * answered → 还有1家会办意见未收到.
 */
export function standingOf(facts: StandingFacts): Standing[] {
  const { role, stage, recipients } = facts;
  const owed = letterOwed(role);
  if (owed === null || stage === 'withdrawn' || stage === 'transferred') return [];
  const said: Standing[] = [];
  const say = (key: StandingKey, tone: Standing['tone'], words: string) => said.push({ key, tone, words });

  const out = facts.opinionsAsked - facts.opinionsIn;
  if (facts.opinionsAsked > 0) {
    say('opinions', out > 0 ? 'todo' : 'done', out > 0 ? `还有${out}家会办意见未收到` : '会办意见已收齐');
  }
  const answered = facts.signed || stage === 'answered';
  if (owed === 'reply' && facts.contacts === 0) say('contact', 'todo', '还没有与代表委员沟通的记录');
  if (facts.signed) {
    const wrong = facts.changedOutside
      ? '有内容被本程序以外的手段改动过，签发的函不能导出和打印，请核对'
      : facts.stale
        ? '签发后又有改动，签发已失效'
        : null;
    say('signature', wrong ? 'alert' : 'done', wrong ?? '签发的是现在的文字');
  }
  if (!answered) return said;

  const delivered = recipients.filter(({ deliveredOn }) => deliveredOn !== null).length;
  if (delivered < recipients.length) {
    say(
      'delivery',
      'todo',
      delivered === 0 ? '还没有送达' : `已送达${delivered}位，还有${recipients.length - delivered}位`,
    );
  } else say('delivery', 'done', '已全部送达');
  if (owed === 'opinion') return said;

  const back = recipients.filter(({ satisfaction }) => satisfaction !== null).length;
  if (recipients.some(({ satisfaction }) => satisfaction === 'no')) {
    say('again', 'alert', '有人不满意，须重新办理');
  } else if (delivered > 0) {
    say(
      'feedback',
      back < delivered ? 'todo' : 'done',
      back < delivered ? `征询意见表收回${back}份，还差${delivered - back}份` : '征询意见表已收齐',
    );
  }
  for (const { name, state } of facts.uploads) {
    const words = { open: `还没有上传${name}`, done: `已上传${name}`, again: `函已重签，${name}上的是原来的` };
    say('upload', state === 'open' ? 'todo' : state === 'done' ? 'done' : 'alert', words[state]);
  }
  if (facts.published) say('publication', 'done', '公开情况已登记');
  else if (!facts.secret && delivered > 0) say('publication', 'todo', '还没有登记公开情况');
  if (facts.candidates > 0) say('commitment-reading', 'todo', `函中有${facts.candidates}处可能是承诺，请确认`);
  if (facts.commitmentsOverdue > 0) say('commitments', 'alert', `${facts.commitmentsOverdue}项承诺已逾期`);
  else if (facts.commitmentsOpen > 0) say('commitments', 'todo', `${facts.commitmentsOpen}项承诺跟踪中`);
  if (isOver(stage) && stage !== 'archived') say('archive', 'todo', '已办结，可归档');
  return said;
}

/** The worst of several ratings counts for the item. 满意 and 不满意 → 不满意; no rating → null. */
export function worst(ratings: readonly Satisfaction[]): Satisfaction | null {
  for (const each of ['no', 'partly', 'yes'] as const) if (ratings.includes(each)) return each;
  return null;
}
