import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import { officeChangedWords } from '../../shared/domain/audit/standing-words.ts';
import { useMayAsk } from '../session.ts';
import { useAnswer } from '../use-call.ts';
import styles from './board.module.css';

/** What was changed behind the program's back, to whom the log is open: nothing where nothing was. */
export function StandingNotes() {
  const { unvouched = null, changed = [] } = useAnswer('audit.standing', {}).data ?? {};
  const words = officeChangedWords(changed);
  const action = useMayAsk('audit.list') ? (
    <Link to="/settings/audit">
      <Button size="small">操作日志</Button>
    </Link>
  ) : null;
  return (
    <>
      {unvouched ? (
        <Alert type="error" showIcon title={unvouched} action={action} className={styles.standing ?? ''} />
      ) : null}
      {words ? (
        <Alert
          type="error"
          showIcon
          title={words.title}
          description={
            <>
              {words.named}
              请对照原件核对：对的，到「设置」里打开这一项再保存一次；不对的，改正后保存，或从改动以前的备份恢复。
            </>
          }
          action={action}
          className={styles.standing ?? ''}
        />
      ) : null}
    </>
  );
}
