import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { reportDocx } from '../../electron/docx/report-docx.ts';
import type { ReportBlock } from '../../shared/domain/counting/annual-report.ts';

/** Words that runs are told of in different ways: marks that Latin and Chinese share, tabs, signs that XML escapes, none. */
const words = [
  '关于完善社区老年助餐服务的建议',
  '“十四五”养老规划',
  'A级“3A”景区—B级',
  '“',
  '甲\t乙\t丙',
  `a < b & "c" > 'd'`,
  '',
  '  前后有空格  ',
  '坏\u0000字\u0008符',
  '①第一项；②第二项',
  '云民函〔2026〕12号',
  '\u{20000}里',
];

async function rowsOf(count: number): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, at) => [String(at + 1), words[at % words.length] ?? '', '养老服务科']);
  const table = { caption: '清单', widths: [0.2, 0.5, 0.3], header: ['序号', '案由', '科室'], rows };
  const blocks: ReportBlock[] = [{ as: 'table', table }];
  const bytes = await reportDocx(
    blocks,
    { title: '报告', office: '市民政局', day: '2026-12-31' },
    async () => new Uint8Array(),
  );
  const text = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  return text.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
}

test('报告的清单再长，每一行也和短的一样写', async () => {
  const [short, long] = [await rowsOf(36), await rowsOf(3000)];
  expect(short).toHaveLength(37);
  expect(long).toHaveLength(3001);
  expect(long.slice(0, 37).filter((row, at) => row !== short[at])).toEqual([]);
  expect(long.at(-1)).toContain('>3000<');
});

test('同样的长清单，写出来的文件一个字节也不差', async () => {
  expect(await rowsOf(100)).toEqual(await rowsOf(100));
});
