import { z } from 'zod';
import { keysOf } from '../kinds.ts';
import { Id } from '../primitives.ts';
import { caseFields } from './earlier-case.ts';

/** One field of a former year's case set right, as one would type it into a ledger; empty text takes its value away. */
export const CaseSave = z.strictObject({
  id: Id,
  field: z.enum(keysOf(caseFields), '没有这一栏'),
  text: z.string('请填写更正后的内容').max(200_000, '内容过长'),
});
