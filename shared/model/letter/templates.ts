import { z } from 'zod';
import { paperTemplates } from '../papers/templates.ts';
import { line, longText, optionalLine } from '../primitives.ts';

/** Each line is printed when all its fields are known. */
export const defaultContactBlock = '承办负责人：{承办负责人}\n承办人：{联系人}\n联系电话：{联系电话}';

/** The words of the letters; `{…}` stands for a field, see shared/domain/letter/template.ts. */
export const Templates = z.strictObject({
  replyTitle: line('答复函标题'),
  salutationNpc: line('代表称呼'),
  salutationCppcc: line('委员称呼'),
  salutationCollective: line('集体提案称呼'),
  opening: longText('答复函开头', 2000),
  openingWithUnits: longText('有会办单位时的开头', 2000),
  openingCollective: longText('集体提案的开头', 2000),
  closing: longText('答复函结尾', 2000),
  note: optionalLine('附注'),
  contactBlock: longText('联系信息', 500).default(defaultContactBlock),
  copyToNpc: optionalLine('建议的抄送机关'),
  copyToCppcc: optionalLine('提案的抄送机关'),
  opinionTitle: line('会办意见标题'),
  opinionOpening: longText('会办意见开头', 2000),
  opinionClosing: longText('会办意见结尾', 2000),
  requestTitle: line('征求会办意见函标题'),
  requestBody: longText('征求会办意见函正文', 4000),
  ...paperTemplates,
});

export type Templates = z.infer<typeof Templates>;
