import { CheckCircleFilled, ClockCircleOutlined, MinusCircleOutlined } from '@ant-design/icons';
import { dayInWords } from '../../../shared/domain/dates/day.ts';
import { dayOfMoment } from '../../../shared/domain/dates/moment.ts';
import { isLate } from '../../../shared/domain/letter/steps/lying.ts';
import type { StepAct, StepParty, StepStanding } from '../../../shared/model/letter/steps.ts';
import { instantWords, shortDay, todayHere } from './day-words.ts';
import styles from './step-lines.module.css';

/** The steps before the signature: who agreed when, whom the letter waits for, and what no longer counts. */
export function StepLines({ steps, lies }: { steps: readonly StepStanding[]; lies: boolean }) {
  return (
    <ol className={styles.steps} aria-label="审签前的步骤">
      {steps.map((step) => (
        <li key={step.id} {...(lies && step.standing === 'now' ? { className: styles.now } : {})}>
          {signOf(step, lies)}
          <span className={styles.name}>{step.name}</span>
          <div className={styles.parties}>
            {step.parties.map((party) => (
              <Party key={party.section?.id ?? 0} party={party} isNow={lies && step.standing === 'now'} />
            ))}
            {lies && step.since ? <Since step={step} since={step.since} /> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Agreements that stand under signed words. */
export function AgreedLines({ agreed }: { agreed: readonly StepAct[] }) {
  return (
    <ol className={styles.steps} aria-label="签发前的同意">
      {agreed.map((act) => (
        <li key={act.id}>
          <CheckCircleFilled className={styles.done} />
          <span className={styles.name}>{act.stepName}</span>
          <div className={styles.parties}>
            <div>
              {act.sectionName ? `${act.sectionName}　` : ''}
              {agreedWords(act)}
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}

function signOf({ standing }: StepStanding, lies: boolean) {
  if (standing === 'done') return <CheckCircleFilled className={styles.done} aria-label="已同意" />;
  if (standing === 'now' && lies) return <ClockCircleOutlined className={styles.waits} aria-label="正在办" />;
  return <MinusCircleOutlined className="quiet" aria-label="还没有轮到" />;
}

function Party({ party: { section, people, agreed, lapsed }, isNow }: { party: StepParty; isNow: boolean }) {
  const who = people.map(({ name }) => name).join('、') || '审签领导';
  return (
    <div>
      {section ? `${section.name}　` : ''}
      {agreed ? agreedWords(agreed) : isNow ? `等${who}办` : <span className="quiet">{who}</span>}
      {lapsed ? (
        <div className={styles.lapsed}>
          {lapsed.act.by}
          {dayInWords(dayOfMoment(lapsed.act.at))}同意第{lapsed.act.version}版，
          {lapsed.because === 'words' ? '后来文字有改动，不再算数' : '后来退回到这一步，须再办一次'}
        </div>
      ) : null}
    </div>
  );
}

function Since({ step, since }: { step: StepStanding; since: string }) {
  const late = isLate({ ...step, waitsFor: [] }, todayHere());
  return (
    <div className={late ? styles.late : 'quiet'}>
      {shortDay(dayOfMoment(since))}到这一步
      {step.dueOn ? `，${shortDay(step.dueOn)}前办完${late ? '，已超期' : ''}` : ''}
    </div>
  );
}

function agreedWords({ by, at, version, stead, words }: StepAct): string {
  const more = [stead, words && `意见：${words}`].filter(Boolean).join('；');
  return `${by} ${instantWords(at)} 同意第${version}版${more ? `（${more}）` : ''}`;
}
