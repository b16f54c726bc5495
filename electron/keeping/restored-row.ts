import { momentInTable } from '../../shared/domain/dates/moment.ts';
import type { Instant } from '../../shared/model/primitives.ts';

/** The row with which the log of a store that was brought back goes on: who, from which copy, where the former one lies. */
export function restoredRow(
  facts: { madeAt: Instant },
  { who, via, at }: { who: string; via: string; at: Instant },
  aside: string | null,
  keeping: string,
) {
  const kept = aside === null ? '' : `；恢复前的数据移到「${aside}」，没有删除`;
  return {
    ...{ at, accountId: null, who, via, operation: 'backup.restore', proposalId: null, input: '{}' },
    ...{
      words: `从备份恢复：${momentInTable(facts.madeAt)}的备份${kept}；${keeping}`,
      outcome: 'done' as const,
      changes: '',
    },
  };
}
