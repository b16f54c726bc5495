import { z } from 'zod';
import type { ItemLine } from './item-line.ts';
import { keysOf, levels, type ProposalKind, proposalKinds } from './kinds.ts';
import type { Day } from './primitives.ts';

/** Where a hit stands: an item in hand or done here, a case of former years, reference material. */
export const searchSources = { item: '办理件', case: '往年件', reference: '参考资料' } as const;
export type SearchSource = keyof typeof searchSources;

export const searchOrders = { newest: '由近到远', rank: '相关程度' } as const;

/**
 * Words, "phrases", -words and field:value (代表: 届次: 类别: 年: 编号: 单位:) as typed, and the filters beside them.
 * Empty text lists everything that the filters let through.
 */
export const SearchQuestion = z.strictObject({
  text: z.string().max(200, '检索词不能超过200个字').default(''),
  sources: z
    .array(z.enum(keysOf(searchSources)))
    .max(20)
    .default([]),
  kind: z.enum(keysOf(proposalKinds)).nullable().default(null),
  level: z.enum(keysOf(levels)).nullable().default(null),
  term: z.number().int().nullable().default(null),
  meeting: z.number().int().nullable().default(null),
  yearFrom: z.number().int().min(1900).max(2200).nullable().default(null),
  yearUntil: z.number().int().min(1900).max(2200).nullable().default(null),
  resultClass: z.string().max(20).nullable().default(null),
  satisfaction: z.string().max(20).nullable().default(null),
  order: z.enum(keysOf(searchOrders)).default('newest'),
  page: z.number().int().min(1).default(1),
  pageSize: z.number().int().min(1).max(200).default(20),
});
export type SearchQuestion = z.infer<typeof SearchQuestion>;

/** A text in runs, each marked when it was searched for. */
export type Marked = { text: string; hit: boolean }[];

export type SearchHit = ItemLine & {
  source: SearchSource;
  id: number;
  kind: ProposalKind | null;
  /** 「市九届五次」; empty when unknown. */
  session: string;
  number: string;
  title: Marked;
  people: Marked;
  day: Day | null;
  resultClass: string;
  satisfaction: string;
  /** Passages with hits, and where each stands: 原文, 答复函, 会办意见（市财政局）, 附件《…》, 备注. */
  snippets: { where: string; text: Marked }[];
};

export type HitPage = {
  rows: SearchHit[];
  total: number;
  /** What of the text could not be taken as written, in sentences: an unknown field, an open quotation mark. */
  remarks: string[];
  /** Not null while the index is being made: hits may be missing. */
  building: IndexProgress | null;
};

/** How far the index is: records in it, of all there are. */
export type IndexProgress = { done: number; total: number };

/** `building` is null when the index is whole. */
export type SearchState = { building: IndexProgress | null; records: number };

/** One call makes a part of the index, for about this long, so that a bar can move and others get their turn. */
export const IndexStep = z.strictObject({ milliseconds: z.number().int().min(50).max(10_000).default(1500) });
