import { Extension, Node } from '@tiptap/core';
import { Fragment, type Node as ProseNode, type Schema } from '@tiptap/pm/model';
import { type EditorState, Selection, TextSelection } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  CellSelection,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
  __insertCells as putCells,
  selectedRect,
  tableEditing,
} from '@tiptap/pm/tables';
import { cellBreak } from '../../../shared/domain/words/table-text.ts';
import { textLimits } from '../../../shared/model/letter/text-limits.ts';
import { type BlockCommand, insertBlocks, makeBlock } from './block-commands.ts';

/** The part each node has in a table, as prosemirror-tables asks for it. */
const roles: Record<string, string> = { table: 'table', tableRow: 'row', tableCell: 'cell' };

/** Rows hold cells, cells hold plain words; the words of a cell may have line breaks of their own. */
const TableRow = Node.create({
  name: 'tableRow',
  content: 'tableCell+',
  parseHTML: () => [{ tag: 'table[data-table] tr' }],
  renderHTML: () => ['tr', 0],
});

const TableCell = Node.create({
  name: 'tableCell',
  content: 'text*',
  marks: '',
  isolating: true,
  whitespace: 'pre',
  addAttributes: () => ({
    colspan: { default: 1, rendered: false },
    rowspan: { default: 1, rendered: false },
    colwidth: { default: null, rendered: false },
  }),
  parseHTML: () => [
    { tag: 'table[data-table] td', preserveWhitespace: 'full' },
    { tag: 'table[data-table] th', preserveWhitespace: 'full' },
  ],
  renderHTML: () => ['td', 0],
});

export const tableParts = [TableRow, TableCell];

/** Where a line within a table ends, and what the cursor does at its last cell. */
const nextCell: BlockCommand = (state, dispatch) => {
  if (!isInTable(state)) return false;
  if (goToNextCell(1)(state, dispatch)) return true;
  return rowAndOn(state, dispatch);
};
const rowAndOn: BlockCommand = (state, dispatch) => {
  addRowAfter(state, (transaction) => {
    const next = state.apply(transaction);
    goToNextCell(1)(next, (moved) => {
      dispatch?.(
        transaction.setSelection(TextSelection.create(transaction.doc, moved.selection.from)).scrollIntoView(),
      );
    });
  });
  return true;
};
const formerCell: BlockCommand = (state, dispatch) => isInTable(state) && (goToNextCell(-1)(state, dispatch) || true);

const lineInCell: BlockCommand = (state, dispatch) => {
  if (!isInTable(state)) return false;
  dispatch?.(state.tr.insertText('\n').scrollIntoView());
  return true;
};

/** A paragraph right above or below the table that the cursor is in. */
const paragraphBeside =
  (side: 'above' | 'below'): BlockCommand =>
  (state, dispatch) => {
    if (!isInTable(state)) return false;
    const { $from } = state.selection;
    const at = side === 'above' ? $from.before(1) : $from.after(1);
    const transaction = state.tr.insert(at, makeBlock(state.schema, { level: 0, text: '', sources: [] }));
    dispatch?.(transaction.setSelection(TextSelection.create(transaction.doc, at + 1)).scrollIntoView());
    return true;
  };

const inTable =
  (command: BlockCommand): BlockCommand =>
  (state, dispatch) =>
    isInTable(state) && command(state, dispatch);

const columnsLeft = (state: EditorState) => selectedRect(state).map.width < textLimits.columns;

