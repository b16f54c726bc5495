import type { ProposalKind } from '../../../shared/model/kinds.ts';

/** 第20182012号建议. */
export function numberWords(kind: ProposalKind, number: string): string {
  return `第${number}号${kind === 'npc-suggestion' ? '建议' : '提案'}`;
}
