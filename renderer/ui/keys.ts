import { useEffect, useLayoutEffect, useRef } from 'react';
import { pageLock } from '../lock.ts';
import { comboOf } from './key-combo.ts';
import { useOnTop } from './key-layer.ts';

type Bindings = Record<string, ((event: KeyboardEvent) => void) | undefined>;

/** Whether keys typed there are text: a plain `?` in a text field is a question mark. */
export function isTyping(target: EventTarget | null): boolean {
  const element = target instanceof HTMLElement ? target : null;
  return Boolean(element?.closest('input, textarea, select, [contenteditable="true"]'));
}

/** A closed choice field opens at Enter, with Ctrl held too, and lets nobody else know. */
function takesEnter(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || !event.ctrlKey || !(event.target instanceof Element)) return false;
  return event.target.closest('.ant-select:not(.ant-select-open)') !== null;
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
  // Before the page is painted: a key pressed at what is seen finds what is seen.
  useLayoutEffect(() => {
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
    /** Before the field hears of it, and instead of it. */
    function pressFirst(event: KeyboardEvent) {
      if (!takesEnter(event)) return;
      press(event);
      if (event.defaultPrevented) event.stopPropagation();
    }
    window.addEventListener('keydown', pressFirst, { capture: true });
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', pressFirst, { capture: true });
      window.removeEventListener('keydown', press);
    };
  }, []);
}
