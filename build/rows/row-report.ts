import type { ComparedLetter } from './campaign.ts';
import { type RowReason, reasonOf, rowReasons } from './reasons.ts';

type RowTotals = {
  letters: number;
  rows: number;
  same: number;
  /** Rows that differ for a reason that is LibreOffice's own, and for none that is known. */
  explained: number;
  unknown: number;
  pages: number;
  pagesAlike: number;
  reasons: Record<RowReason, number>;
};

/** Adds up what was compared. */
export function rowTotals(compared: readonly ComparedLetter[]): RowTotals {
  const totals: RowTotals = {
    ...{ letters: compared.length, rows: 0, same: 0, explained: 0, unknown: 0, pages: 0, pagesAlike: 0 },
    reasons: { address: 0, dash: 0, degree: 0, 'behind-mark': 0, lists: 0, unknown: 0 },
  };
  for (const { rows, same, pages, differences } of compared) {
    totals.rows += rows;
    totals.same += same;
    totals.pages += Math.max(pages.ours, pages.theirs);
    totals.pagesAlike += pages.alike;
    for (const each of differences) {
      const reason = reasonOf(each);
      totals.reasons[reason] += each.theirs.length;
      totals[reason === 'unknown' ? 'unknown' : 'explained'] += each.theirs.length;
    }
  }
  return totals;
}

export const shareOf = (part: number, whole: number) => `${((part / Math.max(1, whole)) * 100).toFixed(2)}%`;

/** What a run found, with each difference and why, to be read by people. */
export function rowReport(compared: readonly ComparedLetter[], about: string): string {
  const totals = rowTotals(compared);
  const parts = compared.filter(({ differences }) => differences.length > 0).map(letterPart);
  const reasons = Object.entries(totals.reasons)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => `| ${rowReasons[reason as RowReason]} | ${count} |`);
  return [
    `# 逐行比对：打印页与 Word 文件\n\n${about}\n`,
    '打印页由程序自己的页面在 Chromium 中印成 PDF，Word 文件由 LibreOffice 排成 PDF；两份逐页、逐行比较文字。\n',
    '| 项目 | 数 |\n|---|---|',
    `| 函件 | ${totals.letters} |`,
    `| 比对的行 | ${totals.rows} |`,
    `| 相同的行 | ${totals.same}（${shareOf(totals.same, totals.rows)}） |`,
    `| 不同而按 Word 的行 | ${totals.explained} |`,
    `| 不同而原因不明的行 | ${totals.unknown} |`,
    `| 页首相同的页 | ${totals.pagesAlike}／${totals.pages} |\n`,
    ...(reasons.length === 0 ? [] : ['| 不同的原因 | 行 |\n|---|---|', ...reasons, '']),
    ...parts,
  ].join('\n');
}

function letterPart({ name, form, rows, same, pages, differences }: ComparedLetter): string {
  const said = differences.map(
    (each) =>
      `第${each.page}页：${rowReasons[reasonOf(each)]}\n\n` +
      `打印页：\n\n${quoted(each.ours)}\nWord 文件：\n\n${quoted(each.theirs)}`,
  );
  const head = `## ${name}（${form === 'letter' ? '信函' : '文件'}）：${same}／${rows}行相同，打印页${pages.ours}页，Word 文件${pages.theirs}页`;
  return `${head}\n\n${said.join('\n')}`;
}

const quoted = (rows: readonly string[]) => `${rows.map((row) => `    ${row}`).join('\n')}\n`;
