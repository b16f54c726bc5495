import { useEffect } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useAnswer } from '../use-call.ts';
import { AttachmentSection } from './attachment-section.tsx';
import { BasicsSection } from './basics-section.tsx';
import { HistorySection } from './history-section.tsx';
import { ItemHead } from './item-head.tsx';
import { LetterSection } from './letter-section.tsx';
import { LifeLine } from './life-line.tsx';
import { NextPanel } from './next-panel.tsx';
import { OpinionSection } from './opinion-section.tsx';
import { PaperSection } from './paper-section.tsx';
import { SigningSection } from './signing-section.tsx';
import './item.css';

/** One item with everything about it, in the order of its life; `?part=opinions` opens at that section. */
export function ItemPage() {
  const proposalId = Number(useParams().id);
  const [params] = useSearchParams();
  const item = useAnswer('proposal.get', { proposalId });
  const part = params.get('part');
  const ready = item.data !== undefined;

  useEffect(() => {
    if (ready && part) document.getElementById(`part-${part}`)?.scrollIntoView({ block: 'start' });
  }, [ready, part]);

  if (!item.data) {
    return item.error ? (
      <div className="page">
        <RefusalAlert error={item.error} onRetry={() => void item.refetch()} />
        <Link to="/items">返回办理件</Link>
      </div>
    ) : (
      <Waiting />
    );
  }
  const it = item.data;
  return (
    <div className="page">
      <ItemHead item={it} />
      <LifeLine item={it} />
      <div className="item-columns">
        <div className="item-parts">
          <BasicsSection item={it} />
          <OpinionSection item={it} />
          <LetterSection item={it} />
          <SigningSection item={it} />
          <PaperSection item={it} />
          <AttachmentSection item={it} />
          <HistorySection item={it} />
        </div>
        <NextPanel item={it} />
      </div>
    </div>
  );
}
