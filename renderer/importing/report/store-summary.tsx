import { Button } from 'antd';
import type { ImportCounts } from '../../../shared/model/importing.ts';
import badgeStyles from '../../ui/marks/badge.module.css';
import styles from '../importing.module.css';

/** What is in, what will come in, and what stays outside until someone has decided. */
export function StoreSummary({ counts, onCheck }: { counts: ImportCounts; onCheck: () => void }) {
  const { stored, due, open, leave, failed } = counts;
  return (
    <div className={styles.storeSummary}>
      <p>
        <strong>{stored > 0 ? `已入库${stored}件` : `可入库${due}件`}</strong>
        {stored > 0 && due > 0 ? `；还可入库${due}件` : ''}
        {leave > 0 ? `；不入库${leave}件（重复的，或您定的）` : ''}
      </p>
      {failed > 0 ? <p className={badgeStyles.overdue}>未能入库{failed}件，原因见下；改正以后可以再入库。</p> : null}
      {open > 0 ? (
        <p className={badgeStyles.soon}>
          还有{open}件缺必填项或有存疑，核对以前不会入库。{' '}
          <Button size="small" onClick={onCheck}>
            去核对
          </Button>
        </p>
      ) : null}
    </div>
  );
}
