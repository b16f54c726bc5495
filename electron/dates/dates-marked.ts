import { type ItemLineOf, itemLinesOf } from '../../shared/contract/item-lines.ts';
import type { OperationName } from '../../shared/contract.ts';
import type { ReadDb } from '../db/connections.ts';
import { wholeOffice } from '../db/sight.ts';
import { otherDates } from './keep-deadlines.ts';

/**
 * An answer whose lines are marked where the item's date, by which lists are sorted and coloured, is not what follows from
 * its records. It bears no seal of its own, because a later rule or calendar moves it.
 */
export async function withDatesMarked(db: ReadDb, name: OperationName, answer: unknown): Promise<unknown> {
  const linesOf = itemLinesOf(name) as ((answer: unknown) => readonly ItemLineOf[]) | null;
  const lines = linesOf?.(answer) ?? [];
  const ids = [...new Set(lines.flatMap(({ item }) => (typeof item === 'number' ? [item] : [])))];
  if (ids.length === 0) return answer;
  const { found } = await otherDates(wholeOffice(db), { ids });
  const others = new Set(found.map(({ proposalId }) => proposalId));
  for (const { line, item } of lines) if (item && others.has(item)) line.changed = true;
  return answer;
}
