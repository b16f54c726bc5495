import { BellOutlined, CloseOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../client.ts';
import styles from './reminder.module.css';

const hour = 60 * 60_000;

/**
 * Says what is pressing when the page opens and once an hour while it is, in the bar above, where it covers nothing. In
 * the desktop window the system's own notices do that; in a browser the page says it itself.
 */
export function HourlyReminder() {
  const navigate = useNavigate();
  const [shown, setShown] = useState<string | null>(null);
  const asked = useQuery({
    queryKey: ['hourly reminder'],
    queryFn: () => call('reminder.get', {}),
    enabled: window.bridge === undefined,
    refetchInterval: hour,
    refetchIntervalInBackground: true,
    refetchOnWindowFocus: false,
    staleTime: hour,
  });
  const reminder = asked.data?.reminder ?? null;
  const at = asked.dataUpdatedAt;

  // biome-ignore lint/correctness/useExhaustiveDependencies: said once for each answer that came in.
  useEffect(() => {
    if (reminder && !said(at)) setShown(reminder.words);
  }, [at]);

  if (shown === null) return null;
  return (
    <div className={styles.reminder} role="status" title={shown}>
      <BellOutlined className={styles.bell ?? ''} />
      <span className={styles.reminderWords}>
        <strong>今日提醒</strong>　{shown}
      </span>
      <Button
        size="small"
        onClick={() => {
          setShown(null);
          void navigate('/board');
        }}
      >
        去工作台
      </Button>
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined />}
        aria-label="收起今日提醒"
        onClick={() => setShown(null)}
      />
    </div>
  );
}

const saidKey = 'proposal-desk.reminded';

/** Whether this tab has said something within the hour already: going from page to page is no reason to repeat it. */
function said(at: number): boolean {
  const last = Number(sessionStorage.getItem(saidKey) ?? 0);
  if (at - last < hour) return true;
  sessionStorage.setItem(saidKey, String(at));
  return false;
}
