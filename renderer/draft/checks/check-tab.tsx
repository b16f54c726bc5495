import { ExclamationCircleFilled, WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { LetterProblem } from '../../../shared/domain/letter/check.ts';

import { nameUnits } from '../../../shared/domain/letter/unit-voice.ts';
import { openErrors, openFindings } from '../../../shared/domain/proof/draft-proof.ts';
import type { Desk } from '../desk.ts';
import panesStyles from '../panes/panes.module.css';
import styles from '../panes/side.module.css';
import { ProofFindings } from './proof-findings.tsx';

type Props = { desk: Desk; problems: readonly LetterProblem[]; onGo: (where: string) => void };

/** What is missing or wrong in the letter; a click leads to the place. */
export function CheckTab({ desk, problems, onGo }: Props) {
  const { voices, proof } = desk.findings;
  const { letter } = desk;
  const open = openFindings(proof);
  const all = problems.length + voices.length + open.length;
  if (all === 0 && proof.length === 0) return <p className={panesStyles.paneEmpty}>没有发现问题，可以送审。</p>;
  const errors = problems.filter(({ severity }) => severity === 'error').length + openErrors(proof).length;
  return (
    <div>
      <p className="quiet">
        {errors > 0 ? `${errors}处须改正` : '没有必须改正的'}
        {all > errors ? `，${all - errors}处请核对、斟酌` : ''}
      </p>
      {problems.map((problem, index) => (
        <button
          type="button"
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may be said of one place twice.
          key={index}
          className={`${styles.problem} ${problem.severity === 'error' ? styles.problemError : styles.problemWarning}`}
          onClick={() => onGo(problem.where)}
        >
          {problem.severity === 'error' ? <ExclamationCircleFilled /> : <WarningOutlined />}
          <span>
            <span className={styles.problemKind}>{problem.severity === 'error' ? '须改正' : '请核对'}</span>
            {problem.words}
          </span>
        </button>
      ))}
      <ProofFindings desk={desk} onGo={onGo} />
      {voices.map(({ blockId, found, unitShortName }) => (
        <button
          type="button"
          key={blockId}
          className={`${styles.problem} ${styles.problemWarning}`}
          onClick={() => onGo(blockId)}
        >
          <WarningOutlined />
          <span>
            <span className={styles.problemKind}>请核对</span>
            {`「${found}」是${unitShortName}的自称，放在本函里会被当成本单位`}
          </span>
        </button>
      ))}
      {desk.editable && voices.length > 0 ? (
        <Button
          size="small"
          style={{ marginTop: 10 }}
          onClick={() => desk.rewrite(nameUnits(letter.content, voices), `已把${voices.length}处自称改为单位名称`)}
        >
          自称都改为单位名称
        </Button>
      ) : null}
    </div>
  );
}
