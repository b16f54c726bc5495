import { z } from 'zod';
import { paperTemplateNames, paperTemplates } from '../papers/templates.ts';
import { line, longText, optionalLine } from '../primitives.ts';

/** Each line is printed when all its fields are known. */
export const defaultContactBlock = '承办负责人：{承办负责人}\n承办人：{联系人}\n联系电话：{联系电话}';

/** What each of them is called where it is refused or logged. */
export const templateNames = {
  replyTitle: '答复函标题',
  salutationNpc: '代表称呼',
  salutationCppcc: '委员称呼',
  salutationCollective: '集体提案称呼',
  opening: '答复函开头',
  openingWithUnits: '有会办单位时的开头',
  openingCollective: '集体提案的开头',
  closing: '答复函结尾',
  note: '附注',
  contactBlock: '联系信息',
  copyToNpc: '建议的抄送机关',
  copyToCppcc: '提案的抄送机关',
  opinionTitle: '会办意见标题',
  opinionOpening: '会办意见开头',
  opinionClosing: '会办意见结尾',
  requestTitle: '征求会办意见函标题',
  requestBody: '征求会办意见函正文',
  ...paperTemplateNames,
} as const;

/** The words of the letters; `{…}` stands for a field, see shared/domain/letter/template.ts. */
export const Templates = z.strictObject({
  replyTitle: line(templateNames.replyTitle),
  salutationNpc: line(templateNames.salutationNpc),
  salutationCppcc: line(templateNames.salutationCppcc),
  salutationCollective: line(templateNames.salutationCollective),
  opening: longText(templateNames.opening, 2000),
  openingWithUnits: longText(templateNames.openingWithUnits, 2000),
  openingCollective: longText(templateNames.openingCollective, 2000),
  closing: longText(templateNames.closing, 2000),
  note: optionalLine(templateNames.note),
  contactBlock: longText(templateNames.contactBlock, 500).default(defaultContactBlock),
  copyToNpc: optionalLine(templateNames.copyToNpc),
  copyToCppcc: optionalLine(templateNames.copyToCppcc),
  opinionTitle: line(templateNames.opinionTitle),
  opinionOpening: longText(templateNames.opinionOpening, 2000),
  opinionClosing: longText(templateNames.opinionClosing, 2000),
  requestTitle: line(templateNames.requestTitle),
  requestBody: longText(templateNames.requestBody, 4000),
  ...paperTemplates,
});

export type Templates = z.infer<typeof Templates>;
