import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import type { KeepingNotice } from '../../../shared/model/keeping.ts';
import styles from './copies.module.css';

const grave: readonly KeepingNotice['kind'][] = ['failed', 'rehearsal'];

/** What the administrator must see to about copies; with `wayThere` a link leads to the page where it is done. */
export function KeepingNotices({
  notices,
  wayThere = false,
}: {
  notices: readonly KeepingNotice[];
  wayThere?: boolean;
}) {
  if (notices.length === 0) return null;
  const said = notices.filter(({ kind }) => kind === 'rehearsed');
  return (
    <div className={styles.notices}>
      {notices
        .filter((notice) => !said.includes(notice))
        .map(({ kind, words }) => (
          <Alert
            key={kind}
            type={grave.includes(kind) ? 'error' : 'warning'}
            showIcon
            title={words}
            {...(wayThere
              ? {
                  action: (
                    <Link to="/settings/backup">
                      <Button size="small">数据备份</Button>
                    </Link>
                  ),
                }
              : {})}
          />
        ))}
      {said.map(({ words }) => (
        <p key={words} className="quiet">
          {words}
        </p>
      ))}
    </div>
  );
}
