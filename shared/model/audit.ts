import { z } from 'zod';
import { keysOf } from './kinds.ts';
import { Day, Id, type Instant, line, Seen } from './primitives.ts';

const wanted = z.string().trim().max(100, '最多100个字').default('');

export const AuditFilter = z.strictObject({
  /** Part of the name of whoever did it. */
  who: wanted,
  /** Part of what the user calls the operation. */
  operation: wanted,
  /** The item: its number, or part of its 案由. */
  item: wanted,
  /** Days of the office's clock, both inclusive. */
  from: Day.nullable().default(null),
  until: Day.nullable().default(null),
  proposalId: Id.nullable().default(null),
  outcome: z
    .enum(keysOf({ done: '已办', refused: '被拒' }))
    .nullable()
    .default(null),
  page: z.number().int().min(1).default(1),
  pageSize: z.number().int().min(1).max(200).default(50),
});

export type AuditRow = {
  id: number;
  at: Instant;
  who: string;
  operation: string;
  label: string;
  proposalId: number | null;
  words: string;
  outcome: 'done' | 'refused';
  hash: string;
  /** Field by field, before and after; empty where nothing of a row was changed. */
  changes: Change[];
};
export type AuditPage = { rows: AuditRow[]; total: number };

/** The log's end: how many rows it has, and the hash of the last one. */
export type LogAnchor = { count: number; digest: string; at: Instant };
/** An end of the log as it was kept somewhere else: in the file beside the store, in a backup, on paper. */
export type KnownAnchor = LogAnchor & { place: string };

/**
 * What was found, in words; `proposalId` where it touches an item, `confirmed` where somebody looked at the change and
 * answered for what stands there.
 */
export type AuditFinding = {
  words: string;
  proposalId: number | null;
  confirmed: { who: string; at: Instant; why: string } | null;
};

export type AuditVerdict = {
  rows: number;
  /** Nothing was found. */
  sound: boolean;
  /** The row from which the chain of the log no longer holds. */
  firstBroken: number | null;
  findings: AuditFinding[];
  /** How many of all that was found somebody has answered for. */
  confirmed: number;
  /** How many more were found than are named. */
  further: number;
  /** How many rows, signatures, attachments and ends of the log kept elsewhere were compared. */
  compared: { rows: number; signatures: number; attachments: number; anchors: number };
  /** Since when the rows are vouched for; null where none are. */
  vouchedSince: Instant | null;
  /** What was there already when a later program began to seal it, and since when that is vouched for. */
  vouchedLater: { since: Instant; what: string[] }[];
  /** The log's end, to be compared with what is printed or kept elsewhere. */
  end: LogAnchor | null;
};

/** What is known of the store without looking all of it through. */
export type AuditStanding = {
  /** Why nobody can vouch for accounts and records: the log is not the one that was; null where it is. */
  unvouched: string | null;
  /** What of the office's settings, directories and accounts another program changed, in words; to whom the log is open. */
  changed: string[];
  /** Those of them that an administrator can answer for as they are: settings and directories, not what lets somebody in. */
  confirms: string[];
};

/** The administrator's word for what another program wrote into settings and directories. */
export const AuditConfirm = z.strictObject({
  /** With what it was compared, or who says that it is right. */
  why: line('核对的依据', 200),
  /** The stamp of what was shown: nothing that came since is answered for. */
  seen: Seen,
});

/** An end of the log as it stands on a printed sheet. */
export const AuditVerify = z.strictObject({
  printed: z
    .strictObject({
      count: z.number('请填写条数').int('条数应为整数').min(1, '条数从1起'),
      digest: z
        .string('请填写校验码')
        .transform((text) => text.replace(/\s+/gu, '').toLowerCase())
        .pipe(z.string().regex(/^[0-9a-f]{16,64}$/, '校验码是16位的数字和字母a—f，请照纸面填写')),
    })
    .nullable()
    .default(null),
});

/** How far a verification has come. */
export type AuditProgress = { done: number; total: number };

/** One field of a row as it was and as it is now, for the log. */
export type Change = { field: string; before: unknown; after: unknown };
