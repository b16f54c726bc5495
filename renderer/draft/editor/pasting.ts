import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { isInTable } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import { headingNumbers } from '../../../shared/domain/words/heading-number.ts';
import { plainTable, tableRows } from '../../../shared/domain/words/table-text.ts';
import { textLimits } from '../../../shared/model/letter/text-limits.ts';
import { blocksIn, insertBlocks, levelOf } from './block-commands.ts';
import { wordsOf } from './block-view.ts';
import { blocksFromMarkup, blocksFromText, type PastedBlock } from './paste.ts';
import { fillCells } from './tables.ts';

/** Rows of a table as paragraphs. */
const blocksFromLines = (text: string): PastedBlock[] =>
  plainTable(text)
    .split('\n')
    .map((row) => ({ level: 0, text: row }));

function insertLine(view: EditorView, text: string): boolean {
  view.dispatch(view.state.tr.insertText(text).scrollIntoView().setMeta('paste', true));
  return true;
}

/** Said to the page about a paste, on the editor's element. */
export const pasteNote = 'draft-paste-note';

const notes = {
  merged: '粘来的表格有合并的单元格，已拆成一格一格，每格填上原来的文字，请核对',
  elsewhere: '表格只能放在正文里：这里粘成了一行一行的文字，请在正文的段落里再粘一次',
  wide: `表格超过${textLimits.columns}列，印不下：已粘成一行一行的文字，请分成几张`,
  inCell: '格子里放不下另一张表格和别的段落：已粘成格子里的文字',
};
const say = (view: EditorView, note: keyof typeof notes) =>
  view.dom.dispatchEvent(new CustomEvent<string>(pasteNote, { bubbles: true, detail: notes[note] }));

/** What stands in one place as plain words: of a table a line for each row. */
const asLines = (blocks: readonly PastedBlock[]) => blocks.map(({ text }) => plainTable(text)).join('\n');
const isWide = ({ table, text }: PastedBlock) => table && (tableRows(text)[0]?.length ?? 0) > textLimits.columns;

function insert(view: EditorView, pasted: readonly PastedBlock[]): boolean {
  const { $from } = view.state.selection;
  const wide = pasted.some(isWide);
  const blocks = pasted.flatMap((one): PastedBlock[] => (isWide(one) ? blocksFromLines(one.text) : [one]));
  const only = blocks[0];
  if (!only) return true;
  const hasTable = blocks.some(({ table }) => table);
  if (wide) say(view, 'wide');
  else if (blocks.some(({ merged }) => merged)) say(view, 'merged');
  if (isInTable(view.state)) {
    const put = fillCells(tableRows(only.text));
    if (blocks.length === 1 && only.table && put(view.state, (made) => view.dispatch(made.setMeta('paste', true))))
      return true;
    if (hasTable) say(view, 'inCell');
    return insertLine(view, asLines(blocks).replaceAll('\t', ' '));
  }
  if (blocks.length === 1 && only.level === 0 && !only.table) return insertLine(view, only.text);
  if ($from.parent.type.name !== 'block') {
    if (hasTable) say(view, 'elsewhere');
    return insertLine(view, asLines(blocks));
  }
  if (!view.state.selection.empty) view.dispatch(view.state.tr.deleteSelection());
  const made = blocks.map(({ level, text, table }) => ({ level, text, sources: [], ...(table ? { table } : {}) }));
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
          if (markup.includes('data-pm-slice') && /data-(?:block|table)/.test(markup)) return false;
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
            lines.push(number + wordsOf(node));
          });
          return lines.join('\n');
        },
      },
    }),
  ],
});
