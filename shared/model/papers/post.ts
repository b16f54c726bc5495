import { z } from 'zod';
import { keysOf } from '../kinds.ts';
import { Id } from '../primitives.ts';

/** Sheets of labels and envelopes, by their usual sizes. */
export const postFormats = {
  'labels-24': 'A4标签 3×8（70×37毫米）',
  'labels-14': 'A4标签 2×7（99.1×38.1毫米）',
  dl: 'DL信封（220×110毫米）',
  c5: 'C5信封（229×162毫米）',
} as const;
export type PostFormat = keyof typeof postFormats;

const proposalIds = z.array(Id).min(1, '请选择办理件').max(2000, '一次过多，请分批');

export const PostAddresses = z.strictObject({ proposalIds });
export const PostMake = z.strictObject({ proposalIds, format: z.enum(keysOf(postFormats), '请选择标签或信封') });

/** Whom something is posted to: 云澜市第一中学, 陈若安代表; `place` is empty where nobody told it. */
export type PostAddress = { place: string; name: string };
/** Everybody whom the letters of the chosen items go to, each once, and who sends them. */
export type PostList = { addresses: PostAddress[]; sender: { name: string; phone: string } };
