import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { LetterContent } from '../../../shared/model/letter/letter.ts';
import { toDocument } from './document.ts';

/**
 * Puts another letter in the editor's place; only the parts that differ are touched, so the cursor stays. `own`: it is
 * what this person did to the whole letter, and a step that Ctrl+Z takes back; what comes from elsewhere is none.
 */
export function replaceDocument(editor: Editor, content: LetterContent, own = false) {
  const transaction = replacing(editor.state, content, own);
  if (transaction) editor.view.dispatch(transaction);
}

/** The transaction for it, or null when nothing differs. */
export function replacing(state: EditorState, content: LetterContent, own = false): Transaction | null {
  const before = state.doc;
  const after = state.schema.nodeFromJSON(toDocument(content));
  let first = 0;
  const most = Math.min(before.childCount, after.childCount);
  while (first < most && before.child(first).eq(after.child(first))) first += 1;
  if (first === before.childCount && first === after.childCount) return null;
  let tail = 0;
  while (
    tail < most - first &&
    before.child(before.childCount - 1 - tail).eq(after.child(after.childCount - 1 - tail))
  ) {
    tail += 1;
  }
  let from = 0;
  for (let i = 0; i < first; i++) from += before.child(i).nodeSize;
  let to = from;
  for (let i = first; i < before.childCount - tail; i++) to += before.child(i).nodeSize;
  const nodes = [];
  for (let i = first; i < after.childCount - tail; i++) nodes.push(after.child(i));
  const replaced = state.tr.replaceWith(from, to, nodes).setMeta('loaded', true);
  return own ? closeHistory(replaced) : replaced.setMeta('addToHistory', false);
}
