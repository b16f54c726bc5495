import { describe, expect, test } from 'vitest';
import { readMaterial } from '../../shared/domain/references/material.ts';

const brief = (file: string, text: string) => {
  const { title, source, day, kind } = readMaterial(file, text);
  return [kind, title, source, day];
};

describe('从文件存参考资料', () => {
  test('标题取第一行，来源、日期取标明的', () => {
    const text =
      '云澜市上调城乡低保标准\n来源：云澜日报　发布时间：2025-07-03 09:20\n本报讯（记者 沙明川）2025年7月1日起，低保标准提高。';
    expect(brief('新闻.html', text)).toEqual(['news', '云澜市上调城乡低保标准', '云澜日报', '2025-07-03']);
  });

  test('工作报告取题下括号里的日期', () => {
    const text = '云澜市民政局2024年工作报告\n（2025年1月8日在全市民政工作会议上）\n各位同志：\n现将工作报告如下。';
    expect(brief('报告.docx', text)).toEqual(['report', '云澜市民政局2024年工作报告', '', '2025-01-08']);
  });

  test('没有标明的，取落款的日期；正文里说到的日期不算', () => {
    const text = '关于养老床位补贴的答复口径\n自2021年3月5日起执行新办法。\n云澜市民政局\n2024年11月20日';
    expect(brief('口径.txt', text)).toEqual(['line', '关于养老床位补贴的答复口径', '', '2024-11-20']);
    expect(readMaterial('口径.txt', '关于养老床位补贴\n自2021年3月5日起执行新办法。').day).toBeNull();
  });

  test('日期残缺的不猜，留空', () => {
    expect(readMaterial('a.txt', '低保标准调整说明\n发布时间：2025年7月\n正文').day).toBeNull();
  });

  test('第一行不像标题的，用文件名', () => {
    expect(readMaterial('资料/低保标准一览.txt', '2025年起，全市低保标准提高到每人每月1150元。').title).toBe(
      '低保标准一览',
    );
  });
});
