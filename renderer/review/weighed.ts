import { useMemo } from 'react';
import { answersOf } from '../../shared/domain/asks/answers.ts';
import { type LetterProblem, letterCheck } from '../../shared/domain/letter/check.ts';
import { toMindBeforeSigning } from '../../shared/domain/letter/deciding/before-signing.ts';
import { remarkStanding } from '../../shared/domain/letter/deciding/remarks.ts';
import { openErrors, openFindings } from '../../shared/domain/proof/draft-proof.ts';
import type { LetterReview } from '../../shared/model/letter/letter.ts';
import type { DraftFinding } from '../../shared/model/letter/proof.ts';
import type { AnsweredAsk } from '../../shared/model/merging/asks.ts';

/** What the rules say of a letter that lies with the leader; the same rules as while it is written. */
export type Weighed = {
  answers: AnsweredAsk[];
  problems: LetterProblem[];
  proof: DraftFinding[];
  /** What he is asked about before he signs; nothing of a plain letter. */
  mind: string[];
};

export function useWeighed(review: LetterReview): Weighed {
  return useMemo(() => {
    const { version, asks, title, conflicts, leftOut, remarks, letterKind } = review;
    const { content } = version;
    const answers = letterKind === 'reply' ? answersOf(asks, content.blocks, title) : [];
    const problems = letterCheck(content, review.context);
    const proof = openFindings(review.proof);
    const unsettled = remarks.filter((remark) => remarkStanding(remark) !== 'settled').length;
    const errors = openErrors(proof).length + problems.filter(({ severity }) => severity === 'error').length;
    return {
      ...{ answers, problems, proof },
      mind: toMindBeforeSigning({ remarks: unsettled, answers, conflicts, leftOut, errors }),
    };
  }, [review]);
}
