import { Extension, InputRule } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { Block, Citation, Source } from '../../../shared/model/letter/letter.ts';
import {
  type BlockCommand,
  levelDown,
  levelOf,
  levelUp,
  makeBlock,
  moveDown,
  moveUp,
  renameTwins,
  setLevel,
  unitedCitations,
  unitedSources,
} from './block-commands.ts';

/** Typing a number at the start of a paragraph makes it a heading; the program draws the number. */
const typedNumbers: { find: RegExp; level: Block['level'] }[] = [
  { find: /^[一二三四五六七八九十]{1,3}、$/, level: 1 },
  { find: /^[（(][一二三四五六七八九十]{1,3}[）)]$/, level: 2 },
  { find: /^\d{1,2}[.．]\s$/, level: 3 },
  { find: /^[（(]\d{1,2}[）)]$/, level: 4 },
];

type Dispatch = ((transaction: Transaction) => void) | undefined;

function intoNext(state: EditorState, dispatch: Dispatch): boolean {
  const after = state.selection.$to.after(1);
  const next = Selection.findFrom(state.doc.resolve(after), 1, true);
  if (!next) return true;
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, next.from)).scrollIntoView());
  return true;
}

/** Enter: the next field from title and salutation; a new paragraph in the body; a new line in the closing. */
const enter: BlockCommand = (state, dispatch) => {
  const { $from, $to, empty } = state.selection;
  if ($from.depth !== 1 || $from.parent !== $to.parent) return false;
  const kind = $from.parent.type.name;
  if (kind === 'title' || kind === 'salutation') return empty && intoNext(state, dispatch);
  const transaction = empty ? state.tr : state.tr.deleteSelection();
  const $cut = transaction.selection.$from;
  const here = $cut.parent;
  const behind = here.textContent.slice($cut.parentOffset);
  const inBlock = kind === 'block';
  if (kind === 'closing') {
    dispatch?.(transaction.split($cut.pos).scrollIntoView());
    return true;
  }
  if (inBlock && $cut.parentOffset === 0 && here.content.size > 0) {
    // The words keep their name, level and remarks; the new empty paragraph goes above them.
    const made = makeBlock(state.schema, { level: 0, text: '', sources: [] });
    dispatch?.(transaction.insert($cut.before(1), made).scrollIntoView());
    return true;
  }
  const atEnd = behind === '';
  const made = makeBlock(state.schema, {
    level: inBlock && !atEnd ? levelOf(here) : 0,
    text: behind,
    sources: inBlock && !atEnd ? (here.attrs.sources as Source[]) : [],
    citations: inBlock && !atEnd ? (here.attrs.citations as Citation[]) : [],
  });
  const after = $cut.after(1);
  transaction.insert(after, made);
  if (!atEnd) transaction.delete($cut.pos, $cut.end(1));
  transaction.setSelection(TextSelection.create(transaction.doc, after - behind.length + 1));
  dispatch?.(transaction.scrollIntoView());
  return true;
};

/** Both made one: the sources of both stay, and of an empty paragraph above nothing else does. */
function joined(state: EditorState, boundary: number, above: Node, below: Node): Transaction {
  const transaction = state.tr.join(boundary);
  if (above.type.name !== 'block') return transaction;
  const start = boundary - above.nodeSize;
  const kept = above.content.size > 0 ? above.attrs : below.attrs;
  return transaction.setNodeMarkup(start, null, {
    ...kept,
    sources: unitedSources(above, below),
    citations: unitedCitations(above, below),
  });
}

/** Backspace at a block's start: first the heading becomes a paragraph, then it joins the block before it. */
const backspace: BlockCommand = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.depth !== 1 || $from.parentOffset !== 0) return false;
  const here = $from.parent;
  if (here.type.name === 'block' && levelOf(here) > 0) return setLevel(0)(state, dispatch);
  const before = $from.before(1);
  const above = state.doc.resolve(before).nodeBefore;
  const repeats = here.type.name === 'block' || here.type.name === 'closing';
  if (!above || above.type !== here.type) {
    // Fields of the letter never run into each other; an empty paragraph just goes.
    if (repeats && here.content.size === 0 && above) {
      const gone = state.tr.delete(before, $from.after(1));
      dispatch?.(gone.setSelection(Selection.near(gone.doc.resolve(before), -1)).scrollIntoView());
    }
    return true;
  }
  dispatch?.(joined(state, before, above, here).scrollIntoView());
  return true;
};

/** Delete at a block's end joins the block below, like Backspace at that one's start. */
const deleteForward: BlockCommand = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.depth !== 1 || $from.parentOffset !== $from.parent.content.size) return false;
  const below = state.doc.resolve($from.after(1)).nodeAfter;
  if (!below || below.type !== $from.parent.type) return true;
  dispatch?.(joined(state, $from.after(1), $from.parent, below).scrollIntoView());
  return true;
};

const newLine: BlockCommand = (state, dispatch) => {
  if (state.selection.$from.parent.type.name === 'block') return enter(state, dispatch);
  dispatch?.(state.tr.insertText('\n').scrollIntoView());
  return true;
};

/** Outside the body Tab goes to the next field. */
const tab: BlockCommand = (state, dispatch) => levelDown(state, dispatch) || intoNext(state, dispatch);

const isSending = ({ key, ctrlKey, metaKey }: KeyboardEvent) => key === 'Enter' && (ctrlKey || metaKey);

/** The keys and typing habits of the letter's editor. */
export const Typing = Extension.create({
  name: 'typing',
  priority: 1000,
  addKeyboardShortcuts() {
    const run = (command: BlockCommand) => () =>
      command(this.editor.state, (transaction) => this.editor.view.dispatch(transaction));
    const levels = ([0, 1, 2, 3, 4] as const).map((level) => [`Mod-Alt-${level}`, run(setLevel(level))] as const);
    return {
      Enter: run(enter),
      'Shift-Enter': run(newLine),
      Backspace: () => this.editor.commands.undoInputRule() || run(backspace)(),
      Delete: run(deleteForward),
      Tab: run(tab),
      'Shift-Tab': run(levelUp),
      'Alt-ArrowUp': run(moveUp),
      'Alt-ArrowDown': run(moveDown),
      // Tab is taken by levels, so Esc is the way out for the keyboard.
      Escape: () => {
        this.editor.view.dom.blur();
        return false;
      },
      ...Object.fromEntries(levels),
    };
  },
  addInputRules() {
    return typedNumbers.map(
      ({ find, level }) =>
        new InputRule({
          find,
          handler: ({ state, range }) => {
            const $start = state.doc.resolve(range.from);
            if ($start.parent.type.name !== 'block' || levelOf($start.parent) !== 0) return null;
            state.tr.delete(range.from, range.to).setNodeAttribute($start.before(1), 'level', level);
            return undefined;
          },
        }),
    );
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, _, state) =>
        transactions.some((transaction) => transaction.docChanged) ? renameTwins(state) : null,
    }),
    // The editor would keep every Enter to itself: Ctrl+Enter is the page's, 送审.
    new Plugin({ props: { handleDOMEvents: { keydown: (_, event) => isSending(event) } } }),
  ],
});
