import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';

/** Another view lays the panes out anew: the text scrolls back to the cursor. */
export function useCursorInView(editor: Editor, view: string) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each change of view.
  useEffect(() => {
    const later = setTimeout(() => {
      const { node } = editor.view.domAtPos(editor.state.selection.from);
      const element = node instanceof Element ? node : node.parentElement;
      if (editor.state.selection.from > 1) element?.scrollIntoView({ block: 'center' });
    }, 60);
    return () => clearTimeout(later);
  }, [editor, view]);
}
