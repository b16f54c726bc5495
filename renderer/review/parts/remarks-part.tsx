import { Button, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import { inOrderOfWork, remarkStanding } from '../../../shared/domain/letter/deciding/remarks.ts';
import type { LetterReview, Remark } from '../../../shared/model/letter/letter.ts';
import { RemarkCard, SayToRemark } from '../../ui/marks/remark-card.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../use-call.ts';

type Props = {
  review: LetterReview;
  /** Whether this person settles it. */
  maySettle: (remark: Remark) => boolean;
  onPick: (blockId: string) => void;
  remarkBox: ReactNode;
};

/** 批注 with what the clerk answered; the leader settles each, or says what is still to be changed. */
export function RemarksPart({ review, maySettle, onPick, remarkBox }: Props) {
  const { remarks } = review;
  return (
    <section aria-label="批注" id="decide-remarks">
      <h2>批注 {remarks.length > 0 ? <span className="quiet">{remarks.length}条</span> : null}</h2>
      {remarkBox}
      {inOrderOfWork(remarks).map((remark) => (
        <RemarkCard
          key={remark.id}
          remark={remark}
          blocks={review.version.content.blocks}
          onGo={({ blockId }) => onPick(blockId)}
          acts={maySettle(remark) ? <Settling remark={remark} /> : null}
        />
      ))}
    </section>
  );
}

function Settling({ remark }: { remark: Remark }) {
  const settle = useAct('letter.settleRemark');
  const reopen = useAct('letter.reopenRemark');
  const [asking, setAsking] = useState(false);
  const isPending = settle.isPending || reopen.isPending;
  const again = (text: string) =>
    reopen
      .mutateAsync({ remarkId: remark.id, text })
      .then(() => true)
      .catch(() => false);
  return (
    <>
      <RefusalAlert error={settle.error ?? reopen.error} />
      {asking ? (
        <SayToRemark
          label="还要改什么"
          hint="还要改什么"
          button="记下"
          pending={isPending}
          onSay={again}
          onLeave={() => setAsking(false)}
        />
      ) : (
        <Space size={8}>
          <Button size="small" disabled={isPending} onClick={() => settle.mutate({ remarkId: remark.id })}>
            了结
          </Button>
          {remarkStanding(remark) === 'answered' ? (
            <Button size="small" type="text" disabled={isPending} onClick={() => setAsking(true)}>
              再改
            </Button>
          ) : null}
        </Space>
      )}
    </>
  );
}
