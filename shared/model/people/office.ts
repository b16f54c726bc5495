import { z } from 'zod';
import { keysOf, letterForms, levels } from '../kinds.ts';
import { LetterSettings } from '../letter/settings.ts';
import { paperTemplates } from '../papers/templates.ts';
import { line, longText, optionalLine } from '../primitives.ts';
import { NewAccount } from './account.ts';

/** Each line is printed when all its fields are known. */
export const defaultContactBlock = '承办负责人：{承办负责人}\n承办人：{联系人}\n联系电话：{联系电话}';

/** The words of the letters; `{…}` stands for a field, see shared/domain/template.ts. */
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

const particulars = {
  fullName: line('单位全称', 60),
  shortName: line('单位简称', 30),
  city: line('所在市县', 30),
  level: z.enum(keysOf(levels), '请选择级别').default('municipal'),
  letterhead: line('发文机关标志', 60),
  replyCode: line('答复函机关代字', 20),
  opinionCode: line('会办意见机关代字', 20),
  assignerNpc: line('建议交办机关', 60),
  assignerCppcc: line('提案交办机关', 60),
  contactPerson: optionalLine('联系人', 40),
  contactPhone: optionalLine('联系电话', 40),
  issuer: optionalLine('印发机关', 60),
  letterForm: z.enum(keysOf(letterForms), '请选择公文格式').default('letter'),
};

export const OfficeSetUp = z.strictObject({ ...particulars, account: NewAccount });
/** Settings that are left out stay as they are. */
export const OfficeChange = z.strictObject({
  ...particulars,
  templates: Templates,
  letterSettings: LetterSettings.optional(),
});

export type Office = Omit<z.infer<typeof OfficeChange>, 'letterSettings'> & { letterSettings: LetterSettings };
