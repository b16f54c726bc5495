import { chineseNumeral } from '../../shared/domain/numeral.ts';
import type { ProposalKind } from '../../shared/model/kinds.ts';
import type { Session } from '../../shared/model/proposal.ts';

/** For tables: 十五届四次. */
export function shortSession({ term, meeting }: Pick<Session, 'term' | 'meeting'>): string {
  return `${chineseNumeral(term)}届${chineseNumeral(meeting)}次`;
}

/** 第20182012号建议. */
export function numberWords(kind: ProposalKind, number: string): string {
  return `第${number}号${kind === 'npc-suggestion' ? '建议' : '提案'}`;
}
