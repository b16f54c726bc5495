import { Steps } from 'antd';
import type { Proposal } from '../../shared/model/items/proposal.ts';
import { lifeSteps } from './life-steps.ts';

/** The steps of the item's life as a line, with where it stands. */
export function LifeLine({ item }: { item: Proposal }) {
  const { steps, current } = lifeSteps(item);
  return (
    <div className="sheet life-line">
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
