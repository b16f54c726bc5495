import { Button, Checkbox, Input } from 'antd';
import type { ResultClass } from '../../../shared/model/life/scales.ts';
import styles from './scales.module.css';

type Props = { classes: readonly ResultClass[]; readOnly: boolean; onChange: (classes: ResultClass[]) => void };

/** Code, words, and whether an answer of this class promises something. */
export function ClassRows({ classes, readOnly, onChange }: Props) {
  const put = (index: number, part: Partial<ResultClass>) =>
    onChange(classes.map((each, at) => (at === index ? { ...each, ...part } : each)));
  return (
    <div className={styles.scaleRows}>
      {classes.map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the code is what is being typed.
        <div key={index} className={styles.scaleRow}>
          <Input
            aria-label={`第${index + 1}类代码`}
            className={styles.classCode}
            value={each.code}
            disabled={readOnly}
            onChange={({ target }) => put(index, { code: target.value })}
          />
          <Input
            aria-label={`第${index + 1}类说法`}
            value={each.text}
            disabled={readOnly}
            onChange={({ target }) => put(index, { text: target.value })}
          />
          <Checkbox
            checked={each.opensCommitment}
            disabled={readOnly}
            onChange={({ target }) => put(index, { opensCommitment: target.checked })}
          >
            有承诺
          </Checkbox>
          {readOnly ? null : (
            <Button type="link" size="small" onClick={() => onChange(classes.filter((_, at) => at !== index))}>
              删去
            </Button>
          )}
        </div>
      ))}
      {readOnly ? null : (
        <Button size="small" onClick={() => onChange([...classes, { code: '', text: '', opensCommitment: false }])}>
          增加一类
        </Button>
      )}
    </div>
  );
}
