import { z } from 'zod';
import { firstCalendarYear } from '../dates/calendar.ts';
import type { DeadlineEventRow, DeadlineMark, ItemDate } from '../dates/deadline.ts';
import { itemFacts } from '../item-fact.ts';
import type { ItemLine } from '../item-line.ts';
import { consents, handlingRoles, keysOf, type LetterKind, levels, proposalKinds } from '../kinds.ts';
import type { Submission } from '../letter/submission.ts';
import type { Satisfaction } from '../life/scales.ts';
import { type Stage, stages } from '../life/stage.ts';
import { stops } from '../life/stop.ts';
import type { OpinionRequest } from '../opinions.ts';
import { assignment } from '../people/organisation.ts';
import {
  Day,
  type Day as DayText,
  Id,
  type Instant,
  line,
  longText,
  optionalLine,
  requiredDay,
} from '../primitives.ts';
import type { AwayMark } from './away-mark.ts';

/** 届次: body's level, term and meeting; 市十五届人大四次会议 → municipal, 15, 4. */
export const Session = z.strictObject({
  level: z.enum(keysOf(levels), '请选择级别'),
  term: z.number('请填写届').int('届应为整数').min(1, '届应从1起').max(99, '届不能超过99'),
  meeting: z.number('请填写次').int('次应为整数').min(1, '次应从1起').max(99, '次不能超过99'),
});
export type Session = z.infer<typeof Session>;

/** 编号 is text: 20182012, 77, 1230 and B062 are all numbers. */
const numberWords = '编号只写数字、字母，不写「第」「号」和括号';
export const ProposalNumber = line('编号', 30)
  .overwrite((text) => text.normalize('NFKC'))
  .regex(/^[0-9A-Za-z\u4e00-\u9fff-]+$/, numberWords)
  .refine((text) => !/^第|号$/.test(text), numberWords);

export const Person = z.strictObject({
  name: line('姓名', 60),
  organization: optionalLine('工作单位', 100),
  phone: optionalLine('电话', 40),
});
export type Person = z.infer<typeof Person>;

/** 集体提案的提出者, for example 民建某市委会, with the person to talk to. */
export const Collective = z.strictObject({
  name: line('集体名称', 60),
  contactPerson: optionalLine('联系人', 40),
  phone: optionalLine('电话', 40),
});
export type Collective = z.infer<typeof Collective>;

const ProposalFields = z.strictObject({
  kind: z.enum(keysOf(proposalKinds), '请选择建议或提案'),
  session: Session,
  number: ProposalNumber,
  title: line('案由', 200),
  body: longText('建议提案原文').default(''),
  proposers: z.array(Person).max(200, '署名人不能超过200人').default([]),
  collective: Collective.nullable().default(null),
  role: z.enum(keysOf(handlingRoles), '请选择办理方式'),
  leadUnitId: Id.nullable().default(null),
  coUnitIds: z.array(Id).max(60, '会办单位不能超过60个').default([]),
  assignedOn: requiredDay('交办日期'),
  receivedOn: Day.nullable().default(null),
  dueOn: Day.nullable().default(null),
  keySupervision: z.boolean().default(false),
  consent: z.enum(keysOf(consents)).default('unknown'),
  remark: longText('备注', 4000).default(''),
  ...assignment,
});

type Fields = z.infer<typeof ProposalFields>;

function whole(input: Fields, issues: z.RefinementCtx) {
  const wrong = (path: string, message: string) => issues.addIssue({ code: 'custom', path: [path], message });
  if (input.proposers.length === 0 && !input.collective) wrong('proposers', '请填写领衔人，或填写集体提案单位');
  if (input.collective && input.proposers.length > 0) wrong('collective', '集体提案不再填写个人署名，请留一种');
  if (input.collective && input.kind === 'npc-suggestion') wrong('collective', '代表建议由代表署名，不能由集体提出');
  if (input.role === 'co' && !input.leadUnitId) wrong('leadUnitId', '我方会办时，请选择主办单位');
  if (input.receivedOn && input.receivedOn < input.assignedOn) wrong('receivedOn', '收到日期早于交办日期，请核对');
  if (Number(input.assignedOn.slice(0, 4)) < firstCalendarYear)
    wrong('assignedOn', `交办日期早于${firstCalendarYear}年，工作日历没有更早的数据，请核对年份`);
  if (input.dueOn && input.dueOn < input.assignedOn) wrong('dueOn', '限时日期早于交办日期，请核对');
}

/** The caller has seen the question (the same matter under another number, a day far off) and means it. */
const confirmed = z.boolean().default(false);

export const NewProposal = ProposalFields.extend({ confirmed }).superRefine(whole);
export type NewProposal = Fields;

