import { useEffect, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { failureOf } from '../client.ts';
import { AwayNotice } from '../ui/away/away-notice.tsx';
import { ChangedItem } from '../ui/changed-item.tsx';
import { LookedFile } from '../ui/looking/looked-file.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useAnswer } from '../use-call.ts';
import styles from './item.module.css';
import { ItemHead } from './item-head.tsx';
import { LifeLine } from './life-line.tsx';
import { NextPanel } from './next-panel.tsx';
import { AsideSection } from './sections/aside-section.tsx';
import { AskSection } from './sections/ask-section.tsx';
import { AttachmentSection } from './sections/attachment-section.tsx';
import { BasicsSection } from './sections/basics-section.tsx';
import { CommitmentSection } from './sections/commitment-section.tsx';
import { ContactSection } from './sections/contact-section.tsx';
import { DeadlineSection } from './sections/deadline-section.tsx';
import { EarlierSection } from './sections/earlier-section.tsx';
import { HistorySection } from './sections/history-section.tsx';
import { LetterSection } from './sections/letter-section.tsx';
import { OpinionSection } from './sections/opinion-section.tsx';
import { PaperSection } from './sections/paper-section.tsx';
import { ReceptionSection } from './sections/reception-section.tsx';
import { SigningSection } from './sections/signing-section.tsx';

/** One item with everything about it, in the order of its life; `?part=opinions` opens at that section. */
export function ItemPage() {
  const proposalId = Number(useParams().id);
  const [params] = useSearchParams();
  const item = useAnswer('proposal.get', { proposalId });
  const life = useAnswer('proposal.life', { proposalId });
  const changes = useAnswer('changes.get', { proposalId });
  const part = params.get('part');
  const [looked, setLooked] = useState<number | null>(null);
  const ready = item.data !== undefined && life.data !== undefined;

  useEffect(() => {
    if (ready && part) document.getElementById(`part-${part}`)?.scrollIntoView({ block: 'start' });
  }, [ready, part]);

  // What stood here is not to be seen any more: voided, or another 科室's since.
  const gone = item.error ? failureOf(item.error).code.startsWith('item.') : false;
  if (!item.data || gone) {
    return item.error ? (
      <div className="page">
        <RefusalAlert error={item.error} onRetry={() => void item.refetch()} />
        <Link to="/items">返回办理件</Link>　<Link to="/voided">作废的登记</Link>
      </div>
    ) : (
      <Waiting />
    );
  }
  const it = item.data;
  const of = life.data;
  const beside = it.attachments.find(({ id }) => id === looked);
  return (
    <div className="page">
      <ItemHead item={it} />
      <AwayNotice item={it} />
      <ChangedItem proposalId={proposalId} changes={changes.data} />
      <LifeLine item={it} />
      <div className={beside ? `${styles.itemColumns} ${styles.itemWithFile}` : styles.itemColumns}>
        <div className={styles.itemParts}>
          <BasicsSection item={it} />
          <AskSection item={it} />
          <DeadlineSection item={it} />
          <EarlierSection item={it} life={of} />
          {of ? <ContactSection item={it} life={of} /> : null}
          <OpinionSection item={it} />
          <LetterSection item={it} />
          <SigningSection item={it} />
          {of ? <ReceptionSection item={it} life={of} /> : null}
          {of ? <CommitmentSection item={it} life={of} /> : null}
          {of ? <AsideSection item={it} life={of} /> : null}
          <PaperSection item={it} />
          <AttachmentSection item={it} looked={looked} onLook={setLooked} />
          <HistorySection item={it} />
        </div>
        {beside ? (
          <aside className={`sheet ${styles.fileBeside}`}>
            <LookedFile key={beside.id} file={beside} onClose={() => setLooked(null)} />
          </aside>
        ) : (
          <NextPanel item={it} life={of} />
        )}
      </div>
    </div>
  );
}
