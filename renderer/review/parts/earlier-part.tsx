import { useState } from 'react';
import { EarlierList } from '../../ui/lists/earlier-list.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useAnswer } from '../../use-call.ts';
import { DecidePart } from './decide-part.tsx';

/** How the like was answered before: looked for once it is opened, because it looks through all former years. */
export function EarlierPart({ proposalId }: { proposalId: number }) {
  const [asked, setAsked] = useState(false);
  const near = useAnswer('similar.find', { proposalId }, { enabled: asked });
  const found = near.data?.similar.length;
  return (
    <DecidePart
      id="earlier"
      title={`以前类似的答复${found === undefined ? '' : `：${found > 0 ? `${found}件` : '没有找到'}`}`}
      shut
      onOpen={() => setAsked(true)}
    >
      <RefusalAlert error={near.error} />
      {near.isLoading ? <Waiting /> : null}
      {near.data ? <EarlierList rows={near.data.similar} /> : null}
    </DecidePart>
  );
}
