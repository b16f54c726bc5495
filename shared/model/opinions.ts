import { z } from 'zod';
import { keysOf, letterForms } from './kinds.ts';
import { Day, type Day as DayText, FileIn, Id, type Instant, line, longText, optionalLine } from './primitives.ts';

export const OpinionAsk = z.strictObject({
  proposalId: Id,
  units: z
    .array(z.strictObject({ unitId: Id, dueOn: Day.nullable().default(null) }), '请选择会办单位')
    .min(1, '请选择会办单位')
    .max(100, '一次最多向100家单位征求意见'),
});

/** Which units' letters to make; all that were asked when left out. */
export const OpinionAskLetters = z.strictObject({
  proposalId: Id,
  unitIds: z.array(Id).max(500, '一次最多500家单位').optional(),
  /** 信函格式 or 文件格式; the office's usual form when left out. */
  form: z.enum(keysOf(letterForms)).optional(),
  orderReason: optionalLine('不按顺序的理由', 300),
});

/** 要求重新提出会办意见: `version` is the one that was found wanting; `dueOn` null follows the rule. */
export const OpinionAgain = z.strictObject({
  proposalId: Id,
  unitId: Id,
  version: z.number().int().min(1),
  reason: line('要求重新提出的理由', 300),
  dueOn: Day.nullable().default(null),
});

/** What came back from one unit: pasted text or one file. */
export const OpinionIn = z
  .strictObject({
    proposalId: Id,
    unitId: Id,
    receivedOn: Day.optional(),
    text: longText('会办意见').optional(),
    file: FileIn.optional(),
    /** The caller has seen that it names another item or unit, and means it. */
    confirmed: z.boolean().default(false),
  })
  .superRefine((input, issues) => {
    if ((input.text === undefined) === (input.file === undefined)) {
      issues.addIssue({ code: 'custom', path: ['text'], message: '请粘贴会办意见，或选择一个文件（两者选一）' });
    }
  });

const OpinionVersion = z.strictObject({ proposalId: Id, unitId: Id, version: z.number().int().min(1) });
/** 作废会办意见: kept as it came, and counts no more. */
export const OpinionVoid = OpinionVersion.extend({ reason: line('作废的理由', 300) });
/** A voided opinion counts again. */
export const OpinionRestore = OpinionVersion;

/** Reads returned files without storing: text, and the unit each seems to come from. */
export const OpinionFiles = z.strictObject({
  proposalId: Id,
  files: z.array(FileIn, '请选择文件').min(1, '请选择文件').max(60, '一次最多60个文件'),
});
export type OpinionFileReading = {
  file: string;
  unitId: number | null;
  text: string;
  /** Why it could not be read. */
  reason: string | null;
  /** What in the file is none of the text, in sentences: hidden words, comments, pictures. */
  notes: string[];
};

/**
 * `level` 0 is a plain paragraph, 1 to 4 are 一、（一）1.（1）; the number itself is not in the text. A table's text has a line
 * for each row, cells apart by tabs.
 */
export type TextBlock = { level: 0 | 1 | 2 | 3 | 4; text: string; table?: true | undefined };

/** One version of a unit's opinion, never changed once stored. */
export type Opinion = {
  id: number;
  unitId: number;
  version: number;
  blocks: TextBlock[];
  fileName: string | null;
  receivedOn: DayText;
  recordedAt: Instant;
  recordedBy: string;
};

/** An opinion in the item's file, void or not: who voided it and why. */
export type ReceivedOpinion = Opinion & { voided: { at: Instant; by: string; why: string } | null };

export type OpinionRequest = {
  unitId: number;
  unitName: string;
  unitShortName: string;
  askedOn: DayText;
  dueOn: DayText;
  dueSteps: string[];
  /** 要求重新提出: the last time, why, and the version that was found wanting; `dueOn` is then the day of that. */
  againOn: DayText | null;
  againReason: string;
  afterVersion: number;
  /** Oldest first, void ones too; the last one that holds counts. */
  opinions: ReceivedOpinion[];
};
