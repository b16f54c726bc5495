import { useSyncExternalStore } from 'react';
import type { ChapterKey } from '../../shared/domain/manual/manual.ts';
import { isOnTop } from './key-layer.ts';

type Asked = {
  /** A chapter; null is that of the page one is on. */
  chapter: ChapterKey | null;
  /** What had the focus, to which it goes back. */
  cameFrom: Element | null;
  /** A dialog lies beneath: what leads to another page would leave it unasked. */
  overDialog: boolean;
};

let asked: Asked | null = null;
const listeners = new Set<() => void>();

function ask(next: Asked | null) {
  asked = next;
  for (const listener of listeners) listener();
}

/** Opens the manual over whatever is shown, at a chapter or at that of the page. */
export function openManual(chapter: ChapterKey | null = null): void {
  if (asked) ask({ ...asked, chapter });
  else ask({ chapter, cameFrom: document.activeElement, overDialog: !isOnTop(null) });
}

export function closeManual(): void {
  ask(null);
}

/** What was last asked of the manual; null while it is closed. */
export function useManualOpened(): Asked | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => asked,
  );
}
