import { z } from 'zod';
import { type CaseField, type CaseReading, caseFields, type ExtraColumn } from './earlier/earlier-case.ts';
import { keysOf } from './kinds.ts';
import { FileIn, Id, type Instant, line } from './primitives.ts';
import type { TableCell } from './reading/file-content.ts';
import type { ReadLetter } from './reading/reading.ts';
import { type PieceKind, pieceKinds } from './reading/reading.ts';

/** A batch: the files of one import, from reading over repair to the store, and back out of it. */
export const batchStates = {
  open: '待核对',
  storing: '入库到一半',
  done: '已入库',
  undone: '已撤销',
  dropped: '已放弃',
} as const;
export type BatchState = keyof typeof batchStates;

export const recordStates = {
  blocked: '缺必填项',
  doubtful: '有存疑',
  duplicate: '重复',
  ready: '可入库',
  stored: '已入库',
  failed: '未能入库',
} as const;
export type RecordState = keyof typeof recordStates;

/** take: store it · leave: leave it out · attach: add its letters to the case that is already there. */
export const recordDecisions = { take: '入库', leave: '不入库', attach: '并入已有的件' } as const;
export type RecordDecision = keyof typeof recordDecisions;

export const BatchId = z.strictObject({ batchId: Id });
export const BatchOpen = z.strictObject({ name: line('批次名称', 60).optional() });
export const BatchFile = z.strictObject({ batchId: Id, file: FileIn });
export const FileId = z.strictObject({ fileId: Id });

/** Which field each column of a table means; null keeps the column as a remark. Remembered for files laid out alike. */
export const ColumnMapping = z.strictObject({
  tableId: Id,
  /** False leaves the whole table out. */
  included: z.boolean().default(true),
  /** Whether the question about a shifted header is answered with this: it is not asked of the table again. */
  answered: z.boolean().default(false),
  columns: z
    .array(
      z.strictObject({ position: z.number().int().min(0), field: z.enum(keysOf(caseFields), '没有这一栏').nullable() }),
    )
    .max(500),
});

export const RecordFilter = z.strictObject({
  batchId: Id,
  state: z.enum(keysOf(recordStates)).nullable().default(null),
  /** Only records in which this field waits for a decision. */
  doubtIn: z.enum(keysOf(caseFields)).nullable().default(null),
  what: z.enum(keysOf(pieceKinds)).nullable().default(null),
  text: z.string().max(100).default(''),
  page: z.number().int().min(1).default(1),
  pageSize: z.number().int().min(1).max(200).default(100),
});
export type RecordFilter = z.infer<typeof RecordFilter>;

/** Sets one field of many records at once; `confirm` takes each as it stands, empty ones stay empty. */
export const RecordEdit = z.strictObject({
  recordIds: z.array(Id).min(1, '请先选择记录').max(10_000),
  field: z.enum(keysOf(caseFields)),
  /** As typed: 「市」, 「2021-03-05」, 「陈某、李某」, read by the same rules as a cell; null with `confirm`. */
  text: z.string().max(200_000).nullable(),
});
/** Takes back what was said of one field of many records: it stands again as its sources have it. */
export const RecordReread = z.strictObject({
  recordIds: z.array(Id).min(1, '请先选择记录').max(10_000),
  field: z.enum(keysOf(caseFields)),
});
export const RecordDecide = z.strictObject({
  recordIds: z.array(Id).min(1, '请先选择记录').max(10_000),
  decision: z.enum(keysOf(recordDecisions)),
});
export const RecordId = z.strictObject({ recordId: Id });
/** `recordId` takes in what `withId` was read from; `withId` is gone then. */
export const RecordJoin = z.strictObject({ recordId: Id, withId: Id });
/** One source is taken out of a record and becomes a record of its own. */
export const RecordPart = z.strictObject({ recordId: Id, pieceId: Id });
export const BatchStep = z.strictObject({ batchId: Id, count: z.number().int().min(1).max(1000).default(200) });

export type ColumnMatch = {
  position: number;
  header: string;
  field: CaseField | null;
  /** By the header's name, as remembered from a file laid out alike, or by a person. */
  how: 'name' | 'remembered' | 'person' | null;
  samples: string[];
};

export type ImportTable = {
  id: number;
  name: string;
  hidden: boolean;
  included: boolean;
  /** 1-based row of the header. */
  headerRow: number;
  columns: ColumnMatch[];
  rows: number;
  /** Rows that are no case: titles, totals, blanks, with the reason. */
  leftOut: { row: number; words: string; reason: string }[];
};

export type ImportFile = {
  id: number;
  name: string;
  size: number;
  state: 'reading' | 'read' | 'refused';
  reason: string;
  notes: string[];
  tables: ImportTable[];
  pieces: Partial<Record<PieceKind, number>>;
};

/**
 * Beside the states: `leave` is left out, `due` comes in with the next step, `open` waits for a person before it can.
 */
export type ImportCounts = Record<RecordState, number> & { records: number; leave: number; due: number; open: number };

export type ImportBatchRow = {
  id: number;
  name: string;
  state: BatchState;
  startedAt: Instant;
  startedBy: string;
  finishedAt: Instant | null;
  counts: ImportCounts;
};

export type ImportBatch = ImportBatchRow & {
  files: ImportFile[];
  /** Of the file being read just now. */
  reading: { file: string; done: number; total: number | null; pages: boolean } | null;
};

/** Numbers of this year that a batch enters in the register, and those taken already, by what. */
export type NumbersComing = { coming: number; taken: { id: number; words: string }[] };

/** A case that is already there: in the store, among the items in hand, or further up in this batch. */
export type Twin = { what: 'case' | 'item' | 'record'; id: number; words: string };

export type ImportRecordRow = {
  id: number;
  state: RecordState;
  decision: RecordDecision;
  /** Why it is blocked, a duplicate or not stored. */
  reason: string;
  reading: CaseReading;
  extras: ExtraColumn[];
  /** Fields that wait for a decision. */
  doubts: CaseField[];
  what: PieceKind[];
  place: string;
  twin: Twin | null;
  caseId: number | null;
};

export type ImportPiece = {
  id: number;
  what: PieceKind;
  file: string;
  place: string;
  cells: { header: string; text: TableCell }[] | null;
  letter: ReadLetter | null;
  text: string | null;
};

export type ImportRecord = ImportRecordRow & { pieces: ImportPiece[] };

export type RecordPage = { rows: ImportRecordRow[]; total: number; counts: ImportCounts };

/** How far a long job got; `left` 0 when it is done. */
export type StepProgress = { done: number; left: number; failed: number };
