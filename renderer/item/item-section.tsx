import type { ReactNode } from 'react';
import styles from './item.module.css';
import type { ItemSectionName } from './parts.ts';

type Props = { id: ItemSectionName; title: string; says?: ReactNode; acts?: ReactNode; children: ReactNode };

/** One section of the item page. */
export function ItemSection({ id, title, says, acts, children }: Props) {
  return (
    <section className={`sheet ${styles.part}`} id={`part-${id}`} aria-label={title}>
      <div className={styles.partHead}>
        <h2 className="sheet-title">{title}</h2>
        {says ? <span className="quiet">{says}</span> : null}
        {acts ? <div className={styles.partActs}>{acts}</div> : null}
      </div>
      {children}
    </section>
  );
}
