import { Link } from 'react-router';
import { percent } from '../../shared/domain/counting/rates.ts';
import { type Rate, rateNames } from '../../shared/model/rate.ts';
import styles from './counting.module.css';
import { type Behind, itemsAddress } from './items-address.ts';

/** The five rates, each with its part and whole as doors, and what it is measured against. */
export function RateCards({ rates, of }: { rates: readonly Rate[]; of: Behind }) {
  return (
    <div className={styles.rates}>
      {rates.map((rate) => (
        <div key={rate.name} className={styles.rate}>
          <div className="quiet">{rateNames[rate.name]}</div>
          <div className={styles.rateValue}>{percent(rate.part, rate.whole)}</div>
          <div>
            <Link
              to={itemsAddress({ ...of, facts: rate.partFacts })}
              aria-label={`${rateNames[rate.name]}分子${rate.part}件`}
            >
              {rate.part}
            </Link>
            {' / '}
            <Link
              to={itemsAddress({ ...of, facts: rate.wholeFacts })}
              aria-label={`${rateNames[rate.name]}分母${rate.whole}件`}
            >
              {rate.whole}
            </Link>
            件
          </div>
          <div className={`quiet ${styles.rateBase}`}>分母：{rate.base}</div>
        </div>
      ))}
    </div>
  );
}
