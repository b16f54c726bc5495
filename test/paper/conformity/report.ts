import type { Row } from './rows.ts';

export type Measured = { title: string; rows: Row[] };

/** What a rendering on screen cannot show, so that nobody takes the report for more than it is. */
const notShown = [
  '印刷质量：红色墨的色度、黑色的实度、版面有无底灰（6.1、6.2）——须看印出的纸。',
  '双面套正：两面误差不超过2 mm（6.2）——随打印机而定。',
  '装订：订位、裁切误差（6.3）。',
  '方正小标宋简体、仿宋_GB2312、楷体_GB2312、黑体的字形：此处用字宽相同的代用字体量位置，字形须在装有这些字体的电脑上看。',
  '印章：程序只留盖章的位置，印章端正、居中下压署名和日期（7.3.5.1）由用印人掌握。',
  'Word、WPS 各自的排版差异：此处由 LibreOffice 排版；行距固定、字距和列宽写明，按算法三者相同，仍应在 WPS 中抽看。',
  '句末标点悬挂：Word、WPS 把排不下的句末标点悬在版心右边缘之外，LibreOffice 7.4 也这样断行（紧跟数字、字母的标点除外，连同数字移到下一行），却不印出这个标点；文件中一个不少。',
];

/** The report of all measures as Markdown: one table a document, what failed first. */
export function report(measured: readonly Measured[]): string {
  const rows = measured.flatMap((each) => each.rows);
  const failed = rows.filter(({ ok }) => !ok).length;
  return [
    '# 公文格式符合性报告（GB/T 9704-2012）',
    '',
    `共${measured.length}份文书，${rows.length}项，${failed === 0 ? '全部符合' : `不符合${failed}项`}。各份的页面图片在 letters 文件夹。`,
    '「文件中」是 .docx 的 XML 写的值，「纸面上」是 LibreOffice 排成 PDF 后量得的值，「—」表示这一项不从该处看。',
    '',
    '## 本报告看不到的',
    '',
    ...notShown.map((line) => `- ${line}`),
    '',
    '## 分行分页',
    '',
    '打印页与 Word 文件逐行、逐页比对的结果在 rows-tested/report.md（测试中的十二封）和 rows/report.md（npm run rows），每处不同写明原因。',
    ...measured.flatMap(({ title, rows: own }) => [
      '',
      `## ${title}`,
      '',
      '| 项目 | 条款 | 应为 | 文件中 | 纸面上 | 允差 | 符合 |',
      '|---|---|---|---|---|---|---|',
      ...[...own].sort((a, b) => Number(a.ok) - Number(b.ok)).map(tableRow),
    ]),
    '',
  ].join('\n');
}

function tableRow({ what, clause, wanted, xml, page, tolerance, ok }: Row): string {
  const cells = [what, clause, wanted, xml, page, tolerance, ok ? '是' : '**否**'];
  return `| ${cells.map((cell) => cell.replaceAll('|', '／')).join(' | ')} |`;
}
