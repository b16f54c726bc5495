import { Checkbox, Empty, Tag } from 'antd';
import { useState } from 'react';
import type { LetterContent } from '../../shared/model/letter/letter.ts';
import asLinkStyles from '../ui/as-link.module.css';
import { type ComparedPart, changesIn, compareLetters, type PartChange } from './compare.ts';
import styles from './comparison.module.css';
import { ComparedPieces } from './pieces.tsx';

const changeWords: Record<PartChange, string> = {
  same: '未改',
  changed: '修改',
  moved: '移动',
  added: '新增',
  removed: '删除',
};
const tagColours: Record<PartChange, string> = {
  same: 'default',
  changed: 'blue',
  moved: 'gold',
  added: 'green',
  removed: 'red',
};

const changes = {
  same: '',
  changed: styles.comparedChanged,
  moved: styles.comparedMoved,
  added: styles.comparedAdded,
  removed: styles.comparedRemoved,
};

type Props = { before: LetterContent; after: LetterContent; onPick?: (part: ComparedPart) => void };

/** Two states of a letter under each other, part by part, with what was put in and taken out. */
export function Comparison({ before, after, onPick }: Props) {
  const [all, setAll] = useState(false);
  const parts = compareLetters(before, after);
  const count = changesIn(parts);
  const shown = all ? parts : parts.filter(({ change }) => change !== 'same');
  return (
    <div>
      <div className={styles.comparisonHead}>
        <span>{count === 0 ? '两版文字相同' : `${count}处不同`}</span>
        <Checkbox checked={all} onChange={(event) => setAll(event.target.checked)}>
          显示未改动的段落
        </Checkbox>
      </div>
      {shown.length === 0 ? <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有改动" /> : null}
      {shown.map((part) => (
        <div key={part.key + part.change} className={`${styles.compared} ${changes[part.change]}`}>
          <div className={styles.comparedLabel}>
            <Tag color={tagColours[part.change]}>{changeWords[part.change]}</Tag>
            {onPick && part.change !== 'removed' ? (
              <button type="button" className={asLinkStyles.asLink} onClick={() => onPick(part)}>
                {part.label}
              </button>
            ) : (
              <span>{part.label}</span>
            )}
          </div>
          <div className={part.level > 0 ? `${styles.comparedText} ${styles.comparedHeading}` : styles.comparedText}>
            {part.number}
            <ComparedPieces pieces={part.pieces} />
          </div>
        </div>
      ))}
    </div>
  );
}
