import { useEffect, useMemo, useState } from 'react';
import type { ImportRecordRow } from '../../../shared/model/importing.ts';
import { call } from '../../client.ts';
import { useAnswer } from '../../use-call.ts';
import { pageSize, type Shown } from './record-filter.ts';

type Pinned = { key: string; ids: number[] };

/**
 * One page of a batch's records. Its rows keep their places while they are put right, also those that by then would
 * stand elsewhere or answer to the filter no more; choosing a filter or page anew brings the true order.
 */
export function useRecordPage(batchId: number, shown: Shown) {
  const question = { batchId, ...shown, pageSize };
  const page = useAnswer('imports.records', question, { keep: true });
  const key = JSON.stringify(question);
  const [pinned, setPinned] = useState<Pinned>({ key: '', ids: [] });
  const [held, setHeld] = useState<ReadonlyMap<number, ImportRecordRow>>(new Map());
  const fresh = page.isPlaceholderData ? undefined : page.data;

  useEffect(() => {
    if (fresh && pinned.key !== key) {
      setPinned({ key, ids: fresh.rows.map(({ id }) => id) });
      setHeld(new Map());
    }
  }, [fresh, key, pinned.key]);

  const rows = useMemo(() => {
    if (!page.data || pinned.key !== key) return page.data?.rows ?? [];
    const byId = new Map(page.data.rows.map((row) => [row.id, row]));
    return pinned.ids.flatMap((id) => byId.get(id) ?? held.get(id) ?? []);
  }, [page.data, pinned, held, key]);

  /** Looks again at records that were changed, wherever they would stand by now. */
  async function look(ids: readonly number[]) {
    const now = (await page.refetch()).data?.rows ?? [];
    const there = new Set(now.map(({ id }) => id));
    const away = ids.filter((id) => pinned.ids.includes(id) && !there.has(id));
    const found = await Promise.all(away.map((recordId) => call('imports.record', { recordId }).catch(() => null)));
    setHeld((known) => new Map([...known, ...found.flatMap((one) => (one ? [[one.id, one] as const] : []))]));
    // A record that was joined into another one is gone.
    const gone = away.filter((_, at) => found[at] === null);
    if (gone.length > 0) setPinned((before) => ({ ...before, ids: before.ids.filter((id) => !gone.includes(id)) }));
  }
  return { page, rows, look, again: () => setPinned({ key: '', ids: [] }) };
}
