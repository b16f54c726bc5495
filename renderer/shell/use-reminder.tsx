import { useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../client.ts';

const hour = 60 * 60_000;

/**
 * Says what is pressing when the page opens and once an hour while it is. In the desktop window the system's own
 * notices do that; in a browser the page says it itself.
 */
export function useReminder() {
  const { notification } = App.useApp();
  const navigate = useNavigate();
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
    if (!reminder || said(at)) return;
    notification.open({
      key: 'reminder',
      title: '今日提醒',
      description: reminder.words,
      placement: 'bottomRight',
      duration: 6,
      actions: (
        <Button
          size="small"
          onClick={() => {
            notification.destroy('reminder');
            void navigate('/board');
          }}
        >
          去工作台
        </Button>
      ),
    });
  }, [at]);
}

const saidKey = 'proposal-desk.reminded';

/** Whether this tab has said something within the hour already: going from page to page is no reason to repeat it. */
function said(at: number): boolean {
  const last = Number(sessionStorage.getItem(saidKey) ?? 0);
  if (at - last < hour) return true;
  sessionStorage.setItem(saidKey, String(at));
  return false;
}
