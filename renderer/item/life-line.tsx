import { Steps } from 'antd';
import type { Proposal } from '../../shared/model/items/proposal.ts';
import styles from './item.module.css';
import { lifeSteps } from './life-steps.ts';

/** The steps of the item's life as a line, with where it stands. */
export function LifeLine({ item }: { item: Proposal }) {
  const { steps, current } = lifeSteps(item);
  return (
    <div className={`sheet ${styles.lifeLine}`}>
      <Steps
        size="small"
        current={current}
        items={steps.map(({ title, note, status }) => ({
          title,
          ...(note ? { content: note } : {}),
          ...(status ? { status } : {}),
        }))}
      />
    </div>
  );
}
