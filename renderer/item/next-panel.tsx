import { Alert, Button } from 'antd';
import { useNavigate } from 'react-router';
import { presentStep } from '../../shared/domain/letter/steps/chain.ts';
import { barToReviewing, waitsFor } from '../../shared/domain/letter/steps/who-reviews.ts';
import { nextStep } from '../../shared/domain/life/next-step.ts';
import { hasAnswered } from '../../shared/domain/opinions/owed.ts';
import type { Proposal } from '../../shared/model/items/proposal.ts';
import { keysOf } from '../../shared/model/kinds.ts';
import type { Life } from '../../shared/model/life/life.ts';
import { stages } from '../../shared/model/life/stage.ts';
import { useMe, useRoles } from '../session.ts';
import { todayHere } from '../ui/marks/day-words.ts';
import { stepPath } from '../ui/marks/step-path.ts';
import { CloseButton } from './acts/close-button.tsx';
import { OfferButton } from './acts/offer-button.tsx';
import styles from './item.module.css';
import { type ItemSectionName, itemParts } from './parts.ts';
import { StandingLines } from './standing-lines.tsx';

/** A next step that is done on this very page. */
const isPart = (where: string): where is ItemSectionName => Object.hasOwn(itemParts, where);

/** At the right: the next step, what blocks it, and the way to each section. */
export function NextPanel({ item, life }: { item: Proposal; life: Life | undefined }) {
  const navigate = useNavigate();
  const roles = useRoles();
  const me = useMe();
  const submission = item.letter?.submission ?? null;
  const lying = submission && item.stage === 'submitted' ? presentStep(submission.steps) : null;
  const step = nextStep({
    step: lying && submission ? { name: lying.name, waitsFor: waitsFor(submission) } : null,
    role: item.role,
    stage: item.stage,
    deliveredOn: item.deliveredOn,
    feedbackOn: item.feedbackOn,
    satisfaction: item.satisfaction,
    opinionsAsked: item.requests.length,
    opinionsIn: item.requests.filter(hasAnswered).length,
  });
  const isMyStep = submission !== null && me !== null && barToReviewing(submission, me, todayHere()) === null;
  const mine = step !== null && (lying ? isMyStep : roles.includes(step.who));
  const go = (id: ItemSectionName) => document.getElementById(`part-${id}`)?.scrollIntoView({ block: 'start' });

  function start() {
    if (!step) return;
    if (step.where === 'ask') void navigate('?part=opinions&act=ask', { replace: true });
    else if (isPart(step.where)) go(step.where);
    else void navigate(stepPath(item.id, step.where));
  }
  return (
    <aside className={styles.nextPanel} aria-label="下一步">
      <section className="sheet" aria-label="下一步">
        <h2 className="sheet-title">下一步</h2>
        <div>现在：{stages[item.stage]}</div>
        {item.letter?.stale ? (
          <>
            <Alert type="warning" showIcon title="签发后改过文字，须重新送审签发" />
            {mine ? (
              <Button type="primary" block onClick={() => void navigate(stepPath(item.id, 'draft'))}>
                去重新送审
              </Button>
            ) : null}
          </>
        ) : null}
        {step === null ? <p className="quiet">没有要办的下一步。</p> : null}
        {step && step.where !== 'close' && step.where !== 'life' ? (
          mine ? (
            <Button type={item.letter?.stale ? 'default' : 'primary'} block onClick={start}>
              {step.label}
            </Button>
          ) : (
            <p className="quiet">
              {lying ? step.waits : `等${step.who === 'leader' ? '领导' : '经办人'}${step.label}`}
            </p>
          )
        ) : null}
        {step?.waits && !lying && !life?.standing.some(({ words }) => words === step.waits) ? (
          <Alert type="warning" showIcon title={step.waits} />
        ) : null}
        {life ? <StandingLines life={life} onGo={go} /> : null}
        <CloseButton item={item} life={life} />
        {life ? <OfferButton item={item} life={life} /> : null}
      </section>
      <nav className="sheet" aria-label="本页各部分">
        {keysOf(itemParts).map((id) => (
          <button type="button" key={id} className={styles.partLink} onClick={() => go(id)}>
            {itemParts[id]}
          </button>
        ))}
      </nav>
    </aside>
  );
}
