import { Link } from 'react-router';
import { dayWithWeekday } from '../../../shared/domain/dates/day.ts';
import type { Proposal } from '../../../shared/model/items/proposal.ts';
import { handlingRoles, proposalKinds } from '../../../shared/model/kinds.ts';
import type { LetterReview } from '../../../shared/model/letter/letter.ts';
import { instantWords } from '../../ui/marks/day-words.ts';
import { DeadlineBadge } from '../../ui/marks/deadline-badge.tsx';
import { markOf } from '../../ui/marks/deadline-mark.ts';
import { KeySupervision } from '../../ui/marks/key-supervision.tsx';
import styles from '../review.module.css';

type Props = { review: LetterReview; item: Proposal };

/** Which item it is, whose, by when, and how that day is reckoned; the title leads to the item's own page. */
export function FactsPart({ review, item }: Props) {
  const { deadline } = item;
  const people = item.collective?.name ?? item.proposers.map(({ name }) => name).join('、');
  const hands = [item.sectionName, item.handlerName].filter(Boolean).join(' ');
  return (
    <section aria-label="这一件" id="decide-facts">
      <h2>
        <Link to={`/items/${item.id}`}>
          第{item.number}号{proposalKinds[item.kind]} {item.title}
        </Link>{' '}
        {item.keySupervision ? <KeySupervision /> : null}
      </h2>
      <div className="quiet">
        {[
          people,
          handlingRoles[item.role],
          hands && `承办：${hands}`,
          item.leaderName && `责任领导：${item.leaderName}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
      <div className="quiet">
        {review.submittedBy} {instantWords(review.submittedAt)} 送审第{review.version.version}版
      </div>
      {deadline ? (
        <details className={styles.reckoning}>
          <summary>
            {deadline.label}期限 {dayWithWeekday(deadline.day)}{' '}
            {/* Once it lies with the leader the day that counts is still the one on which it goes out. */}
            <DeadlineBadge deadline={deadline.day} mark={markOf(deadline)} done={deadline.doneOn && '已办复'} />
            <span className={styles.reckoningDoor}>怎么算</span>
          </summary>
          <ol>
            {deadline.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <div className="quiet">依据：{deadline.source}</div>
        </details>
      ) : (
        <div className="quiet">没有答复期限</div>
      )}
    </section>
  );
}
