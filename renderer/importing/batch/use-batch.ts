import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ImportBatch } from '../../../shared/model/importing.ts';
import { call, type Refused } from '../../client.ts';

/** A batch, asked for again and again while its files are being read. */
export function useBatch(batchId: number, isSending: boolean) {
  const client = useQueryClient();
  useEffect(() => {
    // What the last file brought is seen at once, not at the next change.
    if (!isSending)
      void client.invalidateQueries({ predicate: ({ queryKey }) => `${queryKey[0]}`.startsWith('imports.') });
  }, [isSending, client]);
  return useQuery<ImportBatch, Refused>({
    queryKey: ['imports.get', { batchId }],
    queryFn: () => call('imports.get', { batchId }),
    refetchInterval: ({ state }) => (isSending || state.data?.reading ? 700 : false),
  });
}
