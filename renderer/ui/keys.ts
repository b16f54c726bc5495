import { useEffect, useRef } from 'react';
import { pageLock } from '../lock.ts';
import { comboOf } from './key-combo.ts';
import { useOnTop } from './key-layer.ts';

type Bindings = Record<string, ((event: KeyboardEvent) => void) | undefined>;

/** Whether keys typed there are text: a plain `?` in a text field is a question mark. */
export function isTyping(target: EventTarget | null): boolean {
  const element = target instanceof HTMLElement ? target : null;
  return Boolean(element?.closest('input, textarea, select, [contenteditable="true"]'));
}

/**
 * Binds keys while the component is shown and what it stands in is on top: under an open dialog, menu or question the page's
 * keys rest. Combos without Ctrl or Alt wait until nobody is typing, F-keys do not.
 */
export function useKeys(bindings: Bindings) {
  useKeysOf(useOnTop(), bindings);
}

/** The same for whoever has its own way to be on top. */
export function useKeysOf(isOnTop: () => boolean, bindings: Bindings) {
  const current = useRef({ isOnTop, bindings });
  useEffect(() => {
    current.current = { isOnTop, bindings };
  });
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.isComposing || event.defaultPrevented || pageLock.isLocked()) return;
      const combo = comboOf(event);
      const act = current.current.bindings[combo];
      if (!act || !current.current.isOnTop()) return;
      const free = /^(Ctrl|Alt)\+/.test(combo) || /^F\d+$/.test(combo);
      if (!free && isTyping(event.target)) return;
      event.preventDefault();
      act(event);
    }
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
