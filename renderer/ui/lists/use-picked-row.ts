import { useEffect, useState } from 'react';
import { isTyping, useKeys } from '../keys.ts';

type List<Row> = {
  rows: readonly Row[];
  /** The list's question: another one begins without a picked row. */
  address: string;
  /** The row's element, to be brought into view. */
  find: (row: Row | undefined, index: number) => Element | null | undefined;
  open: (row: Row) => void;
  /** Where Enter has a meaning of its own. */
  leaves?: (target: Element) => boolean;
};

/** The row that ↑ and ↓ pick in a list and Enter opens. */
export function usePickedRow<Row>({ rows, address, find, open, leaves }: List<Row>) {
  const [picked, setPicked] = useState(-1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is what resets the choice.
  useEffect(() => setPicked(-1), [address]);

  function step(by: number) {
    const next = Math.min(Math.max(picked + by, 0), rows.length - 1);
    setPicked(next);
    find(rows[next], next)?.scrollIntoView({ block: 'nearest' });
  }
  const row = rows[picked];
  function enter({ target }: KeyboardEvent) {
    const own = target instanceof Element && (leaves?.(target) ?? false);
    if (row && !own && !isTyping(target)) open(row);
  }
  useKeys(
    Object.fromEntries([
      ['ArrowDown', () => step(1)],
      ['ArrowUp', () => step(-1)],
      ['Enter', row ? enter : undefined],
    ]),
  );
  return { picked, setPicked, step };
}
