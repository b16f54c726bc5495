import { useEffect, useState } from 'react';
import type { KeepingProgress } from '../../../shared/model/keeping.ts';
import { call } from '../../client.ts';

/** How far the making, checking or bringing back of a copy has come, asked again and again while it goes on. */
export function useProgress(going: boolean): KeepingProgress {
  const [progress, setProgress] = useState<KeepingProgress>(null);
  useEffect(() => {
    if (!going) return;
    let open = true;
    const ask = () =>
      call('backup.progress', {}).then(
        (now) => open && setProgress(now),
        () => undefined,
      );
    const timer = setInterval(() => void ask(), 400);
    void ask();
    return () => {
      open = false;
      clearInterval(timer);
      setProgress(null);
    };
  }, [going]);
  return progress;
}
