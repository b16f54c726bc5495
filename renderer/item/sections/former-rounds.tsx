import { deliveryWays, type Life } from '../../../shared/model/life/life.ts';
import styles from '../life.module.css';

/** Former rounds as they were: number, delivery, feedback, and why the item was handled again. */
export function FormerRounds({ life }: { life: Life }) {
  const former = life.rounds.filter(({ round }) => round < life.round).reverse();
  if (former.length === 0) return null;
  return (
    <div>
      {former.map(({ round, documentNumber, signedOn, resultClass }) => (
        <div key={round} className={styles.formerRound}>
          <strong>第{round}次答复</strong>　{documentNumber ?? '未编号'}　{signedOn ?? '未签发'}
          {resultClass ? `　${resultClass}类` : ''}
          <ul className={styles.lifeLines}>
            {life.deliveries
              .filter((each) => each.round === round && each.state === 'held')
              .map(({ id, day, recipient, way }) => (
                <li key={`d${id}`}>
                  {day} 送达{recipient}（{deliveryWays[way]}）
                </li>
              ))}
            {life.feedbacks
              .filter((each) => each.round === round && each.state === 'held')
              .map(({ id, day, respondent, attitudeWords, resultWords, reason }) => (
                <li key={`f${id}`}>
                  {day} {respondent}反馈：态度{attitudeWords}、结果{resultWords}
                  {reason ? `。原因：${reason}` : ''}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
