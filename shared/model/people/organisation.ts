import { z } from 'zod';
import { keysOf, type ProposalKind, proposalKinds } from '../kinds.ts';
import { Day, type Day as DayText, FileIn, Id, line, longText, optionalLine, Seen } from '../primitives.ts';

const span = { validFrom: Day.nullable().default(null), validUntil: Day.nullable().default(null) };

function inOrder(input: { validFrom: DayText | null; validUntil: DayText | null }, issues: z.RefinementCtx) {
  if (input.validFrom && input.validUntil && input.validUntil < input.validFrom) {
    issues.addIssue({ code: 'custom', path: ['validUntil'], message: '截止日期早于起始日期，请核对' });
  }
}

const sectionFields = { name: line('科室名称', 40), phone: optionalLine('科室电话', 40), ...span };
export const SectionChange = z.strictObject({ id: Id.optional(), seen: Seen, ...sectionFields }).superRefine(inOrder);

const personFields = {
  name: line('姓名', 40),
  post: optionalLine('职务', 60),
  phone: optionalLine('电话', 40),
  sectionId: Id.nullable().default(null),
  isLeader: z.boolean().default(false),
  /** 分管科室; only a leader has them. */
  leadsSectionIds: z.array(Id).max(60).default([]),
  /** The account this person signs in with, so that the desk knows what is theirs. */
  accountId: Id.nullable().default(null),
  ...span,
};
export const PersonChange = z
  .strictObject({ id: Id.optional(), seen: Seen, ...personFields })
  .superRefine((input, issues) => {
    inOrder(input, issues);
    if (!input.isLeader && input.leadsSectionIds.length > 0) {
      issues.addIssue({ code: 'custom', path: ['leadsSectionIds'], message: '只有领导才有分管科室，请先勾选「领导」' });
    }
  });

const representativeFields = {
  kind: z.enum(keysOf(proposalKinds), '请选择代表或委员'),
  name: line('姓名', 60),
  organization: optionalLine('工作单位', 100),
  phone: optionalLine('电话', 40),
  delegation: optionalLine('代表团或界别', 60),
  term: z.number('届应为整数').int('届应为整数').min(1, '届应从1起').max(99, '届不能超过99').nullable().default(null),
  ...span,
};
export const RepresentativeChange = z
  .strictObject({ id: Id.optional(), seen: Seen, ...representativeFields })
  .superRefine(inOrder);

export const RepresentativeFilter = z.strictObject({
  text: z.string().max(60).default(''),
  kind: z.enum(keysOf(proposalKinds)).nullable().default(null),
  page: z.number().int().min(1).default(1),
  pageSize: z.number().int().min(1).max(200).default(50),
});

export type Section = {
  id: number;
  name: string;
  phone: string;
  validFrom: DayText | null;
  validUntil: DayText | null;
};
export type OfficePerson = {
  id: number;
  name: string;
  post: string;
  phone: string;
  sectionId: number | null;
  isLeader: boolean;
  leadsSectionIds: number[];
  accountId: number | null;
  validFrom: DayText | null;
  validUntil: DayText | null;
};
export type Organisation = {
  sections: Section[];
  people: OfficePerson[];
  accounts: { id: number; displayName: string }[];
};
export type Representative = {
  id: number;
  kind: ProposalKind;
  name: string;
  organization: string;
  phone: string;
  delegation: string;
  term: number | null;
  validFrom: DayText | null;
  validUntil: DayText | null;
};

/** What a pasted table may hold. */
export const tableKinds = { people: '科室和人员', representatives: '代表和委员', units: '主办、会办单位' } as const;
export type TableKind = keyof typeof tableKinds;

const what = z.enum(keysOf(tableKinds), '请选择表里是什么');
/** That a person said the header stands one column off. */
const shifted = z.boolean().default(false);

/** A table as it was pasted, or its rows as they were left in the grid. */
export const OrganisationTable = z
  .strictObject({
    what,
    shifted,
    text: longText('粘贴的表格', 500_000)
      .refine((text) => text.trim() !== '', '请先粘贴表格，第一行是表头')
      .optional(),
    rows: z
      .array(z.strictObject({ line: z.number().int().min(0), values: z.record(z.string(), z.string().max(4000)) }))
      .min(1, '没有要导入的行')
      .max(3000, '一次最多导入3000行，请分几次导入')
      .optional(),
  })
  .refine(({ text, rows }) => (text === undefined) !== (rows === undefined), {
    path: ['text'],
    message: '请先粘贴表格，第一行是表头',
  });

/** A file that holds such a table. */
export const OrganisationFile = z.strictObject({ what, shifted, file: FileIn });

/** One line of the table as it would be stored. */
export type TableLine = {
  /** The line in the pasted text, from 1. */
  line: number;
  cells: Record<string, string>;
  state: 'new' | 'changed' | 'same' | 'refused';
  /** Why it is refused, or what would change. */
  reason: string;
  /** The cells by the keys of their columns, as they are given back to be looked at again or stored. */
  values: Record<string, string>;
  /** Cells that are likely wrong, by key, and why. */
  doubts: Record<string, string>;
};
export type TableReading = {
  columns: string[];
  /** The same with their keys. */
  keys: { key: string; name: string }[];
  lines: TableLine[];
  unknownColumns: string[];
  /** Rows that are no person and no unit. */
  leftOut: { line: number; words: string; reason: string }[];
  notes: string[];
  /** 「这一列像是错了一位？」, asked once for the table. */
  question: string | null;
};
export type TableImported = { added: number; changed: number; same: number; refused: number };

/** 拟办分派: who has the item in hand. */
export const assignment = {
  sectionId: Id.nullable().default(null),
  handlerId: Id.nullable().default(null),
  leaderId: Id.nullable().default(null),
  subject: optionalLine('主题', 30),
};
export const ProposalAssign = z.strictObject({ proposalId: Id, seen: Seen, ...assignment });
