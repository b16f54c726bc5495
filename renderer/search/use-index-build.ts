import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { IndexProgress } from '../../shared/model/search.ts';
import { call } from '../client.ts';
import { useAnswer } from '../use-call.ts';

/** How far the index is while it is being made, null when it is whole. An open search page makes it, step by step. */
export function useIndexBuild() {
  const client = useQueryClient();
  const state = useAnswer('search.state', {});
  const [progress, setProgress] = useState<IndexProgress | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const running = useRef(false);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  const needed = state.data?.building != null;
  useEffect(() => {
    if (needed && !running.current) void build();
    async function build() {
      running.current = true;
      setFailure(null);
      try {
        for (let more = true; more && here.current; ) {
          const { building } = await call('search.rebuild', {});
          if (here.current) setProgress(building);
          more = building !== null;
        }
      } catch (thrown) {
        setFailure(thrown);
      } finally {
        running.current = false;
        void client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('search.') });
      }
    }
  }, [needed, client]);

  return { progress: progress ?? state.data?.building ?? null, records: state.data?.records ?? null, failure };
}
