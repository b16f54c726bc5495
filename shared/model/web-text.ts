import { z } from 'zod';
import type { ItemLine } from './item-line.ts';
import { keysOf, type ProposalKind } from './kinds.ts';
import { publicationForms } from './life/life.ts';
import { type Day, Id, type Instant, longText, requiredDay } from './primitives.ts';
import { publicationMarkKinds } from './publication.ts';

/** What a paragraph of a letter is on the web; what only paper has (letterhead, rules, 版记) is none of it. */
export const webRoles = {
  title: '标题',
  number: '文号',
  salutation: '称呼',
  'heading-1': '一级标题',
  'heading-2': '二级标题',
  'heading-3': '三级标题',
  'heading-4': '四级标题',
  paragraph: '段落',
  row: '表格的一行',
  enclosure: '附件',
  contact: '联系信息',
  signature: '署名',
  date: '日期',
  note: '附注',
  'appendix-mark': '附件序号',
  'appendix-title': '附件标题',
} as const;
export type WebRole = keyof typeof webRoles;
export type WebLine = { role: WebRole; text: string };

/** Why something is marked: as the rules of words say, or as the person or the office does. */
export const webMarkKinds = {
  ...publicationMarkKinds,
  'office-phone': '办公电话',
  again: '与别处去掉的相同',
  own: '自己标出',
} as const;
export type WebMarkKind = keyof typeof webMarkKinds;

export const webChoices = { cover: '遮盖', keep: '保留', reword: '改写' } as const;

/** What was decided on one marked place; `how` null: marked by the person, and still open. */
const WebDecision = z.strictObject({
  from: z.number().int().min(0),
  to: z.number().int().min(1),
  words: longText('标出的文字', 5000).min(1, '标出的文字不能为空'),
  kind: z.enum(keysOf(webMarkKinds), '没有这种标记'),
  how: z.enum(keysOf(webChoices), '请选择遮盖、保留或改写').nullable(),
  /** What stands in its place, covered or in other words. */
  put: longText('替换的文字', 2000).default(''),
  /** Why it stays. */
  reason: z.string().trim().max(300, '保留的理由不能超过300个字').default(''),
});
export type WebDecision = z.infer<typeof WebDecision>;

/** 政府信息公开条例, and what else keeps a reply off the web. */
export const closedArticles = {
  'article-14':
    '《政府信息公开条例》第十四条：国家秘密，法律、行政法规禁止公开，或者公开后可能危及国家安全、公共安全、经济安全、社会稳定',
  'article-15': '《政府信息公开条例》第十五条：涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害',
  'article-16-1': '《政府信息公开条例》第十六条第一款：内部事务信息',
  'article-16-2': '《政府信息公开条例》第十六条第二款：过程性信息或者行政执法案卷信息',
  consent: '提出人不同意公开',
} as const;
export type ClosedArticle = keyof typeof closedArticles;

export const WebContent = z.strictObject({
  form: z.enum(keysOf(publicationForms), '请选择全文、摘要或不公开'),
  summary: longText('摘要', 20_000).default(''),
  decisions: z.array(WebDecision).max(2000, '标记过多').default([]),
  article: z.enum(keysOf(closedArticles), '没有这一条').nullable().default(null),
  reason: longText('不公开的理由', 1000).trim().default(''),
});
export type WebContent = z.infer<typeof WebContent>;

const of = { proposalId: Id.optional(), formerId: Id.optional() };
const one = ({ proposalId, formerId }: { proposalId?: number | undefined; formerId?: number | undefined }) =>
  (proposalId === undefined) !== (formerId === undefined);
const oneWords = {
  path: ['proposalId'],
  message: '请指明一件（proposalId），或一封往年的答复函（formerId），两者选一',
};

/** Of which letter: that of an item, or one of a former year. */
export const WebSource = z.strictObject(of).refine(one, oneWords);
export type WebSource = z.infer<typeof WebSource>;

/** `revision` of the draft that the page was shown; 0 of none. */
const written = { ...of, revision: z.number('缺少修订号').int().min(0), content: WebContent };
export const WebSave = z.strictObject(written).refine(one, oneWords);
export const WebSubmit = z.strictObject(written).refine(one, oneWords);
export const WebReturn = z.strictObject({
  webTextId: Id,
  reason: longText('退回的理由', 1000).trim().min(1, '请写明退回的理由'),
});
export const WebTextId = z.strictObject({ webTextId: Id });

/** A .pdf is made by LibreOffice, which not every computer has: it is asked for by itself. */
export const webFormats = { html: '网页 .html', docx: 'Word .docx', txt: '纯文本 .txt', pdf: 'PDF .pdf' } as const;
export const WebFiles = z.strictObject({
  webTextId: Id,
  formats: z
    .array(z.enum(keysOf(webFormats), '没有这种文件'))
    .min(1, '请选择要哪几种文件')
    .max(4),
});

