import { CopyTable } from '../../../../renderer/ui/copies/copy-table.tsx';
import { KeepingNotices } from '../../../../renderer/ui/copies/keeping-notices.tsx';
import { ProgressLine } from '../../../../renderer/ui/copies/progress-line.tsx';
import { RestoreDialog } from '../../../../renderer/ui/copies/restore-dialog.tsx';
import type { CopyInfo } from '../../../../shared/model/keeping.ts';
import type { Parts } from '../frame.tsx';

const nothing = () => undefined;
const copy: CopyInfo = {
  file: '/backups/proposal-desk-20261129-093012-daily.zip',
  name: 'proposal-desk-20261129-093012-daily.zip',
  size: 3_400_000,
  facts: {
    ...{ madeAt: '2026-11-29T01:30:12.000Z', reason: 'daily', office: '云澜市民政局', schema: 16, items: 127 },
    ...{
      letters: 96,
      earlier: 2410,
      attachments: 318,
      log: { count: 5210, digest: '5f0c'.repeat(16), at: '2026-11-29T01:28:00.000Z' },
      sealed: true,
      missing: [],
      storeOnly: false,
      unproven: false,
    },
  },
  wrong: null,
};
const bad: CopyInfo = { ...copy, file: 'b', facts: null, wrong: '不是本程序的备份，或没有传完整。请换一份备份。' };

export const copyParts: Parts = {
  CopyTable: {
    有好有坏: <CopyTable copies={[copy, bad]} empty="还没有备份" />,
    没有: <CopyTable copies={[]} empty="还没有备份" />,
  },
  KeepingNotices: {
    两条: (
      <KeepingNotices
        wayThere
        notices={[
          { kind: 'failed', words: '最近一次备份没有做成：磁盘空间不足。以前的备份仍在，没有动。' },
          { kind: 'second-overdue', words: '第二处（E:\\备份）已有12天没有新的备份。' },
        ]}
      />
    ),
  },
  ProgressLine: { 正在做: <ProgressLine going /> },
  RestoreDialog: { 加密的: <RestoreDialog copy={copy} onClose={nothing} /> },
};
