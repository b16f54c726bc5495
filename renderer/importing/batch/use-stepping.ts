import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { StepProgress } from '../../../shared/model/importing.ts';
import { call } from '../../client.ts';

/** Takes a long job on step by step until it is done; pausing, leaving or closing the page loses nothing. */
export function useStepping(name: 'imports.store' | 'imports.undo', batchId: number) {
  const client = useQueryClient();
  const going = useRef(false);
  const [running, setRunning] = useState(false);
  const [progress, setProgress] = useState<StepProgress | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(
    () => () => {
      going.current = false;
    },
    [],
  );

  async function start(): Promise<boolean> {
    going.current = true;
    setRunning(true);
    setProgress(null);
    setError(null);
    try {
      while (going.current) {
        const step = await call(name, { batchId, count: 100 });
        setProgress((sum) => ({
          done: (sum?.done ?? 0) + step.done,
          failed: (sum?.failed ?? 0) + step.failed,
          left: step.left,
        }));
        if (step.left === 0) return true;
      }
      return false;
    } catch (thrown) {
      setError(thrown);
      return false;
    } finally {
      going.current = false;
      setRunning(false);
      void client.invalidateQueries();
    }
  }
  const pause = () => {
    going.current = false;
  };
  return { running, progress, error, start, pause };
}
