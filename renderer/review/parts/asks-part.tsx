import type { LetterReview } from '../../../shared/model/letter/letter.ts';
import type { AnsweredAsk } from '../../../shared/model/merging/asks.ts';
import { AnsweredAsks } from '../../ui/asks/answered-asks.tsx';
import { answersInWords } from '../../ui/asks/answers-in-words.ts';
import styles from '../review.module.css';
import { DecidePart } from './decide-part.tsx';

type Props = { review: LetterReview; answers: readonly AnsweredAsk[]; onPick: (blockId: string) => void };

/** What the proposal asks and how each is answered, with its own text below. */
export function AsksPart({ review, answers, onPick }: Props) {
  const { body, letterKind, version } = review;
  const answered = answers.length > 0 && letterKind === 'reply';
  return (
    <>
      {answered ? (
        <DecidePart id="asks" title={`诉求与答复：${answersInWords(answers)}`}>
          <AnsweredAsks answers={answers} blocks={version.content.blocks} onGo={onPick} />
        </DecidePart>
      ) : null}
      <DecidePart id="body" title={body.trim() ? `原文（${body.replace(/\s/g, '').length}字）` : '原文没有录入'} shut>
        <div className={`keep-lines ${styles.originalText}`}>{body}</div>
      </DecidePart>
    </>
  );
}
