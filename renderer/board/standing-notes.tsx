import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { stampOf } from '../../shared/domain/audit/stamp.ts';
import { officeChangedWords } from '../../shared/domain/audit/standing-words.ts';
import { useMayAsk } from '../session.ts';
import { ConfirmFound } from '../ui/confirm-found.tsx';
import { useAct, useAnswer } from '../use-call.ts';
import styles from './board.module.css';

/** What was changed behind the program's back, to whom the log is open: nothing where nothing was. */
export function StandingNotes() {
  const { unvouched = null, changed = [], confirms = [] } = useAnswer('audit.standing', {}).data ?? {};
  const words = officeChangedWords(changed);
  const confirm = useAct('audit.confirm');
  const mayConfirm = useMayAsk('audit.confirm') && confirms.length > 0;
  const [asked, setAsked] = useState<string[] | null>(null);
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
              请管理员对照原件核对：设置和名录对的，按「核对无误」；不对的，在「设置」里改正后保存，或从改动以前的备份恢复。账号、密钥和席位要逐个打开，核对后保存。
            </>
          }
          action={
            mayConfirm ? (
              <Space orientation="vertical">
                <Button size="small" onClick={() => setAsked(confirms)}>
                  核对无误…
                </Button>
                {action}
              </Space>
            ) : (
              action
            )
          }
          className={styles.standing ?? ''}
        />
      ) : null}
      {asked ? (
        <ConfirmFound
          words={asked}
          onConfirm={(why) => confirm.mutateAsync({ why, seen: stampOf(asked) })}
          isPending={confirm.isPending}
          error={confirm.error}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </>
  );
}
