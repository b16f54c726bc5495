import { Button, Progress, Tag } from 'antd';
import { daysLeftInWords } from '../../../shared/domain/dates/day.ts';
import { isUnsettled } from '../../../shared/domain/life/acts.ts';
import {
  type Commitment,
  type CommitmentLogEntry,
  commitmentLogKinds,
  commitmentStatuses,
} from '../../../shared/model/commitments.ts';
import type { Proposal } from '../../../shared/model/items/proposal.ts';
import type { Life } from '../../../shared/model/life/life.ts';
import type { Act } from '../../ui/fields/act-dialog.tsx';
import badgeStyles from '../../ui/marks/badge.module.css';
import { commitmentColours } from '../../ui/marks/commitment-colours.ts';
import { milestoneAct, milestoneDoneAct, progressAct, rateAct } from '../acts/commitment-acts.ts';
import styles from '../life.module.css';

type Props = { item: Proposal; life: Life; commitment: Commitment; onAct: ((act: Act) => void) | null };

/** One promise: by when, how far, its milestones, and everything noted about it. */
export function CommitmentCard({ item, life, commitment: it, onAct }: Props) {
  const over = !isUnsettled(it.status);
  const late = !over && it.dueOn < life.today;
  return (
    <article className={styles.commitmentCard} aria-label={it.what}>
      <div className={styles.commitmentHead}>
        <div>
          <strong>{it.what}</strong> <Tag color={commitmentColours[it.status]}>{commitmentStatuses[it.status]}</Tag>
          <div className="quiet">
            {[it.amount, it.department, it.leader].filter(Boolean).join('　')}
            {'　'}时限 {it.dueOn}{' '}
            <span className={late ? badgeStyles.overdue : undefined}>
              {over ? `（${it.settledOn ?? ''}）` : daysLeftInWords(life.today, it.dueOn)}
            </span>
          </div>
        </div>
        <Progress percent={it.progress} size="small" className={styles.commitmentProgress ?? ''} aria-label="进度" />
      </div>
      {it.milestones.length > 0 ? (
        <ul className={styles.lifeLines}>
          {it.milestones.map((each) => (
            <li key={each.id}>
              {each.doneOn ? '✓' : '○'} {each.dueOn} {each.what}
              {each.doneOn ? <span className="quiet">（{each.doneOn}完成）</span> : null}
              {!each.doneOn && onAct ? (
                <Button type="link" size="small" onClick={() => onAct(milestoneDoneAct(life, each))}>
                  完成
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      <ul className={styles.lifeLines}>
        {it.log
          .filter(({ kind }) => kind !== 'confirmed')
          .map((entry) => (
            <li key={entry.id}>
              {entry.day} {logWords(entry)} <span className="quiet">{entry.recordedBy}</span>
            </li>
          ))}
      </ul>
      {onAct ? (
        <span className={styles.entryActs}>
          <Button size="small" onClick={() => onAct(progressAct(item, life, it))}>
            登记进展
          </Button>
          {over ? null : (
            <Button size="small" onClick={() => onAct(milestoneAct(it))}>
              增加节点
            </Button>
          )}
          <Button size="small" onClick={() => onAct(rateAct(life, it))}>
            代表委员评价
          </Button>
        </span>
      ) : null}
    </article>
  );
}

function logWords({ kind, words, rater, rating, attachmentName, progress }: CommitmentLogEntry): string {
  if (kind === 'rating') return `${rater}评价：${rating}${words ? `，${words}` : ''}`;
  const far = progress === null ? '' : `（${progress}%）`;
  return `${commitmentLogKinds[kind]}：${words}${far}${attachmentName ? `，佐证《${attachmentName}》` : ''}`;
}
