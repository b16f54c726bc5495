import { unitColour, unitSign } from './unit-mark.ts';
import styles from './unit-sign.module.css';

type Props = { unitId: number; shortName: string; named?: boolean; fullName?: string };

/** The unit's sign on its colour, the same everywhere; `named` puts its name beside it, the short one unless `fullName` is given. */
export function UnitSign({ unitId, shortName, named = false, fullName }: Props) {
  const sign = (
    <span className={styles.sign} style={{ background: unitColour(unitId) }} title={shortName} aria-hidden={named}>
      {unitSign(shortName)}
    </span>
  );
  if (!named) return sign;
  return (
    <span className={styles.named}>
      {sign}
      <span>{fullName ?? shortName}</span>
    </span>
  );
}
