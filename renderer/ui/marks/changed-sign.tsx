import type { ItemLine } from '../../../shared/model/item-line.ts';
import styles from './changed-sign.module.css';

/** On a line of a list: what stands behind it was changed by other means than this program; nothing where nothing was. */
export function ChangedSign({ changed }: ItemLine) {
  if (!changed) return null;
  return (
    <span className={styles.sign} title={changedTitle}>
      被别的程序改动过
    </span>
  );
}

/** Where a line has no room for the sign. */
export const changedTitle = '有记录被本程序以外的手段改动过，这一行写的不一定属实；请打开这一件核对';
