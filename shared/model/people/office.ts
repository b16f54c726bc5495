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

/** What cannot go together is said at the field. */
function bothSound({ letterhead, letterForm }: Head, context: z.core.$RefinementCtx): void {
  const say = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
  if (letterForm === 'letter' && letterhead.endsWith('文件'))
    say('letterhead', '信函格式的发文机关标志是单位全称，不加「文件」；要用带「文件」的，请把公文格式改为文件格式');
}
type Particulars = { [K in keyof typeof particulars]: z.output<(typeof particulars)[K]> };
type Head = Pick<Particulars, 'letterhead' | 'letterForm'>;
const plain = (code: string) => code.normalize('NFKC').replace(/\s/gu, '');

/** Whether replies and opinions are numbered together, by one 代字. */
export function sharesCode({ replyCode, opinionCode }: { replyCode: string; opinionCode: string }): boolean {
  return plain(replyCode) !== '' && plain(replyCode) === plain(opinionCode);
}
/** Said by whoever gives both one 代字. */
const oneSeries = z.boolean().default(false);

export const OfficeParticulars = z.strictObject(particulars);
export const OfficeSetUp = z.strictObject({ ...particulars, oneSeries, account: NewAccount }).superRefine(bothSound);
/** Settings that are left out stay as they are. */
export const OfficeChange = z.strictObject({
  ...particulars,
  templates: Templates,
  letterSettings: LetterSettings.optional(),
  oneSeries,
  seen: Seen,
});

export type Office = Omit<z.infer<typeof OfficeChange>, 'letterSettings' | 'oneSeries' | 'seen'> & {
  letterSettings: LetterSettings;
};
