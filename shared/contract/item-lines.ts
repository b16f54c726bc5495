import type { Answer, OperationName } from '../contract.ts';
import type { ItemLine } from '../model/item-line.ts';

/** A line of an answer and what it tells of: an item of this program, a case of former years. */
export type ItemLineOf = { line: ItemLine; item?: number | null; case?: number | null };
type Sourced = ItemLine & { source: string; id: number };

const own = (lines: readonly (ItemLine & { id: number })[]): ItemLineOf[] =>
  lines.map((line) => ({ line, item: line.id }));
const of = (lines: readonly (ItemLine & { proposalId: number | null })[]): ItemLineOf[] =>
  lines.map((line) => ({ line, item: line.proposalId }));
const sourced = (lines: readonly Sourced[]): ItemLineOf[] =>
  lines.map((line) => ({
    line,
    [line.source === 'case' ? 'case' : 'item']: line.source === 'reference' ? null : line.id,
  }));

const itemLines: { readonly [N in OperationName]?: (answer: Answer<N>) => readonly ItemLineOf[] } = {
  'proposal.list': ({ rows }) => own(rows),
  'voided.list': own,
  'proposal.board': ({ rows, days }) => own([...rows, ...days.flatMap(({ first }) => first)]),
  'proposal.life': ({ combined, main }) => own([...combined, ...(main ? [main] : [])]),
  'schedule.get': ({ rows, days }) => [...own(rows), ...of(days.flatMap(({ first }) => first))],
  'chase.list': ({ rows }) => of(rows),
  'chase.send': ({ rows }) => of(rows),
  'letter.queue': of,
  'extension.list': of,
  'extension.ask': of,
  'extension.answer': of,
  'number.list': ({ rows }) => rows.map((line) => ({ line, item: line.proposalId, case: line.caseId })),
  'counted.list': ({ rows }) => sourced(rows),
  'commitment.list': ({ rows }) => of(rows),
  'commitment.notices': ({ rows }) => of(rows),
  'search.find': ({ rows }) => sourced(rows),
  'similar.find': ({ similar, sameProposer, combinable }) => sourced([...similar, ...sameProposer, ...combinable]),
  'publication.year': ({ rows }) => of(rows),
  'rules.preview': ({ changes }) => of(changes),
  'away.list': (packages) => of(packages.flatMap(({ items, fresh }) => [...items, ...fresh])),
};

/**
 * Where the answers of an operation list items and cases, null where they list none: the door marks those lines that were
 * changed by other means than this program. What shows a single item tells of its changes in words (`changes.get`).
 */
export function itemLinesOf<N extends OperationName>(
  operation: N,
): ((answer: Answer<N>) => readonly ItemLineOf[]) | null {
  return itemLines[operation] ?? null;
}
