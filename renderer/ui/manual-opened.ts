import { useSyncExternalStore } from 'react';
import type { ChapterKey } from '../../shared/domain/manual/manual.ts';
import { isOnTop } from './key-layer.ts';

/** What had the focus, and the caret in it where the browser knows that by itself. */
export type WorkPlace = { element: Element | null; caret: Range | null };

type Asked = {
  /** A chapter; null is that of the page one is on. */
  chapter: ChapterKey | null;
  /** Where one was. */
  cameFrom: WorkPlace;
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
  else ask({ chapter, cameFrom: leaveWork(), overDialog: !isOnTop(null) });
}

/** Takes the caret along: where it stays in a text that is edited, keys go on writing there whatever has the focus. */
function leaveWork(): WorkPlace {
  const element = document.activeElement;
  const selection = document.getSelection();
  const isEdited = element instanceof HTMLElement && element.isContentEditable;
  const caret = isEdited && selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null;
  if (caret) selection?.removeAllRanges();
  return { element, caret };
}

/** Back to where one was, at once, so that whoever types on types there. */
export function backToWork({ element, caret }: WorkPlace): void {
  if (!(element instanceof HTMLElement) || !element.isConnected) return;
  element.focus();
  const selection = document.getSelection();
  if (!caret || !selection || !element.contains(caret.startContainer)) return;
  selection.removeAllRanges();
  selection.addRange(caret);
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
