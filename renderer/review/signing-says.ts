import { waitsFor } from '../../shared/domain/letter/steps/who-reviews.ts';
import { barToSigning, signingRemark } from '../../shared/domain/letter/who-signs.ts';
import { refusal } from '../../shared/errors.ts';
import type { Submission } from '../../shared/model/letter/submission.ts';
import type { SignedIn } from '../../shared/model/people/account.ts';
import { todayHere } from '../ui/marks/day-words.ts';

/** What stands at 签发 before it is pressed: why this leader may not sign, or what his signature will say besides. */
export function signingSays(submission: Submission, me: SignedIn): { bars: boolean; words: string } {
  const bar = barToSigning(submission, me, todayHere());
  if (bar?.by === 'step')
    return {
      bars: true,
      words: refusal('sign.step', { step: bar.name, who: waitsFor(submission).join('、') }).message,
    };
  if (bar?.by === 'own') return { bars: true, words: refusal('sign.own').message };
  if (bar?.by === 'responsible') return { bars: true, words: refusal('sign.responsible', { name: bar.name }).message };
  const remark = signingRemark(submission, me, '', todayHere());
  const asks = bar?.by === 'reason' ? '，签发时要写明理由' : '';
  return { bars: false, words: remark && `签发后注明「${remark}」${asks}。` };
}
