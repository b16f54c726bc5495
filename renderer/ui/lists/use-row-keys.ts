import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { pageLock } from '../../lock.ts';
import { useOnTop } from '../key-layer.ts';
import { isTyping } from '../keys.ts';

type List<Row> = {
  /** Where the rows stand. */
  box: RefObject<HTMLElement | null>;
  rows: readonly Row[];
  keyOf: (row: Row) => number | string;
  /** The list's question: another one begins without a picked row. */
  address: string;
  open: (row: Row) => void;
  /** Ticks rows (`on`), or takes the ticks away; none where rows are not chosen. */
  tick?: ((rows: readonly Row[], on: boolean) => void) | undefined;
  isTicked: (row: Row) => boolean;
};

/** What has its own use of Enter and the space bar; a head orders the list by Enter alone. */
const pressed = 'button, a, [role="button"], summary';
/** What has its own use of all keys. */
const apart =
  '[role="dialog"], [role="menu"], [role="listbox"], [role="combobox"], [role="tablist"], [role="radiogroup"]';

/**
 * The keys of a list: ↑ and ↓ pick a row, Shift with them chooses on the way, the space bar chooses, Ctrl+A all that are
 * shown, Enter opens. They reach the list while nothing else has the keyboard: no field, dialog or menu.
 */
export function useRowKeys<Row>(list: List<Row>) {
  const [picked, setPicked] = useState(-1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is what resets the pick.
  useEffect(() => setPicked(-1), [list.address]);
  const isOnTop = useOnTop();
  const current = useRef({ ...list, picked, isOnTop });
  useLayoutEffect(() => {
    current.current = { ...list, picked, isOnTop };
  });
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const { box, rows, picked: at, tick, isTicked, open, keyOf } = current.current;
      const target = event.target instanceof Element ? event.target : document.body;
      if (event.isComposing || event.defaultPrevented || pageLock.isLocked() || isTyping(target)) return;
      if (target.closest(apart) || !current.current.isOnTop()) return;
      const isButton = target.closest(event.key === 'Enter' ? `${pressed}, th` : pressed) !== null;
      const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
      const row = rows[at];
      const step = (by: number) => {
        const next = Math.min(Math.max(at + by, 0), rows.length - 1);
        const there = rows[next];
        if (!there) return;
        if (event.shiftKey && tick) tick(row ? [row, there] : [there], true);
        setPicked(next);
        const key = CSS.escape(String(keyOf(there)));
        box.current?.querySelector(`[data-row-key="${key}"]`)?.scrollIntoView({ block: 'nearest' });
      };
      if (plain && event.key === 'ArrowDown') step(1);
      else if (plain && event.key === 'ArrowUp') step(-1);
      else if (plain && event.key === 'Enter' && row && !isButton) open(row);
      else if (plain && event.key === ' ' && row && tick && !isButton) tick([row], !isTicked(row));
      else if (event.ctrlKey && event.key.toLowerCase() === 'a' && tick && rows.length > 0) {
        tick(rows, !rows.every(isTicked));
      } else return;
      event.preventDefault();
    }
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  return { picked, setPicked };
}
