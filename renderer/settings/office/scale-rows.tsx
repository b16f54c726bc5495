import { Button, Input, Select } from 'antd';
import { type ScaleWord, satisfactions } from '../../../shared/model/life/scales.ts';
import { choicesOf } from '../../ui/fields/choices.ts';
import styles from './scales.module.css';

type Props = { words: readonly ScaleWord[]; readOnly: boolean; onChange: (words: ScaleWord[]) => void };

/** The words of one scale from best to worst, and what each counts as. A word in use keeps its code when reworded. */
export function ScaleRows({ words, readOnly, onChange }: Props) {
  const put = (index: number, part: Partial<ScaleWord>) =>
    onChange(words.map((word, each) => (each === index ? { ...word, ...part } : word)));
  return (
    <div className={styles.scaleRows}>
      {words.map((word, index) => (
        <div key={word.code} className={styles.scaleRow}>
          <Input
            aria-label={`第${index + 1}档`}
            value={word.text}
            disabled={readOnly}
            onChange={({ target }) => put(index, { text: target.value })}
          />
          <span>算作</span>
          <Select
            aria-label={`第${index + 1}档算作`}
            value={word.counts}
            disabled={readOnly}
            onChange={(counts) => put(index, { counts })}
            options={choicesOf(satisfactions)}
            style={{ width: 120 }}
          />
          {readOnly ? null : (
            <Button type="link" size="small" onClick={() => onChange(words.filter((_, each) => each !== index))}>
              删去
            </Button>
          )}
        </div>
      ))}
      {readOnly ? null : (
        <Button
          size="small"
          onClick={() => onChange([...words, { code: freeCode(words), text: '', counts: 'partly' }])}
        >
          增加一档
        </Button>
      )}
    </div>
  );
}

/** A code that no word has yet. */
function freeCode(words: readonly { code: string }[]): string {
  let n = words.length + 1;
  while (words.some(({ code }) => code === `档${n}`)) n += 1;
  return `档${n}`;
}
