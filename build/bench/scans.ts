import { readFileSync } from 'node:fs';
import { noScans, readScan } from '../../electron/reading/process/read-scan.ts';
import { openReaders } from '../../electron/reading/process/readers.ts';
import { scanLetter } from '../../test/samples/scan-letter.ts';
import { scanScore } from '../../test/support/files/scan-score.ts';
import { pageOfPdf, type Wear, wordsOfPdf, worn } from '../../test/support/files/scans.ts';
import { rendered } from '../../test/support/rendered-page.ts';
import { type Measured, single } from './measure.ts';

const wears: Record<string, Wear> = {
  平整: {},
  '斜1.3°、噪点、压缩55': { tilt: 1.3, noise: true },
  盖章: { seal: true, noise: true },
  拍照: { perspective: true, noise: true },
  横放: { turned: 1 },
  倒放: { turned: 2, tilt: -0.7 },
};

/** A letter of three pages, printed, worn in six ways, scanned at 150 and 200 dots an inch, recognised page by page. */
export async function benchScans(): Promise<Measured[]> {
  const paper = await rendered(await scanLetter());
  let memory = 0;
  const reader = openReaders();
  const rows: Measured[] = [];
  const times: number[] = [];
  try {
    for (const dpi of [150, 200]) {
      for (const [name, wear] of Object.entries(wears)) {
        const sum = { signs: 0, wrong: 0, figures: 0, wrongFigures: 0, sureWrongFigures: 0 };
        for (let page = 1; page <= paper.pages; page += 1) {
          const bytes = await worn(await pageOfPdf(paper.pdf, page, dpi), wear);
          const from = performance.now();
          const scan = await readScan(reader, { name: `${page}.jpg`, bytes }, { scans: noScans(), accountId: null });
          times.push(performance.now() - from);
          memory = Math.max(memory, ...childrenMemory());
          const score = scanScore(await wordsOfPdf(paper.pdf, page), scan);
          for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += score[key];
        }
        const { signs, wrong, figures, wrongFigures, sureWrongFigures } = sum;
        const right = `${(100 * (1 - wrong / signs)).toFixed(2)} %`;
        rows.push(
          single(
            `扫描识别 ${dpi} dpi ${name}（${signs}字，数字${figures}个错${wrongFigures}）`,
            `${right}，错而不疑的数字${sureWrongFigures}`,
            '≥ 99 %，0',
          ),
        );
      }
    }
  } finally {
    reader.close();
    paper.remove();
  }
  const usual = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  return [
    ...rows,
    single('扫描识别一页', `${(usual / 1000).toFixed(1)} s，${Math.round(memory / 1e6)} MB`, '几秒，< 1200 MB'),
  ];
}

/** What the processes that this one has started hold; of Linux only. */
function childrenMemory(): number[] {
  try {
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ');
    return children.map((id) => Number(readFileSync(`/proc/${id}/statm`, 'utf8').split(' ')[1]) * 4096);
  } catch {
    return [0];
  }
}
