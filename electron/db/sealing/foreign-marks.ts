import { type ItemLineOf, itemLinesOf } from '../../../shared/contract/item-lines.ts';
import type { OperationName } from '../../../shared/contract.ts';
import type { ReadDb } from '../connections.ts';
import { everyRow } from '../sight.ts';
import { behindLines } from './changed-rows.ts';
import { foreignChangesAmong, foreignChangesOf } from './seal-check.ts';

/**
 * An answer whose lines are marked where something that stands behind them was changed by other means than this program.
 * Of what is asked for on the screen only: a file made of a list holds all that is behind it against the seals itself.
 */
export async function withForeignMarks(
  { db, auditKey }: { db: ReadDb; auditKey: Buffer },
  name: OperationName,
  answer: unknown,
): Promise<unknown> {
  const linesOf = itemLinesOf(name) as ((answer: unknown) => readonly ItemLineOf[]) | null;
  const lines = linesOf?.(answer) ?? [];
  const all = everyRow(db);
  const items = idsOf(lines.map(({ item }) => item));
  const cases = idsOf(lines.map(({ case: id }) => id));
  const ofItems = items.length === 0 ? [] : await foreignChangesOf(all, auditKey, behindLines, items);
  const ofCases = cases.length === 0 ? [] : await foreignChangesAmong(all, auditKey, 'earlierCase', cases);
  const changedItems = new Set(ofItems.map(({ proposalId }) => proposalId));
  const changedCases = new Set(ofCases.map(({ key }) => Number(key[0])));
  for (const { line, item, case: id } of lines) {
    if ((item && changedItems.has(item)) || (id && changedCases.has(id))) line.changed = true;
  }
  return answer;
}

const idsOf = (ids: readonly (number | null | undefined)[]) => [...new Set(ids.filter((id) => typeof id === 'number'))];
