import { z } from 'zod';
import { keysOf, proposalKinds } from '../kinds.ts';
import { type Day, Id, type Instant, line, optionalLine, requiredDay, Seen } from '../primitives.ts';

/** What a field of a platform is filled with. */
export const fieldSources = {
  body: '正文全文',
  part: '正文的一部分',
  rest: '正文的其余部分',
  opening: '正文的开头',
  closing: '正文的结尾',
  letterTitle: '函件标题',
  documentNumber: '答复文号',
  signedOn: '答复日期（成文日期）',
  signedBy: '签发人',
  resultClass: '办理结果类别（代码）',
  resultWords: '办理结果类别（说法）',
  disclosure: '公开属性',
  consent: '提出人是否同意公开',
  number: '建议提案编号',
  title: '案由',
  session: '届次会次',
  proposers: '提出人',
  role: '办理方式',
  coUnits: '会办单位',
  office: '本单位全称',
  section: '承办科室',
  handler: '承办人',
  leader: '责任领导',
  contactPerson: '联系人',
  contactPhone: '联系电话',
  contactWay: '沟通方式',
  contactDay: '沟通日期',
  deliveredOn: '送达日期',
  enclosures: '附件名称',
  fixed: '固定的字',
} as const;
export type FieldSource = keyof typeof fieldSources;

/** How a day is written there; 2026年3月5日 by way of example. */
export const platformDateForms = {
  dash: '2026-03-05',
  slash: '2026/03/05',
  dot: '2026.3.5',
  words: '2026年3月5日',
  solid: '20260305',
} as const;
export type PlatformDateForm = keyof typeof platformDateForms;

/** What a limit counts. */
export const signCounts = {
  all: '字、标点、空格、换行各算一个',
  ink: '空格和换行不算',
  bytes: '汉字和全角标点算两个',
} as const;
export type SignCount = keyof typeof signCounts;

/** How the paragraphs of the text stand in the field. */
export const paragraphForms = {
  plain: '一段一行，段首不空',
  indented: '一段一行，段首空两格',
  spaced: '段间空一行',
  joined: '不分段，接成一行',
} as const;
export type ParagraphForm = keyof typeof paragraphForms;

/** What of the letter beside its paragraphs goes into 正文; title, number and signature never do. */
export const bodyFrames = { salutation: '称呼', opening: '开头', closing: '结尾' } as const;
export type BodyFrame = keyof typeof bodyFrames;

/** Platforms of this kind of items; `null` of both. */
const kind = z.enum(keysOf(proposalKinds), '请选择建议、提案或两者').nullable().default(null);

/** A key by which uploads and ticks find their platform and field again, whatever it is called by then. */
const key = z.string('缺少代码').regex(/^[a-z0-9-]{1,24}$/, '代码只用小写字母、数字和连字符，不超过24个');

const PlatformField = z.strictObject({
  key,
  label: line('栏目名称', 30),
  source: z.enum(keysOf(fieldSources), '请选择这一栏填什么'),
  /** Of `part`: words of a first heading, or which one it is; of `fixed`: the words themselves. */
  words: optionalLine('字', 200),
  limit: z
    .number('字数应为数字')
    .int('字数应为整数')
    .min(1, '字数上限至少是1')
    .max(1_000_000, '字数上限过大')
    .nullable()
    .default(null),
});
export type PlatformField = z.infer<typeof PlatformField>;

const ending = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9]{1,8}$/, '文件种类只写后缀，例如 pdf、docx');

/** What may be uploaded beside the fields; `most` 0: nothing. */
const FileRule = z.strictObject({
  most: z.number('请填写附件个数').int('附件个数应为整数').min(0).max(50, '附件个数不能超过50').default(0),
  /** In megabytes; null without limit. */
  largest: z
    .number('大小应为数字')
    .min(0.1, '大小至少0.1 MB')
    .max(2000, '大小不能超过2000 MB')
    .nullable()
    .default(null),
  endings: z.array(ending).max(20, '文件种类不能超过20种').default([]),
  /** Signs of a file's name, its ending among them; null without limit. */
  nameLimit: z.number().int().min(5, '文件名至少允许5个字').max(255).nullable().default(null),
});
export type FileRule = z.infer<typeof FileRule>;

const twice = (all: readonly string[]) => all.find((each, at) => all.indexOf(each) !== at);

