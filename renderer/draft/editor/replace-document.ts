import type { Editor } from '@tiptap/core';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { LetterContent } from '../../../shared/model/letter/letter.ts';
import { toDocument } from './document.ts';

/** Puts another letter in the editor's place; only the parts that differ are touched, so the cursor stays. */
export function replaceDocument(editor: Editor, content: LetterContent) {
  const transaction = replacing(editor.state, content);
  if (transaction) editor.view.dispatch(transaction);
}

/** The transaction for it, or null when nothing differs. It is no step of undo: the page offers its own. */
export function replacing(state: EditorState, content: LetterContent): Transaction | null {
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
  return state.tr.replaceWith(from, to, nodes).setMeta('loaded', true).setMeta('addToHistory', false);
}
