import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../client.ts';

/** How many items one call reckons: small enough for the bar to move, large enough not to wait for it. */
const step = 500;

/** Reckons all items anew, a few hundred at a time; `progress` is a share from 0 to 100, null when it does not run. */
export function useRecomputation() {
  const client = useQueryClient();
  const [progress, setProgress] = useState<number | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  async function run(): Promise<{ total: number; changed: number } | null> {
    setFailure(null);
    setProgress(0);
    let changed = 0;
    try {
      for (;;) {
        const part = await call('deadline.recompute', { limit: step });
        changed += part.changed;
        setProgress(part.total === 0 ? 100 : Math.round((100 * part.done) / part.total));
        if (part.finished) return { total: part.total, changed };
      }
    } catch (thrown) {
      setFailure(thrown);
      return null;
    } finally {
      setProgress(null);
      void client.invalidateQueries();
    }
  }
  return { run, progress, failure };
}
