import type { ReactNode } from 'react';
import { remarkStanding } from '../../shared/domain/letter/deciding/remarks.ts';
import type { LetterReview, Remark } from '../../shared/model/letter/letter.ts';
import { type ComparedPart, changesIn } from '../paper/compare.ts';
import { FilesBeside } from '../ui/looking/files-beside.tsx';
import { StepLines } from '../ui/marks/step-lines.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAnswer } from '../use-call.ts';
import { AsksPart } from './parts/asks-part.tsx';
import { ChangesPart } from './parts/changes-part.tsx';
import { CheckPart } from './parts/check-part.tsx';
import { ConflictsPart } from './parts/conflicts-part.tsx';
import { ContactsPart } from './parts/contacts-part.tsx';
import { DecidePart } from './parts/decide-part.tsx';
import { EarlierPart } from './parts/earlier-part.tsx';
import { FactsPart } from './parts/facts-part.tsx';
import { OpinionsPart } from './parts/opinions-part.tsx';
import { RemarksPart } from './parts/remarks-part.tsx';
import styles from './review.module.css';
import type { Weighed } from './weighed.ts';

type Props = {
  review: LetterReview;
  weighed: Weighed;
  /** The version it is compared with, and how it differs. */
  beside: number | null;
  parts: readonly ComparedPart[] | null;
  maySettle: (remark: Remark) => boolean;
  onBeside: (version: number) => void;
  onPick: (blockId: string) => void;
  remarkBox: ReactNode;
};

type Door = { id: string; name: string; count: number | null; wants?: boolean };

/** Beside the paper: everything there is to decide from, with a row of doors above that says where something is wanting. */
export function ReviewSide({ review, weighed, beside, parts, maySettle, onBeside, onPick, remarkBox }: Props) {
  const { proposalId } = review;
  const item = useAnswer('proposal.get', { proposalId });
  const life = useAnswer('proposal.life', { proposalId });
  const held = life.data?.contacts.filter(({ state }) => state === 'held').length;
  const doors = doorsOf(review, weighed, parts, held, item.data?.attachments.length ?? 0);
  return (
    <>
      <nav className={styles.doors} aria-label="本页各部分">
        {doors.map(({ id, name, count, wants }) => (
          <button
            key={id}
            type="button"
            className={wants ? `${styles.door} ${styles.doorWants}` : styles.door}
            onClick={() => goTo(id)}
          >
            {name}
            {count === null ? null : <b>{count}</b>}
          </button>
        ))}
      </nav>
      <div className={styles.reviewSide}>
        <RefusalAlert error={item.error ?? life.error} />
        {item.data ? <FactsPart review={review} item={item.data} /> : null}
        {review.submission.steps.length > 0 ? (
          <DecidePart id="steps" title="审签前的步骤">
            <StepLines steps={review.submission.steps} lies={review.stage === 'submitted'} />
          </DecidePart>
        ) : null}
        <RemarksPart review={review} maySettle={maySettle} onPick={onPick} remarkBox={remarkBox} />
        <ChangesPart review={review} beside={beside} parts={parts} onBeside={onBeside} onPick={onPick} />
        <AsksPart review={review} answers={weighed.answers} onPick={onPick} />
        {review.opinions.length > 0 ? <OpinionsPart review={review} /> : null}
        <ConflictsPart review={review} onPick={onPick} />
        <CheckPart review={review} problems={weighed.problems} proof={weighed.proof} onPick={onPick} />
        {life.data ? <ContactsPart life={life.data} /> : null}
        {item.data && item.data.attachments.length > 0 ? (
          <DecidePart id="files" title={`附件：${item.data.attachments.length}个`}>
            <FilesBeside files={item.data.attachments} />
          </DecidePart>
        ) : null}
        <EarlierPart proposalId={proposalId} />
      </div>
    </>
  );
}

function goTo(id: string) {
  const part = document.getElementById(`decide-${id}`);
  if (part instanceof HTMLDetailsElement) part.open = true;
  part?.scrollIntoView({ block: 'start' });
}

function doorsOf(
  review: LetterReview,
  { answers, problems, proof }: Weighed,
  parts: readonly ComparedPart[] | null,
  contacts: number | undefined,
  files: number,
): Door[] {
  const { remarks, opinions, leftOut, conflicts, submission } = review;
  const unsettled = remarks.filter((remark) => remarkStanding(remark) !== 'settled').length;
  const unanswered = answers.filter(({ answered }) => answered === 'no').length;
  const untaken = leftOut.filter(({ why, rejected }) => why === 'other' && rejected === null).length;
  const open = conflicts.filter(({ reason }) => reason === null).length;
  const errors = [...problems, ...proof].filter(({ severity }) => severity === 'error').length;
  return [
    ...(submission.steps.length > 0 ? [{ id: 'steps', name: '步骤', count: null }] : []),
    { id: 'remarks', name: '批注', count: unsettled || null, wants: unsettled > 0 },
    { id: 'changes', name: '改动', count: parts && changesIn(parts) },
    ...(answers.length > 0 && review.letterKind === 'reply'
      ? [{ id: 'asks', name: '诉求', count: unanswered || answers.length, wants: unanswered > 0 }]
      : []),
    { id: 'body', name: '原文', count: null },
    ...(opinions.length > 0
      ? [{ id: 'opinions', name: '意见', count: untaken || opinions.length, wants: untaken > 0 }]
      : []),
    ...(conflicts.length > 0 ? [{ id: 'conflicts', name: '不一致', count: conflicts.length, wants: open > 0 }] : []),
    { id: 'check', name: '校核', count: problems.length + proof.length || null, wants: errors > 0 },
    { id: 'contacts', name: '沟通', count: contacts ?? null, wants: contacts === 0 && review.letterKind === 'reply' },
    ...(files > 0 ? [{ id: 'files', name: '附件', count: files }] : []),
    { id: 'earlier', name: '往年', count: null },
  ];
}
