import { Extension } from '@tiptap/core';
import { history, redo, undo } from '@tiptap/pm/history';

/** Undo of what was written here; merging and taking over a version have an undo of their own on the page. */
export const Undo = Extension.create({
  name: 'undo',
  addKeyboardShortcuts() {
    const run = (command: typeof undo) => () => command(this.editor.state, this.editor.view.dispatch);
    return { 'Mod-z': run(undo), 'Mod-y': run(redo), 'Mod-Shift-z': run(redo) };
  },
  addProseMirrorPlugins: () => [history({ depth: 200 })],
});
