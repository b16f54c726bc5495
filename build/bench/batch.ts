import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Measured, ms } from './measure.ts';

type Run = { count: number; perLetter: number; peakOf100: number; peak: number };

/** Time per letter and whether memory stays flat over a thousand letters. */
export async function benchBatch(): Promise<Measured[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'batch-run.ts')]);
  const { count, perLetter, peakOf100, peak } = JSON.parse(stdout) as Run;
  const mb = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`;
  return [
    { what: `批量制作${count}封，每封`, ours: ms(perLetter), theirs: '', ratio: '', goal: '报告' },
    {
      what: `批量制作的内存峰值：第${count}封 / 第100封`,
      ours: mb(peak),
      theirs: mb(peakOf100),
      ratio: `${(peak / peakOf100).toFixed(2)}×`,
      goal: '≤ 1.2×',
    },
  ];
}