/** Where the text of a former year's letter was put; that of an item is recorded with the item. */
export const WebRecord = z.strictObject({
  webTextId: Id,
  day: requiredDay('公开日期'),
  url: z
    .string('请填写网址')
    .trim()
    .max(500, '网址不能超过500个字')
    .refine((text) => /^https?:\/\/[^\s/]+\.[^\s]+$/.test(text), '网址应以 http:// 或 https:// 开头，并写完整'),
});

export const webSteps = {
  passed: '审核同意',
  returned: '退回',
  'taken-back': '撤回',
  published: '已公开',
} as const;
export type WebStepName = keyof typeof webSteps;

/** How a text for the web stands; `waiting` until someone has passed or returned it. */
export type WebState = 'waiting' | WebStepName;
export type WebStep = { how: WebStepName; words: string; day: Day | null; url: string; at: Instant; by: string };

/** One text as it was given to be published; it never changes. */
export type WebVersion = WebContent & {
  id: number;
  /** The letter it is of: its round and signed version; null of former years. */
  round: number | null;
  letterVersion: number | null;
  base: WebLine[];
  lines: WebLine[];
  submittedAt: Instant;
  submittedBy: string;
  /** Whether the one who asks gave it. */
  own: boolean;
  state: WebState;
  steps: WebStep[];
  /** The letter has been another one since. */
  ofFormer: boolean;
  /** What of it was changed by other means, in words. */
  changedOutside: string[];
};

/** Everything that the page of one letter's publication shows. */
export type WebDesk = {
  proposalId: number | null;
  formerId: number | null;
  kind: ProposalKind | null;
  number: string | null;
  title: string;
  proposer: string;
  documentNumber: string | null;
  signedOn: Day | null;
  consent: 'yes' | 'no' | 'unknown';
  disclosure: 'open' | 'on-request' | 'closed' | null;
  /** The letter as it would stand on the web, nothing taken off. */
  lines: WebLine[];
  /** Why nothing can be published of it now; null where it can. */
  bar: string | null;
  /** By when it should be on the web, and where it was put. */
  dueOn: Day | null;
  published: { day: Day; form: keyof typeof publicationForms; url: string; reason: string } | null;
  draft: (WebContent & { revision: number; savedAt: Instant; savedBy: string }) | null;
  versions: WebVersion[];
  /** Who passes a text, whether the one who asks may, and what is done with office phones. */
  passing: 'none' | 'second' | 'leader';
  phones: 'keep' | 'cover';
  today: Day;
};

export const webRowStates = {
  open: '未办',
  begun: '在整理',
  waiting: '待审核',
  returned: '已退回',
  passed: '可以发布',
  published: '已公开',
  closed: '不公开',
  again: '函已重签，公开的是原来的',
} as const;

export const WebYear = z.strictObject({
  year: z.number('请选择年度').int('年度应为整数').min(1990).max(2100),
  kind: z.enum(['npc-suggestion', 'cppcc-proposal']).nullable().default(null),
});
/** 总体情况 of a year as the office words it; `revision` of what the page was shown, 0 of none. */
export const WebOverviewSave = WebYear.extend({
  revision: z.number('缺少修订号').int().min(0),
  text: longText('总体情况', 20_000).trim().min(1, '请写上总体情况'),
});
const overviewFormats = ['html', 'docx', 'txt'] as const;
export const WebOverviewFiles = WebYear.extend({
  formats: z
    .array(z.enum(overviewFormats, '没有这种文件'))
    .min(1, '请选择要哪几种文件')
    .max(3)
    .default([...overviewFormats]),
});
export type WebOverview = {
  title: string;
  /** What the figures of today give, a paragraph a line; empty of a year without items. */
  drafted: string;
  kept: { text: string; revision: number; savedAt: Instant; savedBy: string } | null;
};

/** 公开目录: of a year, as far as they are in one state. */
export const WebListPage = WebYear.extend({
  state: z.enum(keysOf(webRowStates)).nullable().default(null),
  page: z.number().int().min(1).default(1),
  pageSize: z.number().int().min(1).max(100, '每页最多100件').default(50),
});

export type WebRowState = keyof typeof webRowStates;

export type WebRow = ItemLine & {
  proposalId: number | null;
  formerId: number | null;
  kind: ProposalKind;
  number: string;
  title: string;
  proposer: string;
  documentNumber: string | null;
  signedOn: Day | null;
  resultClass: string;
  state: WebRowState;
  day: Day | null;
  url: string;
  dueOn: Day | null;
  /** The text that stands, or would stand, on the web. */
  webTextId: number | null;
  /** Why nothing can be published of the letter now; null where it can. */
  bar: string | null;
};
/** A page of them, and how many there are in all. */
export type WebRows = { rows: WebRow[]; total: number };