/** One platform as the administrator describes it. */
export const PlatformProfile = z
  .strictObject({
    key,
    name: line('平台名称', 40),
    kind,
    /** Off: nobody sees it but the administrator in 设置. */
    used: z.boolean('请选择用不用').default(false),
    counts: z.enum(keysOf(signCounts), '请选择字数怎样算').default('all'),
    paragraphs: z.enum(keysOf(paragraphForms), '请选择怎样分段').default('plain'),
    bodyHas: z
      .array(z.enum(keysOf(bodyFrames), '没有这一部分'))
      .max(3)
      .default([]),
    dates: z.enum(keysOf(platformDateForms), '请选择日期写法').default('dash'),
    fields: z.array(PlatformField).min(1, '至少要有一栏').max(40, '一个平台不能超过40栏'),
    files: FileRule.default({ most: 0, largest: null, endings: [], nameLimit: null }),
    /** Signed letters not there after so many days are told of on 工作台. */
    lateAfter: z.number('请填写天数').int('天数应为整数').min(0, '天数不能小于0').max(90, '天数不能超过90').default(5),
  })
  .superRefine(({ fields }, issues) => {
    const wrong = (at: number, field: string, message: string) =>
      issues.addIssue({ code: 'custom', path: ['fields', at, field], message });
    const label = twice(fields.map((each) => each.label));
    if (label !== undefined)
      wrong(
        fields.findLastIndex((each) => each.label === label),
        'label',
        `有两栏都叫「${label}」，请改成不同的名称`,
      );
    const same = twice(fields.map((each) => each.key));
    if (same !== undefined)
      wrong(
        fields.findLastIndex((each) => each.key === same),
        'key',
        '有两栏代码相同',
      );
    for (const [at, { source, words }] of fields.entries()) {
      if (source === 'part' && words === '') wrong(at, 'words', '请写明是哪一部分：一级标题里的字，或第几部分');
      if (source === 'fixed' && words === '') wrong(at, 'words', '请写明填哪些字');
    }
    for (const once of ['rest', 'body'] as const) {
      const all = fields.flatMap(({ source }, at) => (source === once ? [at] : []));
      if (all.length > 1) wrong(all[1] ?? 0, 'source', `「${fieldSources[once]}」只能填在一栏里`);
    }
  });
export type PlatformProfile = z.infer<typeof PlatformProfile>;

/** All of them, in the order in which they are shown. */
export const Platforms = z
  .array(PlatformProfile)
  .max(12, '平台不能超过12个')
  .superRefine((all, issues) => {
    const wrong = (at: number, field: string, message: string) =>
      issues.addIssue({ code: 'custom', path: [at, field], message });
    const name = twice(all.map((each) => each.name));
    if (name !== undefined)
      wrong(
        all.findLastIndex((each) => each.name === name),
        'name',
        `有两个平台都叫「${name}」，请改成不同的名称`,
      );
    const same = twice(all.map((each) => each.key));
    if (same !== undefined)
      wrong(
        all.findLastIndex((each) => each.key === same),
        'key',
        '有两个平台代码相同',
      );
  });
export const PlatformsSave = z.strictObject({ platforms: Platforms, seen: Seen });

/** The files of an item are ticked as one field more, under this key. */
export const filesField = 'files';

export const PlatformTick = z.strictObject({ proposalId: Id, platform: key, field: key, ticked: z.boolean() });

export const UploadIn = z
  .strictObject({
    proposalId: Id,
    day: requiredDay('上传日期'),
    /** One of the office's platforms, or the name of another. */
    platformKey: key.optional(),
    platform: optionalLine('平台名称', 60),
    /** What the platform gave in return. */
    receipt: optionalLine('回执编号', 100),
    /** The receipt as a file, kept among the item's attachments. */
    receiptId: Id.nullable().default(null),
  })
  .refine(({ platformKey, platform }) => platformKey !== undefined || platform !== '', {
    path: ['platform'],
    message: '请填写平台名称',
  });

/** How a letter stands with one platform; `again`: what is there is a letter that was signed before this one. */
export const uploadStates = { open: '未上传', done: '已上传', again: '函已重签，平台上的是原来的' } as const;
export type UploadState = keyof typeof uploadStates;

export type UploadTold = {
  day: Day;
  by: string;
  at: Instant;
  receipt: string;
  receiptFile: string;
  /** Null where it is not among the item's attachments any more. */
  receiptId: number | null;
};
export type UploadStanding = { key: string; name: string; state: UploadState; last: UploadTold | null };

/** A way to bring a text within its limit, with what is left of it. */
export type FitWay = { name: string; counted: number; over: number; text: string };

/** A field with what goes into it. */
export type FilledField = {
  key: string;
  label: string;
  source: FieldSource;
  value: string;
  /** What a person should know of it: why it is empty, what was left out. */
  note: string;
  counted: number;
  limit: number | null;
  /** By how many it is over its limit; 0 within. */
  over: number;
  ways: FitWay[];
};

export type TickedField = FilledField & {
  /** `stale`: what goes in is not what it was then. */
  tick: { by: string; at: Instant; stale: boolean } | null;
};

/** A file of the item as the platform would take it; `problems` in words, none where it is taken. */
export type PlatformFile = { attachmentId: number; name: string; size: number; problems: string[] };

export type PlatformSheet = UploadStanding & {
  counts: SignCount;
  fields: TickedField[];
  fileRule: FileRule;
  files: PlatformFile[];
  /** What the whole needs to be told of: paragraphs that stand in no field, enclosures without a file. */
  notes: string[];
  /** Of the files as a whole. */
  filesTick: TickedField['tick'];
};

/** What is typed into the platforms of one item. */
export type PlatformDesk = {
  proposalId: number;
  number: string;
  title: string;
  documentNumber: string | null;
  signedOn: Day | null;
  /** Why nothing can be uploaded now; null where it can. */
  bar: string | null;
  sheets: PlatformSheet[];
  today: Day;
};
