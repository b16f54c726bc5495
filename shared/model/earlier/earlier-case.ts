import type { Disclosure, HandlingRole, Level, ProposalKind } from '../kinds.ts';
import type { Day, Instant } from '../primitives.ts';
import type { PublishedLetter } from '../reading/reading.ts';

/** The fields of a former year's case, in the order of the grid, with the words an office's ledger uses. */
export const caseFields = {
  kind: '类别',
  level: '级别',
  session: '届次',
  number: '编号',
  title: '案由',
  proposers: '提出人',
  cosigners: '联名人数',
  phone: '联系电话',
  role: '办理方式',
  leadUnit: '主办单位',
  coUnits: '会办单位',
  keySupervision: '重点督办',
  leader: '责任领导',
  section: '承办科室',
  handler: '承办人',
  assignedOn: '交办日期',
  opinionDue: '会办时限',
  deadline: '答复时限',
  opinionsIn: '会办意见返回',
  contacts: '沟通情况',
  replyUnit: '答复单位',
  documentNumber: '答复文号',
  answeredOn: '答复日期',
  resultClass: '答复类别',
  disclosure: '公开属性',
  published: '公开日期/网址',
  feedbackOn: '征询表返回',
  satisfaction: '满意度',
  commitments: '承诺事项',
  progress: '落实进度',
  archiveNumber: '归档号',
  subject: '主题',
  remark: '备注',
  body: '原文',
} as const;
export type CaseField = keyof typeof caseFields;

/** A meeting as old ledgers give it; the level stands in a field of its own. */
export type CaseSession = { term: number; meeting: number | null };

export type CaseValues = {
  kind: ProposalKind;
  level: Level;
  session: CaseSession;
  number: string;
  title: string;
  /** Names without 代表/委员, or the one name of a collective. */
  proposers: string[];
  cosigners: number;
  phone: string;
  role: HandlingRole;
  leadUnit: string;
  coUnits: string[];
  keySupervision: boolean;
  leader: string;
  section: string;
  handler: string;
  assignedOn: Day;
  opinionDue: Day;
  deadline: Day;
  opinionsIn: string;
  contacts: string;
  replyUnit: string;
  documentNumber: string;
  answeredOn: Day;
  resultClass: string;
  disclosure: Disclosure;
  published: string;
  feedbackOn: Day;
  satisfaction: string;
  commitments: string;
  progress: string;
  archiveNumber: string;
  subject: string;
  remark: string;
  body: string;
};

/** One way a field was read: the value, the words it stands in, and where: 「表1 第5行 F列」, 「答复.docx」. */
export type ReadOption<T> = { value: T; passage: string; place: string };

/**
 * A field as read. `doubt` says why no value was taken: it waits for a person. Where two sources contradict each
 * other, `options` holds both side by side. `settledBy` is who decided, with a value or without one.
 */
export type ReadField<T> = {
  value: T | null;
  passage: string;
  place: string;
  doubt?: string;
  options?: ReadOption<T>[];
  settledBy?: string;
};

/** What is absent has no key. */
export type CaseReading = { [F in CaseField]?: ReadField<CaseValues[F]> };

/** A column that fits no field: kept beside the case, found by search. */
export type ExtraColumn = { column: string; text: string };

export type EarlierCaseRow = {
  id: number;
  kind: ProposalKind;
  level: Level | null;
  term: number | null;
  meeting: number | null;
  number: string | null;
  title: string | null;
  /** As a list names who proposed: 「陈某等3人」. */
  proposer: string;
  leadUnit: string | null;
  documentNumber: string | null;
  answeredOn: Day | null;
  resultClass: string | null;
  satisfaction: string | null;
  /** The year it counts under: of the hand-over, else of the answer. */
  year: number | null;
};

export type EarlierCase = EarlierCaseRow & {
  reading: CaseReading;
  extras: ExtraColumn[];
  letters: PublishedLetter[];
  batch: { id: number; name: string } | null;
  /** The files it was read from, with row or page: 「2019年台账.xlsx 表1 第5行；答复.docx」; empty when unknown. */
  readFrom: string;
  importedAt: Instant;
  importedBy: string;
  /** What of it or of its letters was changed by other means than this program, in words. */
  changedOutside: string[];
};
