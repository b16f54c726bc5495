import { type ReactNode, useEffect } from 'react';
import { useMatches } from 'react-router';
import styles from './page-head.module.css';

type Props = {
  /** Where it is not the page's own name. */
  title?: string | undefined;
  /** What stands in the title's place where it is more than words. */
  heading?: ReactNode;
  says?: ReactNode;
  acts?: ReactNode;
};

/** The first line of every page: its name, one sentence on what it is for, and its buttons at the right. */
export function PageHead({ title: own, heading, says, acts }: Props) {
  const page = useMatches().at(-1)?.handle as { name: string } | undefined;
  const title = own ?? page?.name ?? '';
  useEffect(() => {
    document.title = `${title} · 建议提案办理`;
  }, [title]);
  return (
    <header className={styles.head}>
      <h1>{heading ?? title}</h1>
      {says ? <span className={styles.says}>{says}</span> : null}
      {acts ? <div className={styles.acts}>{acts}</div> : null}
    </header>
  );
}
