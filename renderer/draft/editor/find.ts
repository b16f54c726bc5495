import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import styles from './text-sheet.module.css';

type FoundText = { from: number; to: number };
type FindState = { wanted: string; matchCase: boolean; found: readonly FoundText[]; current: number };

const idle: FindState = { wanted: '', matchCase: false, found: [], current: -1 };
export const findKey = new PluginKey<FindState>('find');

/** Full-width digits and letters count as their half-width twins; length is kept, so positions hold. */
function folded(text: string, matchCase: boolean): string {
  const narrow = text.replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
  return matchCase ? narrow : narrow.replace(/[A-Z]/g, (char) => char.toLowerCase());
}

/** Every place the words stand in the letter, in order and without overlaps; never across paragraphs. */
export function findAll(doc: Node, wanted: string, matchCase = false): FoundText[] {
  const needle = folded(wanted, matchCase);
  const found: FoundText[] = [];
  if (needle === '') return found;
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return;
    const text = folded(node.textContent, matchCase);
    for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + needle.length)) {
      found.push({ from: pos + 1 + at, to: pos + 1 + at + needle.length });
    }
  });
  return found;
}

function nearest(found: readonly FoundText[], position: number): number {
  if (found.length === 0) return -1;
  const next = found.findIndex(({ from }) => from >= position);
  return next === -1 ? 0 : next;
}

/**
 * The cursor stays where it is while the find bar has the keyboard: a selection moved behind the browser's back would
 * be missed when the person clicks the very place where the cursor was.
 */
function show(transaction: Transaction, state: FindState): Transaction {
  return transaction.setMeta(findKey, state);
}

/** Looks for words from the cursor on. */
export function lookFor(state: EditorState, wanted: string, matchCase = false): Transaction {
  const found = findAll(state.doc, wanted, matchCase);
  return show(state.tr, { wanted, matchCase, found, current: nearest(found, state.selection.from) });
}

/** The next (1) or former (−1) place, around the end. */
export function stepFound(state: EditorState, by: 1 | -1): Transaction | null {
  const now = findKey.getState(state);
  if (!now || now.found.length === 0) return null;
  const current = (now.current + by + now.found.length) % now.found.length;
  return show(state.tr, { ...now, current });
}

function put(transaction: Transaction, { from, to }: FoundText, words: string) {
  if (words === '') transaction.delete(from, to);
  else transaction.insertText(words, from, to);
}

/** Replaces the place shown and goes to the next. */
export function replaceOne(state: EditorState, words: string): Transaction | null {
  const now = findKey.getState(state);
  const place = now?.found[now.current];
  if (!now || !place) return null;
  const transaction = state.tr;
  put(transaction, place, words);
  const found = findAll(transaction.doc, now.wanted, now.matchCase);
  return show(transaction, { ...now, found, current: nearest(found, place.from + words.length) });
}

/** Replaces every place as one step that one undo takes back. */
export function replaceEvery(state: EditorState, words: string): { transaction: Transaction; count: number } | null {
  const now = findKey.getState(state);
  if (!now || now.found.length === 0) return null;
  const transaction = state.tr;
  for (const place of [...now.found].reverse()) put(transaction, place, words);
  const found = findAll(transaction.doc, now.wanted, now.matchCase);
  return { transaction: transaction.setMeta(findKey, { ...now, found, current: -1 }), count: now.found.length };
}

/** Ends looking; with `select` the place last shown becomes the selection. */
export function stopFinding(state: EditorState, select = false): Transaction {
  const now = findKey.getState(state);
  const place = select ? now?.found[now.current] : undefined;
  const transaction = state.tr.setMeta(findKey, idle);
  return place ? transaction.setSelection(TextSelection.create(state.doc, place.from, place.to)) : transaction;
}

/** Marks what is looked for; keeps up while the letter is edited. */
export const Find = Extension.create({
  name: 'find',
  addProseMirrorPlugins: () => [
    new Plugin<FindState>({
      key: findKey,
      state: {
        init: () => idle,
        apply(transaction, before) {
          const told = transaction.getMeta(findKey) as FindState | undefined;
          if (told) return told;
          if (!transaction.docChanged || before.wanted === '') return before;
          const found = findAll(transaction.doc, before.wanted, before.matchCase);
          return { ...before, found, current: Math.min(before.current, found.length - 1) };
        },
      },
      props: {
        decorations(state) {
          const now = findKey.getState(state);
          if (!now || now.found.length === 0) return null;
          return DecorationSet.create(
            state.doc,
            now.found.map(({ from, to }, index) =>
              Decoration.inline(from, to, {
                class: index === now.current ? `${styles.found} ${styles.foundCurrent}` : (styles.found ?? ''),
              }),
            ),
          );
        },
      },
    }),
  ],
});
