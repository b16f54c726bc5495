import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ImportRun } from './import-run.ts';
import { compared, type Measured, ms, single } from './measure.ts';

/** A ledger of 10,000 rows and 30 columns through the whole import: read, repaired, stored, taken back. */
export async function benchImport(): Promise<Measured[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'import-run.ts')]);
  const run = JSON.parse(stdout) as ImportRun;
  if (run.stored !== run.rows) throw new Error(`stored ${run.stored} of ${run.rows}`);
  const mb = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`;
  return [
    compared(
      `导入：台账${run.rows}行×30栏在读文件的进程里读成记录、写成送回的字串（对照：只读出工作簿）`,
      { ours: run.reading.records, theirs: run.reading.bare },
      '（参考）',
    ),
    compared(
      '导入：同一份台账从添加到全部列入待核对（对照：只读出工作簿）',
      { ours: run.reading.staged, theirs: run.reading.bare },
      '（参考）',
    ),
    compared(`导入：${run.rows}件分步入库，连同检索（对照：一次写入同样的行）`, run.storing, '≤ 3×'),
    compared(
      `导入：${run.rows}件分步入库，连同检索（对照：一次写入同样的行并做检索）`,
      { ours: run.storing.ours, theirs: run.storing.indexed },
      '（参考）',
    ),
    single(`导入：撤销${run.rows}件`, ms(run.undoing), '（参考）'),
    single(`导入：${run.rows}条中列一页100条，最慢`, ms(run.listing), '≤ 100 ms'),
    single('导入：读取期间窗口最长等待', ms(run.stalls.reading), '≤ 100 ms'),
    single('导入：入库期间窗口最长等待', ms(run.stalls.storing), '≤ 100 ms'),
    single('导入：撤销期间窗口最长等待', ms(run.stalls.undoing), '≤ 100 ms'),
    single('导入：内存峰值，主进程 / 读文件的进程', `${mb(run.memory.main)} / ${mb(run.memory.reader)}`, '≤ 600 MB'),
  ];
}
