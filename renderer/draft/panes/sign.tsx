import type { UnitSigned } from '../../paper/unit-signs.ts';
import { colours } from '../../tokens.ts';
import unitSignStyles from '../../ui/marks/unit-sign.module.css';
import styles from './panes.module.css';

/** The unit's sign on its colour, the one that stands in the margin; `version` is that of its opinion. */
export function Sign({ unit, version, named }: { unit: UnitSigned | undefined; version?: number; named?: boolean }) {
  return (
    <span className={unitSignStyles.named}>
      <span
        className={`${unitSignStyles.sign} ${styles.wideSign}`}
        style={{ background: unit?.colour ?? colours.quiet }}
        title={unit?.name ?? '会办单位'}
      >
        {unit?.sign ?? '源'}
        {version && version > 1 ? version : ''}
      </span>
      {named ? <span>{unit?.name ?? '会办单位'}</span> : null}
    </span>
  );
}