/** What is done to a table, with its key; each does nothing outside of one. Those with a short name have a button. */
export const tableActs = {
  rowBelow: { name: '下方加一行', short: '加行', key: 'Mod-Alt-ArrowDown', run: inTable(addRowAfter) },
  rowAbove: { name: '上方加一行', short: '', key: 'Mod-Alt-ArrowUp', run: inTable(addRowBefore) },
  columnRight: {
    ...{ name: '右侧加一列', short: '加列', key: 'Mod-Alt-ArrowRight' },
    run: inTable((state, dispatch) => columnsLeft(state) && addColumnAfter(state, dispatch)),
  },
  columnLeft: {
    ...{ name: '左侧加一列', short: '', key: 'Mod-Alt-ArrowLeft' },
    run: inTable((state, dispatch) => columnsLeft(state) && addColumnBefore(state, dispatch)),
  },
  // A table of one row or column goes with it.
  withoutRow: {
    ...{ name: '删除本行', short: '删行', key: 'Mod-Alt-Backspace' },
    run: inTable((state, dispatch) => deleteRow(state, dispatch) || deleteTable(state, dispatch)),
  },
  withoutColumn: {
    ...{ name: '删除本列', short: '删列', key: 'Mod-Alt-Shift-Backspace' },
    run: inTable((state, dispatch) => deleteColumn(state, dispatch) || deleteTable(state, dispatch)),
  },
  above: { name: '在表上写一段', short: '', key: 'Alt-Shift-Enter', run: paragraphBeside('above') },
  below: { name: '在表下写一段', short: '', key: 'Alt-Enter', run: paragraphBeside('below') },
  withoutTable: { name: '删除表格', short: '删表', key: 'Mod-Alt-Delete', run: inTable(deleteTable) },
} satisfies Record<string, { name: string; short: string; key: string; run: BlockCommand }>;

/** A new table of three columns, with a head and two rows, below the paragraph with the cursor. */
export const newTable: BlockCommand = (state, dispatch) =>
  insertBlocks([{ level: 0, table: true, text: '\t\t\n\t\t\n\t\t', sources: [] }])(state, (transaction) => {
    // The cursor stands behind what was put in: in its last cell. It is to begin in the first.
    const { $from } = transaction.selection;
    const start = Selection.near(transaction.doc.resolve($from.start(1)), 1);
    dispatch?.(transaction.setSelection(start).scrollIntoView());
  });

/** Rows from elsewhere over the cells from the cursor on; the table grows where they need more. */
export function fillCells(rows: readonly (readonly string[])[]): BlockCommand {
  return (state, dispatch) => {
    if (!isInTable(state) || !dispatch) return false;
    const rect = selectedRect(state);
    const width = Math.max(...rows.map((row) => row.length));
    if (rect.left + width > textLimits.columns) return false;
    const cells = rows.map((row) => Fragment.from(row.map((words) => cellNode(state.schema, words))));
    putCells(state, dispatch, rect.tableStart, rect, { width, height: rows.length, rows: cells });
    return true;
  };
}

function cellNode(schema: Schema, words: string): ProseNode {
  const text = words.replaceAll(cellBreak, '\n');
  const { tableCell } = schema.nodes;
  if (!tableCell) throw new Error('the schema has no cell');
  return tableCell.create(null, text === '' ? null : schema.text(text));
}

const wholeTable: BlockCommand = (state, dispatch) => {
  const { selection } = state;
  const isWhole = selection instanceof CellSelection && selection.isRowSelection() && selection.isColSelection();
  return isWhole && deleteTable(state, dispatch);
};

/** Keys within tables, before those of the letter's paragraphs. */
export const Tables = Extension.create({
  name: 'tables',
  priority: 1100,
  extendNodeSchema: ({ name }: { name: string }) => ({ tableRole: roles[name] }),
  addKeyboardShortcuts() {
    const run = (command: BlockCommand) => () =>
      command(this.editor.state, (transaction) => this.editor.view.dispatch(transaction));
    return {
      Tab: run(nextCell),
      'Shift-Tab': run(formerCell),
      Enter: run(lineInCell),
      Backspace: run(wholeTable),
      Delete: run(wholeTable),
      'Mod-Alt-t': run(newTable),
      ...Object.fromEntries(Object.values(tableActs).map(({ key, run: act }) => [key, run(act)])),
    };
  },
  addProseMirrorPlugins: () => [tableEditing()],
});
