import type { ProposalRow } from '../../shared/model/items/proposal.ts';
import { useAnswer } from '../use-call.ts';

const numberAlone = /^第?([0-9A-Za-z-]*\d)号?(?:建议|提案)?$/;

/** A number typed alone means the item in hand that bears it: such items, to stand above whatever else holds those digits. */
export function useExactItems(text: string): ProposalRow[] {
  const number = numberAlone.exec(text.trim())?.[1] ?? null;
  const found = useAnswer('proposal.list', { text: number ?? '', pageSize: 50 }, { enabled: number !== null });
  return number === null ? [] : (found.data?.rows ?? []).filter((row) => row.number === number);
}
