import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { goToBlock } from './block-commands.ts';

/** The cursor to a block, or to the first place of a field (`title`, `opening`, …); false when neither stands in the text. */
export function goToPart(editor: Editor, where: string): boolean {
  const { state, view } = editor;
  // ProseMirror scrolls from the focused element outwards, so the focus comes first.
  view.focus();
  const found = goToBlock(where)(state, (transaction) => view.dispatch(transaction));
  if (!found) {
    const name = where === 'blocks' ? 'block' : where;
    let at: number | null = null;
    state.doc.forEach((node, pos) => {
      if (at === null && node.type.name === name) at = pos;
    });
    if (at === null) return false;
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, at + 1)).scrollIntoView());
  }
  return true;
}

/** The cursor over words of a block, so that they are seen and can be written over. */
export function goToWords(
  editor: Editor,
  { blockId, from, to }: { blockId: string; from: number; to: number },
): boolean {
  const { state, view } = editor;
  view.focus();
  let at: number | null = null;
  state.doc.forEach((node, pos) => {
    if (String(node.attrs.id) === blockId && node.textContent.length >= to) at = pos + 1;
  });
  if (at === null) return false;
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, at + from, at + to)).scrollIntoView());
  return true;
}
