import { ExclamationCircleFilled, WarningOutlined } from '@ant-design/icons';
import type { LetterProblem } from '../../shared/domain/letter-check.ts';

type Props = { problems: readonly LetterProblem[]; onGo: (where: string) => void };

/** What is missing or wrong in the letter; a click leads to the place. */
export function CheckTab({ problems, onGo }: Props) {
  if (problems.length === 0) return <p className="pane-empty">没有发现问题，可以送审。</p>;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return (
    <div>
      <p className="quiet">
        {errors > 0 ? `${errors}处须改正后才能送审` : '没有必须改正的'}
        {problems.length > errors ? `，${problems.length - errors}处请核对` : ''}
      </p>
      {problems.map((problem, index) => (
        <button
          type="button"
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may be said of one place twice.
          key={index}
          className={`problem problem-${problem.severity}`}
          onClick={() => onGo(problem.where)}
        >
          {problem.severity === 'error' ? <ExclamationCircleFilled /> : <WarningOutlined />}
          <span>
            <span className="problem-kind">{problem.severity === 'error' ? '须改正' : '请核对'}</span>
            {problem.words}
          </span>
        </button>
      ))}
    </div>
  );
}
