import type { AnsweredAsk } from '../../../model/merging/asks.ts';
import type { Conflict, LeftOut } from '../../../model/merging/merging.ts';

/** What a letter leaves open when it lies with the leader. */
type LeftOpen = {
  /** Remarks that no leader has settled. */
  remarks: number;
  answers: readonly Pick<AnsweredAsk, 'answered'>[];
  conflicts: readonly Pick<Conflict, 'reason'>[];
  leftOut: readonly Pick<LeftOut, 'why' | 'rejected'>[];
  /** What 校核 finds must be put right and nobody gave a reason for. */
  errors: number;
};

/**
 * What a leader is to be asked about before he signs, in words; a letter of which nothing is said is plain and is signed
 * without a question. Three asks of which one is not answered → 1项要求没有答复.
 */
export function toMindBeforeSigning({ remarks, answers, conflicts, leftOut, errors }: LeftOpen): string[] {
  const unanswered = answers.filter(({ answered }) => answered === 'no').length;
  const open = conflicts.filter(({ reason }) => reason === null).length;
  const undecided = leftOut.filter(({ why, rejected }) => why === 'other' && rejected === null).length;
  return [
    remarks > 0 ? `${remarks}条批注没有了结` : '',
    unanswered > 0 ? `${unanswered}项要求没有答复` : '',
    open > 0 ? `${open}处数据不一致没有处理` : '',
    undecided > 0 ? `会办意见有${undecided}段没有采用，也没有写理由` : '',
    errors > 0 ? `校核有${errors}处须改正` : '',
  ].filter(Boolean);
}