/** `revision` is the one that was read; a change made meanwhile by someone else is not overwritten. */
export const ProposalChange = ProposalFields.extend({ id: Id, revision: Id, confirmed }).superRefine(whole);

export const ProposalId = z.strictObject({ proposalId: Id });

export const ProposalClose = z.strictObject({
  proposalId: Id,
  closedOn: Day,
  /** Closed although someone is 不满意, as a person has decided. */
  confirmed,
});

/** What a list may be ordered by; each the other way round too. */
export const sortOrders = {
  due: '期限',
  newest: '登记先后',
  number: '编号',
  kind: '类别',
  title: '案由',
  proposer: '提出人',
  role: '我方角色',
  section: '科室',
  handler: '承办人',
  leader: '责任领导',
  subject: '主题',
  stage: '状态',
  handover: '批次',
  assigned: '交办日期',
  delivered: '送达日期',
  feedback: '反馈日期',
  satisfaction: '满意度',
} as const;
export type SortOrder = keyof typeof sortOrders;

export const stageFilters = {
  open: '在办',
  owing: '未答复',
  ...stages,
} as const;

/** What an item may wait for, beside its stage. */
export const waits = {
  'late-unit': '会办意见逾期',
  delivery: '待送达',
  feedback: '待反馈',
  commitment: '承诺到期',
  publication: '待公开',
  'web-pass': '公开稿待审核',
  away: '带走办理中',
} as const;

/** How far signed letters have come to the platforms that the office uses; see shared/model/platform. */
export const uploadFilters = { open: '未上传', late: '逾期未上传', done: '已上传' } as const;

export const ProposalFilter = z.strictObject({
  text: z.string().max(100).default(''),
  kind: z.enum(keysOf(proposalKinds)).nullable().default(null),
  role: z.enum(keysOf(handlingRoles)).nullable().default(null),
  stage: z.enum(keysOf(stageFilters)).nullable().default(null),
  term: z.number().int().nullable().default(null),
  meeting: z.number().int().nullable().default(null),
  /** Only items whose deadline lies on or after this day. */
  dueFrom: Day.nullable().default(null),
  /** Only items whose deadline lies on or before this day. */
  dueUntil: Day.nullable().default(null),
  /** Only lead items with opinions still out. */
  awaiting: z.boolean().default(false),
  /** Only items handed over in this year. */
  year: z.number().int().min(1900).max(2200).nullable().default(null),
  /** 承办科室; 0 for items that no 科室 has. */
  sectionId: z.number().int().min(0).nullable().default(null),
  /** A person of the bureau: 承办人 or 责任领导; 0 for items without 承办人. */
  personId: z.number().int().min(0).nullable().default(null),
  /** 承办人 alone, and 责任领导 alone; 0 for items without. */
  handlerId: z.number().int().min(0).nullable().default(null),
  leaderId: z.number().int().min(0).nullable().default(null),
  /** 批次; 0 for items of none. */
  handoverId: z.number().int().min(0).nullable().default(null),
  /** Just these items, of whatever the rest lets through. */
  ids: z.array(Id).max(2000, '一次最多2000件').nullable().default(null),
  /** '' for items without one. */
  subject: z.string().max(30).nullable().default(null),
  resultClass: z.string().max(10).nullable().default(null),
  /** Only items of which all of these are true, see shared/model/item-fact.ts. */
  facts: z
    .array(z.enum(keysOf(itemFacts), '没有这项统计条件'))
    .max(6, '统计条件过多')
    .default([]),
  /** Only items that wait for something, see `waits`. */
  wait: z.enum(keysOf(waits)).nullable().default(null),
  /** Only signed letters that are on the platforms, or not; none where the office uses no platform. */
  upload: z.enum(keysOf(uploadFilters)).nullable().default(null),
  /** Only open items that stand still there, see `stops`. */
  stop: z.enum(keysOf(stops)).nullable().default(null),
  /** Only items handed over on these days. */
  assignedFrom: Day.nullable().default(null),
  assignedUntil: Day.nullable().default(null),
  /** Only items that were first answered on these days. */
  answeredFrom: Day.nullable().default(null),
  answeredUntil: Day.nullable().default(null),
  /** Only items that had no answer at the end of this day. */
  unansweredOn: Day.nullable().default(null),
  /** Only items whose opinions this unit was asked for. */
  unitId: Id.nullable().default(null),
  sort: z.enum(keysOf(sortOrders)).default('due'),
  /** The other way round than usual. */
  reverse: z.boolean().default(false),
  page: z.number().int().min(1).default(1),
  pageSize: z.number().int().min(1, '每页至少1条').max(200, '每页最多200条').default(50),
});
export type ProposalFilter = z.infer<typeof ProposalFilter>;

