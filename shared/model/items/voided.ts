import { z } from 'zod';
import type { ItemLine } from '../item-line.ts';
import type { ProposalKind } from '../kinds.ts';
import { Id, type Instant, longText, optionalLine } from '../primitives.ts';

const why = (what: string) => longText(what, 500).trim().min(1, `请写明${what}`);

/** 作废登记; `confirmed`: what becomes of the opinions asked for is known. */
export const ProposalVoid = z.strictObject({
  proposalId: Id,
  reason: why('作废原因'),
  confirmed: z.boolean().default(false),
});
export const ProposalUnvoid = z.strictObject({ voidedId: Id, reason: why('恢复的原因') });
export const VoidedFilter = z.strictObject({ text: optionalLine('查找', 100) });

/** A registration that was voided. */
export type VoidedRow = ItemLine & {
  id: number;
  kind: ProposalKind;
  session: string;
  number: string;
  title: string;
  proposer: string;
  registeredAt: Instant;
  registeredBy: string;
  voidedAt: Instant;
  voidedBy: string;
  voidedWhy: string;
  /** The item that bears its number now. */
  againId: number | null;
};
