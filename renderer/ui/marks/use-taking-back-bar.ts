import { barToTakingBack } from '../../../shared/domain/letter/who-signs.ts';
import { refusal } from '../../../shared/errors.ts';
import type { Submission } from '../../../shared/model/letter/submission.ts';
import { useMe } from '../../session.ts';

/** Why the signed-in person may not take a letter back from the leader, in words; '' when he may. */
export function useTakingBackBar(submission: Submission | null): string {
  const me = useMe();
  const who = submission && me ? barToTakingBack(submission, me) : null;
  return who === null ? '' : refusal('letter.others-submission', { who }).message;
}
