import { useEffect, useRef } from 'react';
import { pageLock } from '../lock.ts';
import { comboOf } from './key-combo.ts';

/** Whether keys typed there are text: a plain `?` in a text field is a question mark. */
export function isTyping(target: EventTarget | null): boolean {
  const element = target instanceof HTMLElement ? target : null;
  return Boolean(element?.closest('input, textarea, select, [contenteditable="true"]'));
}

/** Binds keys while the component is shown. Combos without Ctrl or Alt wait until nobody is typing, F-keys do not. */
export function useKeys(bindings: Record<string, ((event: KeyboardEvent) => void) | undefined>) {
  const current = useRef(bindings);
  useEffect(() => {
    current.current = bindings;
  });
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.isComposing || event.defaultPrevented || pageLock.isLocked()) return;
      const combo = comboOf(event);
      const act = current.current[combo];
      if (!act) return;
      const free = /^(Ctrl|Alt)\+/.test(combo) || /^F\d+$/.test(combo);
      if (!free && isTyping(event.target)) return;
      event.preventDefault();
      act(event);
    }
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
