import { z } from 'zod';
import type { ItemLine } from './item-line.ts';
import { keysOf } from './kinds.ts';
import type { Satisfaction } from './life/scales.ts';
import { Day, type Day as DayText, Id, type Instant, line, longText, optionalLine, requiredDay } from './primitives.ts';

export const commitmentStatuses = {
  waiting: '未启动',
  running: '推进中',
  done: '已落实',
  changed: '调整',
  failed: '无法落实',
} as const;
export type CommitmentStatus = keyof typeof commitmentStatuses;

export const commitmentLogKinds = {
  confirmed: '确认承诺',
  progress: '进展',
  milestone: '节点完成',
  evidence: '佐证材料',
  rating: '代表委员评价',
  changed: '调整',
  notice: '告知',
} as const;
export type CommitmentLogKind = keyof typeof commitmentLogKinds;

const what = line('承诺事项', 500);
const Milestone = z.strictObject({ what: line('节点', 200), dueOn: requiredDay('节点日期') });
const percent = z.number('进度应为数字').int('进度应为整数').min(0, '进度从0起').max(100, '进度最多100');

export const CommitmentConfirm = z.strictObject({
  proposalId: Id,
  /** The letter's own words. */
  quote: longText('函中原文', 4000).trim().min(1, '请写明函中原文'),
  what,
  dueOn: requiredDay('完成时限：承诺没有日期就无法跟踪，函中没写的请与科室商定'),
  amount: optionalLine('数量或金额', 100),
  department: optionalLine('责任科室', 60),
  leader: optionalLine('责任领导', 40),
  milestones: z.array(Milestone).max(20, '节点不能超过20个').default([]),
});

export const CommitmentDrop = z.strictObject({
  proposalId: Id,
  quote: longText('函中原文', 4000).trim().min(1, '缺少函中原文'),
  reason: optionalLine('不作为承诺的理由', 300),
});

export const CommitmentLogIn = z
  .strictObject({
    commitmentId: Id,
    revision: Id,
    day: requiredDay('日期'),
    words: longText('进展情况', 4000).trim().min(1, '请写明进展情况'),
    status: z.enum(keysOf(commitmentStatuses)).optional(),
    progress: percent.optional(),
    /** 调整: the new day; the former stays in the log. */
    dueOn: Day.optional(),
    /** Evidence: an attachment of the item. */
    attachmentId: Id.optional(),
  })
  .refine(({ status, dueOn }) => status !== 'changed' || dueOn !== undefined, {
    path: ['dueOn'],
    message: '调整承诺，请填写新的完成时限',
  });

export const MilestoneIn = Milestone.extend({ commitmentId: Id });
export const MilestoneDone = z.strictObject({ milestoneId: Id, doneOn: requiredDay('完成日期') });

export const CommitmentRate = z.strictObject({
  commitmentId: Id,
  day: requiredDay('评价日期'),
  rater: line('评价人', 100),
  rating: line('评价', 20),
  reason: longText('原因', 2000).trim().default(''),
});

export const Reclassify = z.strictObject({
  proposalId: Id,
  day: requiredDay('调整日期'),
  toClass: line('调整后的类别', 20),
  reason: longText('调整理由', 2000).trim().min(1, '请写明调整理由，例如承诺已落实'),
});

export const commitmentViews = {
  open: '跟踪中',
  overdue: '已逾期',
  soon: '30日内到期',
  done: '已落实',
  failed: '无法落实',
  all: '全部',
} as const;

/** What the ledger of commitments may be ordered by. */
export const commitmentOrders = {
  due: '时限',
  what: '承诺事项',
  number: '编号',
  department: '责任科室',
  leader: '负责人',
  progress: '进度',
  status: '状态',
} as const;
export type CommitmentOrder = keyof typeof commitmentOrders;

