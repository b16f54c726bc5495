import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { headingNumbers } from '../../../shared/domain/words/heading-number.ts';
import type { TextBlock } from '../../../shared/model/opinions.ts';
import { blocksIn, insertBlocks, levelOf } from './block-commands.ts';
import { blocksFromMarkup, blocksFromText } from './paste.ts';

function insertLine(view: EditorView, text: string): boolean {
  view.dispatch(view.state.tr.insertText(text).scrollIntoView().setMeta('paste', true));
  return true;
}

function insert(view: EditorView, blocks: readonly TextBlock[]): boolean {
  const only = blocks[0];
  if (!only) return true;
  const { $from } = view.state.selection;
  if (blocks.length === 1 && only.level === 0) return insertLine(view, only.text);
  if ($from.parent.type.name !== 'block') return insertLine(view, blocks.map(({ text }) => text).join('\n'));
  if (!view.state.selection.empty) view.dispatch(view.state.tr.deleteSelection());
  const made = blocks.map(({ level, text }) => ({ level, text, sources: [] }));
  return insertBlocks(made)(view.state, (transaction) => view.dispatch(transaction.setMeta('paste', true)));
}

/** Words from elsewhere come in as the letter's own paragraphs; words copied out of the letter carry their numbers. */
export const Pasting = Extension.create({
  name: 'pasting',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handlePaste(view, event) {
          const markup = event.clipboardData?.getData('text/html') ?? '';
          const text = event.clipboardData?.getData('text/plain') ?? '';
          // Our own paragraphs bring their sources along; ProseMirror puts them in.
          if (markup.includes('data-pm-slice') && markup.includes('data-block')) return false;
          const parsed = markup ? new DOMParser().parseFromString(markup, 'text/html') : null;
          const blocks = parsed ? blocksFromMarkup(parsed.body) : [];
          return insert(view, blocks.length ? blocks : blocksFromText(text));
        },
        clipboardTextSerializer(slice, view) {
          const blocks = blocksIn(view.state.doc);
          const numbers = headingNumbers(blocks.map(({ node }) => ({ level: levelOf(node) })));
          const numberOf = new Map(blocks.map(({ node }, index) => [String(node.attrs.id), numbers[index] ?? '']));
          const lines: string[] = [];
          slice.content.forEach((node) => {
            // Part of one line is copied as it is, without the number.
            const number = slice.content.childCount > 1 ? (numberOf.get(String(node.attrs.id)) ?? '') : '';
            lines.push(number + node.textContent);
          });
          return lines.join('\n');
        },
      },
    }),
  ],
});
