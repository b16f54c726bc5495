import type { TemplateWords } from '../../shared/domain/letter/word-template.ts';
import type { Line } from '../../shared/model/letter/composed.ts';
import type { TemplateReport } from '../../shared/model/templates.ts';
import { templateDocx } from './docx.ts';
import type { TemplateParts } from './guard.ts';
import { reportErrors, templateReport } from './report.ts';

/** The report of a template, after it was also filled once: what only shows then is named before anyone relies on it. */
export async function triedReport(template: TemplateParts): Promise<TemplateReport> {
  const report = templateReport(template.parts);
  if (reportErrors(report) !== null) return report;
  try {
    await templateDocx(template, words, { office: '', day: null });
    return report;
  } catch {
    const list = report.fields.find((field) => Object.hasOwn(words.lists, field)) ?? '';
    const said = '试填没有成功：重复的开头和结尾要在同一处，不能一个在表格里、一个在表格外';
    return {
      ...report,
      problems: [...report.problems, { kind: 'broken', severity: 'error', field: list, place: null, words: said }],
    };
  }
}

const two = (field: string) => [
  { [field]: '一', 序号: '1' },
  { [field]: '二', 序号: '2' },
];
const words: TemplateWords = {
  fields: {
    ...{ 标题: '标题', 称呼: '称呼：', 文号: '文号', 单位: '单位', 成文日期: '日期', 附注: '附注', 类别: 'A' },
    ...{ 公开意见: '同意公开', 公开属性: '主动公开', 发文机关标志: '单位', 抄送: '机关', 附件说明: '附件' },
    ...{ 印发机关: '单位', 印发日期: '日期', 编号: '1', 案由: '案由' },
  },
  lists: { 收函人: two('姓名'), 附件: two('名称'), 抄送机关: two('名称'), 联系信息: two('内容') },
  body: [
    { level: 1, number: '一、', head: '标题', rest: '' },
    { level: 0, number: '', head: '正文', rest: '' },
  ],
  appended: [
    { role: 'appendix-mark', text: '附件' },
    { role: 'appendix-title', text: '标题' },
    { role: 'paragraph', text: '正文' },
  ].map(({ role, text }) => ({
    ...{ role: role as Line['role'], runs: [{ text, face: 'fangsong' as const }], blockId: null, blankLines: 0 },
    indent: { first: 0, left: 0, right: 0 },
  })),
};