export const CommitmentFilter = z.strictObject({
  text: z.string().max(100).default(''),
  view: z.enum(keysOf(commitmentViews)).default('open'),
  department: z.string().max(60).default(''),
  leader: z.string().max(60).default(''),
  status: z.enum(keysOf(commitmentStatuses)).nullable().default(null),
  sort: z.enum(keysOf(commitmentOrders)).default('due'),
  reverse: z.boolean().default(false),
  dueFrom: Day.nullable().default(null),
  dueUntil: Day.nullable().default(null),
  page: z.number().int().min(1).default(1),
  pageSize: z.number().int().min(1).max(200).default(50),
});
export type CommitmentFilter = z.infer<typeof CommitmentFilter>;

/** Q4 round: commitments of this and the last year. */
export const NoticeYear = z.strictObject({
  year: z.number('请填写年份').int().min(2000).max(2100),
  page: z.number().int().min(1).default(1),
  pageSize: z.number().int().min(1).max(100, '每页最多100件').default(50),
});
export const NoticeSent = z.strictObject({ proposalIds: z.array(Id).min(1).max(500), day: requiredDay('告知日期') });

export type CommitmentLogEntry = {
  id: number;
  kind: CommitmentLogKind;
  day: DayText;
  words: string;
  status: CommitmentStatus | null;
  progress: number | null;
  attachmentId: number | null;
  attachmentName: string | null;
  rater: string | null;
  rating: string | null;
  satisfaction: Satisfaction | null;
  recordedAt: Instant;
  recordedBy: string;
};

export type Commitment = {
  id: number;
  proposalId: number;
  round: number;
  revision: number;
  quote: string;
  what: string;
  dueOn: DayText;
  amount: string;
  department: string;
  leader: string;
  status: CommitmentStatus;
  progress: number;
  settledOn: DayText | null;
  milestones: { id: number; what: string; dueOn: DayText; doneOn: DayText | null }[];
  log: CommitmentLogEntry[];
};

/** A line of 承诺台账. */
export type CommitmentRow = ItemLine &
  Omit<Commitment, 'log' | 'milestones' | 'quote' | 'round'> & {
    number: string;
    kind: 'npc-suggestion' | 'cppcc-proposal';
    title: string;
    proposer: string;
    /** Done and all. */
    milestonesDone: number;
    milestonesAll: number;
    rating: string | null;
  };
export type CommitmentPage = {
  rows: CommitmentRow[];
  total: number;
  today: DayText;
  counts: Record<keyof typeof commitmentViews, number>;
  departments: string[];
  leaders: string[];
};

/** One item of the Q4 round with what its 告知函 would say. */
export type CommitmentNotice = ItemLine & {
  proposalId: number;
  number: string;
  title: string;
  proposer: string;
  promise: string;
  text: string;
  /** Of the letter that promised it; empty when its number was made void. */
  documentNumber: string;
  signedOn: DayText | '';
  noticedOn: DayText | null;
};

/** A page of them, and how many there are in all. */
export type NoticePage = { rows: CommitmentNotice[]; total: number };

/** A letter's text and day, to be looked through for promises. */
export const CommitmentsRead = z.strictObject({
  date: requiredDay('函的日期'),
  blocks: z
    .array(
      z.strictObject({
        level: z.number('层次应为数字').int('层次应为整数').min(0, '层次为0至4').max(4, '层次为0至4'),
        text: longText('段落', 500_000),
      }),
    )
    .max(5000, '一封函不超过5000段'),
});

/** A promise as `commitments.read` tells it: the block, its words, by when, and who is to do it other than the office. */
export type LetterCommitment = { block: number; words: string; due: DayText | null; owner: string | null };

/** A sentence of a letter that may promise something: what the clerk confirms, completes or drops. */
export type Candidate = {
  /** The letter's own words. */
  quote: string;
  /** The heading it stands under, for the list. */
  heading: string;
  dueOn: DayText | null;
  /** 「2026年底前」, empty where the sentence names no time. */
  dueWords: string;
  /** 「300张」, empty where it names no figure. */
  amount: string;
  /** Who is to do it where the sentence says so: 市财政局, 养老服务科; empty for the writing office. */
  owner: string;
  /** The words that gave it away: 力争, 计划 … */
  sign: string;
};
