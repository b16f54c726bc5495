import { z } from 'zod';
import { keysOf } from './kinds.ts';
import { Day, FileIn, Id, type Instant, optionalLine, Seen } from './primitives.ts';

/** What reference material is; 口径 is the wording the bureau answers a matter with. */
export const materialKinds = { news: '新闻', report: '工作报告', line: '口径', other: '其他' } as const;
export type MaterialKind = keyof typeof materialKinds;

const about = {
  title: z.string('请填写标题').trim().min(1, '请填写标题').max(200, '标题不能超过200个字'),
  source: optionalLine('来源', 200),
  /** Of the material itself: published, reported, issued. */
  day: Day.nullable().default(null),
  kind: z.enum(keysOf(materialKinds), '请选择资料的种类').default('other'),
};

export const ReferenceIn = z.strictObject({
  ...about,
  text: z
    .string('请填写正文')
    .max(2_000_000, '正文不能超过2000000个字')
    .refine((text) => text.trim() !== '', '请填写正文'),
});
export const ReferenceChange = z.strictObject({ id: Id, seen: Seen, ...about });
export const ReferenceFile = z.strictObject({ file: FileIn });
export const ReferenceFilter = z.strictObject({
  text: z.string().max(100).default(''),
  kind: z.enum(keysOf(materialKinds)).nullable().default(null),
  page: z.number().int().min(1).default(1),
  pageSize: z.number().int().min(1).max(200).default(50),
});

export const FigureQuestion = z.strictObject({
  text: z.string('请填写要查的事项').trim().min(1, '请填写要查的事项').max(60, '要查的事项不能超过60个字'),
  page: z.number().int().min(1).default(1),
  pageSize: z.number().int().min(1).max(200).default(20),
});

export type Reference = {
  id: number;
  title: string;
  source: string;
  day: Day | null;
  kind: MaterialKind;
  text: string;
  keptAt: Instant;
  keptBy: string;
};
export type ReferenceRow = Omit<Reference, 'text'>;

/** A file read for keeping, with what its text says of itself; nothing is stored yet. */
export type ReferenceReading = Pick<Reference, 'title' | 'source' | 'text' | 'day' | 'kind'> & { dayPassage: string };

/** Where a sentence's year was read. */
export const figureTimes = {
  sentence: '句中写明',
  passage: '同段前文',
  material: '资料的日期',
} as const;

/** Reference material, or the letter of a former year's case. */
type FigureSource = {
  what: 'reference' | 'case';
  id: number;
  title: string;
  source: string;
  day: Day | null;
  /** Null for a letter. */
  kind: MaterialKind | null;
};

/** A sentence with its figures, and where it stands. */
export type FigureRow = FigureSentence & { from: FigureSource };

/**
 * `also`: other forms of the words that were looked up with them. `casesLeft`: cases of former years that hold the
 * words but were not looked through, because newer ones are many.
 */
export type FigurePage = { rows: FigureRow[]; total: number; also: string[]; casesLeft: number };

/** A sentence in which what was asked for stands with a figure. */
export type FigureSentence = {
  /** As printed, nearest to the words asked for: 「每人每月1100元」. */
  figures: string[];
  /** The sentence in runs: the words asked for, its figures, and the rest. */
  runs: { text: string; as: 'word' | 'figure' | 'plain' }[];
  /** 「2025年」, 「2025年6月」, 「2021—2025年」, 「2012年、2025年」 for two figures; empty where neither text nor material says. */
  time: string;
  /** Where the time was read: in the sentence, in a sentence before it, or from the material's own date. */
  timeFrom: 'sentence' | 'passage' | 'material' | null;
  /** Newest first by this: 2025.5 is the middle of 2025. */
  rank: number;
};
