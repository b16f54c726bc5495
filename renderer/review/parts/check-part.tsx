import type { LetterProblem } from '../../../shared/domain/letter/check.ts';
import type { LetterReview } from '../../../shared/model/letter/letter.ts';
import { type DraftFinding, proofSeverities } from '../../../shared/model/letter/proof.ts';
import styles from '../review.module.css';
import { DecidePart } from './decide-part.tsx';

type Props = {
  review: LetterReview;
  problems: readonly LetterProblem[];
  proof: readonly DraftFinding[];
  onPick: (blockId: string) => void;
};

/** What 校核 finds, and what the clerk let stand with his reason. */
export function CheckPart({ review, problems, proof, onPick }: Props) {
  const passed = review.proof.filter(({ ignored }) => ignored !== null);
  return (
    <DecidePart id="check" title={`校核：${checkWords([...problems, ...proof], review)}`}>
      {problems.map((problem) => (
        <button
          key={problem.where + problem.words}
          type="button"
          className={styles.changedRow}
          onClick={() => onPick(problem.where)}
        >
          <strong>{problem.severity === 'error' ? '须改正' : '请核对'}</strong> {problem.words}
        </button>
      ))}
      {proof.map((finding) => (
        <button
          key={`${finding.where}/${finding.from}/${finding.key}`}
          type="button"
          className={styles.changedRow}
          onClick={() => onPick(finding.part)}
        >
          <strong>{proofSeverities[finding.severity]}</strong>{' '}
          <mark className={styles.figure}>{finding.words.slice(0, 40)}</mark>
          {finding.right ? ` → ${finding.right.slice(0, 40)}` : ''}　<span className="quiet">{finding.message}</span>
        </button>
      ))}
      {passed.map((finding) => (
        <p key={`${finding.where}/${finding.from}/${finding.key}`} className="quiet">
          经办人已忽略「{finding.words.slice(0, 40)}」{finding.message}。理由：{finding.ignored}
        </p>
      ))}
    </DecidePart>
  );
}

/** The check reads the words alone: where they were changed behind the program's back it finds nothing, and must not say so. */
function checkWords(found: readonly { severity: string }[], { changedOutside }: LetterReview): string {
  const errors = found.filter(({ severity }) => severity === 'error').length;
  const others = found.length - errors;
  if (errors > 0) return `${errors}处须改正${others > 0 ? `，${others}处请核对` : ''}`;
  if (others > 0) return `${others}处请核对`;
  return changedOutside.length > 0 ? '内容被改动过，见上面的说明' : '没有发现问题';
}
