import styles from './key-supervision.module.css';
/** 重点督办: the item stands on the key-supervision list and is handled by a leader in person. */
export function KeySupervision() {
  return <span className={styles.keySupervision}>重点督办</span>;
}
