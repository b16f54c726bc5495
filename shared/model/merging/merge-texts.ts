import { z } from 'zod';
import { textLimits } from '../letter/text-limits.ts';
import { Day, line, longText } from '../primitives.ts';
import type { Suggests, WhyLeftOut } from './merging.ts';

/** Opinions as text, to be merged without storing anything; `date` is the day from which 去年 is reckoned. */
export const MergeTexts = z.strictObject({
  date: Day,
  proposal: z.strictObject({
    title: longText('案由', 1000).default(''),
    body: longText('建议原文', textLimits.opinionCharacters).default(''),
  }),
  opinions: z
    .array(z.strictObject({ unit: line('单位', 200), text: longText('会办意见', textLimits.opinionCharacters) }))
    .max(100, '一次最多汇总100份会办意见'),
});
export type MergeTexts = z.infer<typeof MergeTexts>;

/** A paragraph of one unit's opinion, as it was given; a sentence where one was parted. */
type Said = { unit: string; paragraph: string };
type Words = { unit: string; words: string };

export type MergedTexts = {
  asks: { statement: string; text: string }[];
  /** `ask` is the index of the ask that the block answers, null for what is general. */
  blocks: { level: number; text: string; ask: number | null; sources: Said[] }[];
  leftOut: (Said & { why: WhyLeftOut; suggests: Suggests | null })[];
  /** Statements that say the same in other words. */
  alike: { a: Words; b: Words }[];
  /** Figures for one thing that cannot both be right; `words` are the figures. */
  conflicts: { a: Words; b: Words; what: string }[];
};
