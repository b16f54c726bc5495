import { z } from 'zod';
import { keysOf } from '../kinds.ts';
import { Id, line, longText, optionalLine, requiredDay } from '../primitives.ts';
import { contactPhases, contactWays, deliveryWays, publicationForms } from './life.ts';

/** Every record of something that happened: to which item, on which day. */
const happened = (what: string) => ({ proposalId: Id, day: requiredDay(what) });
const reason = (what: string) => longText(what, 2000).trim().min(1, `请写明${what}`);
/** The row that this one corrects; the former stays readable. */
const replaces = { replacesId: Id.nullable().default(null) };

export const ContactIn = z.strictObject({
  ...happened('沟通日期'),
  phase: z.enum(keysOf(contactPhases), '请选择办前、办中或办后'),
  way: z.enum(keysOf(contactWays), '请选择沟通方式'),
  place: optionalLine('地点', 100),
  ours: optionalLine('我方人员', 200),
  theirs: line('沟通对象', 200),
  said: longText('沟通内容', 20_000).trim().min(1, '请写明沟通内容：谈了什么、代表委员什么意见'),
  ...replaces,
});
export type ContactIn = z.infer<typeof ContactIn>;

export const DeliveryIn = z.strictObject({
  ...happened('送达日期'),
  recipients: z.array(line('收函人', 100), '请选择送达给谁').min(1, '请选择送达给谁').max(200),
  way: z.enum(keysOf(deliveryWays), '请选择送达方式'),
  receivedBy: optionalLine('签收人', 60),
  note: optionalLine('备注', 300),
  ...replaces,
});

export const FeedbackIn = z.strictObject({
  ...happened('反馈日期'),
  respondent: line('反馈人', 100),
  /** Contact before the reply as the form says it; `none` is 未联系. */
  contactedBy: z.enum([...keysOf(contactWays), 'none'], '请选择答复前的联系方式').default('none'),
  attitude: line('对办理态度的评价', 20),
  result: line('对办理结果的评价', 20),
  reason: longText('原因', 4000).trim().default(''),
  wishes: longText('意见和要求', 4000).trim().default(''),
  ...replaces,
});

/** Takes back one entry that should not be there; it stays readable with the reason. */
export const EntryVoid = z.strictObject({
  proposalId: Id,
  entry: z.enum(['contact', 'delivery', 'feedback', 'upload'], '请选择要作废的登记'),
  id: Id,
  reason: line('作废理由', 300),
});

export const PublicationIn = z
  .strictObject({
    ...happened('公开日期'),
    form: z.enum(keysOf(publicationForms), '请选择公开方式'),
    url: z
      .string()
      .trim()
      .max(500, '网址不能超过500个字')
      .refine((text) => text === '' || /^https?:\/\/\S+$/.test(text), '网址应以 http:// 或 https:// 开头')
      .default(''),
    reason: optionalLine('不公开的理由', 1500),
    /** The text that was passed to be published, where it was made here. */
    webTextId: Id.optional(),
  })
  .refine(({ form, reason: why, webTextId }) => form !== 'none' || why !== '' || webTextId !== undefined, {
    path: ['reason'],
    message: '不公开的，请写明理由',
  });

export const TransferRequest = z.strictObject({
  ...happened('申请日期'),
  reason: reason('退办理由'),
  unit: optionalLine('建议改由哪个单位承办', 60),
});

export const transferOutcomes = { accepted: '同意退办', refused: '不同意退办', cancelled: '撤销申请' } as const;
export const TransferAnswer = z.strictObject({
  ...happened('答复日期'),
  outcome: z.enum(keysOf(transferOutcomes), '请选择退办结果'),
  words: longText('答复内容', 2000).trim().default(''),
  unit: optionalLine('改由哪个单位承办', 60),
});

export const ProposalWithdraw = z.strictObject({ ...happened('撤回日期'), reason: reason('撤回原因') });
export const ProposalRestore = z.strictObject({ ...happened('恢复日期'), reason: reason('恢复办理的原因') });

export const ProposalCombine = z.strictObject({
  ...happened('并案日期'),
  otherIds: z.array(Id, '请选择要并入的件').min(1, '请选择要并入的件').max(50, '一次最多并入50件'),
  reason: optionalLine('并案理由', 300),
});
export const ProposalSeparate = z.strictObject({ ...happened('分开日期'), reason: reason('取消并案的理由') });
export const DraftCarry = z.strictObject({
  proposalId: Id,
  intoIds: z.array(Id, '请选择带入哪几件').min(1, '请选择带入哪几件').max(50),
});

export const SplitPart = z.strictObject({ ...happened('分工日期'), part: reason('我方负责的部分') });

export const ViaOffice = z.strictObject({
  ...happened('报送方式确定日期'),
  /** Who sends the answer on; empty when we answer ourselves after all. */
  through: optionalLine('由谁统一答复', 60),
});

export const CarryOver = z.strictObject({
  proposalIds: z.array(Id, '请选择要转入的件').min(1, '请选择要转入的件').max(500),
  day: requiredDay('转入日期'),
  term: z.number('请填写新的届').int('届应为整数').min(1, '届应从1起').max(99, '届不能超过99'),
  meeting: z.number('请填写次').int('次应为整数').min(1, '次应从1起').max(99, '次不能超过99'),
  reason: optionalLine('说明', 300),
});

export const RoundOpen = z.strictObject({
  ...happened('要求重新答复的日期'),
  reason: reason('重新办理的原因'),
  /** The new draft begins with the former letter's words, or with the office's template. */
  start: z.enum(keysOf({ former: '从原稿改起', fresh: '重新起草' })).default('former'),
});

export const OralReply = z.strictObject({
  ...happened('面复日期'),
  place: line('面复地点', 100),
  people: line('参加人员', 300),
  recipients: z.array(line('面复对象', 100), '请选择面复对象').min(1, '请选择面复对象').max(200),
  said: reason('面复内容'),
  recordSigned: z
    .boolean()
    .refine((signed) => signed, '面复记录要由代表委员签字后才能登记；可先在「文书」中制作面复记录'),
});

export const ProposalArchive = z.strictObject({
  ...happened('归档日期'),
  archiveNumber: line('归档号', 60),
});
export const ProposalUnarchive = z.strictObject({ ...happened('取消归档日期'), reason: reason('取消归档的原因') });