/** The 批次 of an item: its name, and the office's own day for it. */
type HandoverMark = { id: number; name: string; cutOffOn: DayText | null };

/** A line of the list: only what the list shows. */
export type ProposalRow = {
  id: number;
  kind: keyof typeof proposalKinds;
  level: Session['level'];
  term: number;
  meeting: number;
  number: string;
  title: string;
  /** 「陈某等3人」 or the collective's name. */
  proposer: string;
  role: keyof typeof handlingRoles;
  stage: Stage;
  keySupervision: boolean;
  assignedOn: DayText;
  /** The earlier of rule and 限时; null where we owe no answer or the clock is paused. */
  deadline: DayText | null;
  deadlineMark: DeadlineMark | null;
  /** 承办科室 and 承办人. */
  sectionName: string | null;
  handlerName: string | null;
  leaderName: string | null;
  subject: string;
  /** Its 批次. */
  handover: HandoverMark | null;
  opinionsAsked: number;
  opinionsIn: number;
  documentNumber: string | null;
  /** When it was answered by word of mouth in this round, where no letter of it has a number. */
  oralOn: DayText | null;
  closedOn: DayText | null;
  /** Who has it away from the office (`home`), or that it was brought from there. */
  away: Pick<AwayMark, 'side' | 'who'> | null;
} & ItemLine &
  Reception;

/** How far the present round's answer got: the day when everyone had it, when all forms were back, the worst rating. */
type Reception = { deliveredOn: DayText | null; feedbackOn: DayText | null; satisfaction: Satisfaction | null };

export type ProposalPage = { rows: ProposalRow[]; total: number; today: DayText };

export type Attachment = {
  id: number;
  name: string;
  size: number;
  addedAt: Instant;
  addedBy: string;
  /** Why search does not find its words; '' where it does. */
  problem: string;
};

export type HistoryEntry = { id: number; at: Instant; who: string; words: string };

export type LetterSummary = {
  kind: LetterKind;
  version: number | null;
  documentNumber: string | null;
  signedOn: DayText | null;
  signedBy: string | null;
  /** 代签 and why, or 自拟自签; '' says nothing. */
  signedRemark: string;
  submission: Submission | null;
  /** The text was edited after the signature. */
  stale: boolean;
};

export type Proposal = Fields &
  Reception & {
    id: number;
    revision: number;
    stage: Stage;
    deadline: ItemDate | null;
    /** Every date of the item in the order of its life. */
    deadlines: ItemDate[];
    /** What was recorded about them, oldest first. */
    deadlineEvents: DeadlineEventRow[];
    /** The version of the rules it is handled under. */
    rules: { packId: string; name: string; version: number };
    leadUnitName: string | null;
    coUnitNames: { id: number; name: string; shortName: string }[];
    sectionName: string | null;
    handlerName: string | null;
    leaderName: string | null;
    handover: HandoverMark | null;
    closedOn: DayText | null;
    registeredAt: Instant;
    registeredBy: string;
    attachments: Attachment[];
    requests: OpinionRequest[];
    letter: LetterSummary | null;
    history: HistoryEntry[];
    away: AwayMark | null;
  };

/** `mine`: what the person of this account has in hand or answers for. */
export const BoardQuestion = z.strictObject({
  scope: z.enum(keysOf({ all: '全部', mine: '我经办的' })).default('all'),
});

/** The counts of 工作台, each of which opens into its items. */
export type Board = {
  today: DayText;
  /** From how many days before its deadline an item counts as due soon. */
  amberDays: number;
  /** The person of this account in 组织人员, if there is one. */
  personId: number | null;
  counts: {
    overdue: number;
    dueSoon: number;
    awaiting: number;
    returned: number;
    submitted: number;
    drafting: number;
    registered: number;
    signed: number;
    lateUnits: number;
    toDeliver: number;
    feedbackMissing: number;
    commitmentsDue: number;
    toPublish: number;
    toPass: number;
    /** Signed letters that should be on a platform of the office by now. */
    toUpload: number;
    key: number;
    unassigned: number;
  };
  rows: ProposalRow[];
  /** The days of the four weeks from Monday on which answers fall due, with the first few titles. */
  days: { day: DayText; count: number; first: ({ id: number; number: string; title: string } & ItemLine)[] }[];
};

export const AttachmentIn = z.strictObject({
  proposalId: Id,
  file: z.strictObject({
    name: z.string('缺少文件名').min(1, '缺少文件名').max(255, '文件名过长'),
    base64: z.base64('文件内容应为 base64'),
  }),
});
export const AttachmentId = z.strictObject({ attachmentId: Id });
export const AttachmentPage = AttachmentId.extend({ page: z.int().min(1).max(100_000).default(1) });
