import { z } from 'zod';
import { keysOf, letterForms, levels } from '../kinds.ts';
import { LetterSettings } from '../letter/settings.ts';
import { Templates } from '../letter/templates.ts';
import { line, optionalLine, Seen } from '../primitives.ts';
import { NewAccount } from './account.ts';

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
  seen: Seen,
});

export type Office = Omit<z.infer<typeof OfficeChange>, 'letterSettings' | 'seen'> & { letterSettings: LetterSettings };
