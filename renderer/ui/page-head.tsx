import { type ReactNode, useEffect } from 'react';
import styles from './page-head.module.css';

type Props = {
  title: string;
  /** What stands in the title's place where it is more than words. */
  heading?: ReactNode;
  says?: ReactNode;
  acts?: ReactNode;
};

/** The first line of every page: its name, one sentence on what it is for, and its buttons at the right. */
export function PageHead({ title, heading = title, says, acts }: Props) {
  useEffect(() => {
    document.title = `${title} · 建议提案办理`;
  }, [title]);
  return (
    <header className={styles.head}>
      <h1>{heading}</h1>
      {says ? <span className={styles.says}>{says}</span> : null}
      {acts ? <div className={styles.acts}>{acts}</div> : null}
    </header>
  );
}
