import { textBlocks } from '../../../shared/domain/opinions/text.ts';
import { headingMark } from '../../../shared/domain/words/heading-mark.ts';
import { headingNumber } from '../../../shared/domain/words/heading-number.ts';
import { partsOfText, tableRows, tableText } from '../../../shared/domain/words/table-text.ts';
import type { TextBlock } from '../../../shared/model/opinions.ts';

/** As much of the DOM as is needed here, so that any parser's tree will do. */
type MarkupNode = { nodeType: number; textContent: string | null; childNodes: Iterable<MarkupNode> };
type MarkupElement = MarkupNode & {
  tagName: string;
  getAttribute(name: string): string | null;
  parentElement: MarkupElement | null;
  children: Iterable<MarkupElement>;
};
/** Element, document and fragment: nodes that hold others. */
const holding = [1, 9, 11];

const skipped = new Set([
  'STYLE',
  'SCRIPT',
  'META',
  'LINK',
  'TITLE',
  'HEAD',
  'XML',
  'NOSCRIPT',
  'TEMPLATE',
  'IMG',
  'SVG',
]);
const breaking = new Set(
  'P DIV H1 H2 H3 H4 H5 H6 LI UL OL DL DT DD BLOCKQUOTE PRE TABLE TR SECTION ARTICLE HEADER FOOTER FIGURE HR BR CENTER'.split(
    ' ',
  ),
);

const styleOf = (element: MarkupElement) => (element.getAttribute('style') ?? '').toLowerCase().replace(/\s/g, '');
/** Word and WPS write a list's number as text into a span of this style; its blanks are only spacing. */
const isListMark = (element: MarkupElement) => styleOf(element).includes('mso-list:ignore');
const isHidden = (element: MarkupElement) => /display:none|mso-hide:all/.test(styleOf(element));

/** Blanks of markup and layout come down to one; blanks between Han characters are layout too. */
function tidy(text: string): string {
  return text
    .replace(/\u200b|\u200c|\u200d|\ufeff/g, '')
    .replace(/[\s\u00a0\u3000]+/g, ' ')
    .replace(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/g, '')
    .trim();
}

/** 1. of a list without visible numbers, 一、 and so on as they are; bullets are no numbers. */
function listMark(text: string): string {
  const mark = tidy(text).replace(/\s/g, '');
  if (/^\d{1,2}$/.test(mark)) return `${mark}.`;
  return headingMark(`${mark}文`) ? mark : '';
}

/** A number that only the markup knows: <h1> to <h4>, or the place in an <ol>. */
function impliedMark(element: MarkupElement): string {
  const level = /^H([1-4])$/.exec(element.tagName)?.[1];
  if (level) return headingNumber(Number(level) as 1 | 2 | 3 | 4, 1);
  const list = element.parentElement;
  if (element.tagName !== 'LI' || list?.tagName !== 'OL') return '';
  const place = [...list.children].filter(({ tagName }) => tagName === 'LI').indexOf(element);
  return `${Number(list.getAttribute('start') ?? 1) + place}.`;
}

/** A pasted paragraph or table; `merged`: cells over several columns or rows were filled into plain ones. */
export type PastedBlock = TextBlock & { merged?: true };
type Part = { lines: string[] } | { table: PastedBlock };

const isCell = ({ tagName }: MarkupElement) => /^T[DH]$/i.test(tagName);

/** The rows of a table of two columns or more; what merely holds the layout is read as lines. */
function tableIn(table: MarkupElement): PastedBlock | null {
  const rows: string[][] = [];
  let merged = false;
  const span = (cell: MarkupElement, name: string) => {
    const cells = Math.min(Math.max(1, Number(cell.getAttribute(name)) || 1), 100);
    if (cells > 1) merged = true;
    return cells;
  };
  const walk = (element: MarkupElement) => {
    for (const child of element.children) {
      if (/^(?:TBODY|THEAD|TFOOT)$/i.test(child.tagName)) walk(child);
      if (!/^TR$/i.test(child.tagName) || isHidden(child)) continue;
      const at = filled.length;
      filled.push([...child.children].filter(isCell));
      const row = rows[at] ?? [];
      rows[at] = row;
      let column = 0;
      for (const cell of filled[at] ?? []) {
        while (row[column] !== undefined) column += 1;
        const words = pastedLines(cell).join('\n');
        const [wide, high] = [span(cell, 'colspan'), span(cell, 'rowspan')];
        for (let down = 0; down < high; down += 1) {
          const below = rows[at + down] ?? [];
          rows[at + down] = below;
          for (let right = 0; right < wide; right += 1) below[column + right] = words;
        }
        column += wide;
      }
    }
  };
  const filled: MarkupElement[][] = [];
  walk(table);
  // A cell said to go on below the last row does not make one.
  const all = rows.slice(0, filled.length).map((row) => Array.from(row, (words) => words ?? ''));
  const said = withoutEmpty(all);
  if (said.length === 0 || Math.max(...said.map((row) => row.length)) < 2) return null;
  return { level: 0, table: true, text: tableText(tableRows(tableText(said))), ...(merged ? { merged } : {}) };
}

/** Sheets are copied with empty rows below and empty columns beside what is written. */
function withoutEmpty(rows: readonly string[][]): string[][] {
  const said = rows.filter((row) => row.some((words) => words.trim() !== ''));
  const width = Math.max(0, ...said.map((row) => row.findLastIndex((words) => words.trim() !== '') + 1));
  return said.map((row) => row.slice(0, width));
}

/** The visible lines of pasted markup, numbers of lists and headings put back before their words. */
function pastedLines(root: MarkupNode): string[] {
  return pastedParts(root).flatMap((part) => ('lines' in part ? part.lines : part.table.text.split('\n')));
}

function pastedParts(root: MarkupNode): Part[] {
  const parts: Part[] = [];
  let lines: string[] = [];
  let text = '';
  let mark = '';
  const flush = () => {
    const line = tidy(text);
    if (line !== '') {
      lines.push(mark && !headingMark(line) ? `${mark}${line}` : line);
      mark = '';
    }
    text = '';
  };
  const walk = (node: MarkupNode) => {
    if (node.nodeType === 3) text += node.textContent ?? '';
    if (!holding.includes(node.nodeType)) return;
    const element = node.nodeType === 1 ? (node as MarkupElement) : null;
    const name = element?.tagName.toUpperCase() ?? '';
    if (skipped.has(name) || (element && isHidden(element))) return;
    if (element && isListMark(element)) {
      mark = listMark(element.textContent ?? '');
      return;
    }
    const table = name === 'TABLE' && element ? tableIn(element) : null;
    if (table) {
      flush();
      parts.push({ lines }, { table });
      lines = [];
      return;
    }
    const breaks = breaking.has(name);
    if (breaks) flush();
    if (element && breaks && name !== 'BR') mark = impliedMark(element) || (name === 'P' ? mark : '');
    // Cells of a row stay on one line.
    if (name === 'TD' || name === 'TH') text += text === '' ? '' : '；';
    for (const child of node.childNodes) walk(child);
    if (breaks) flush();
  };
  walk(root);
  flush();
  return [...parts, { lines }];
}

/** Markup from Word, WPS or a web page → the letter's structure, without fonts, lists or numbers in the text. */
export function blocksFromMarkup(root: MarkupNode): PastedBlock[] {
  return pastedParts(root).flatMap((part) => ('lines' in part ? textBlocks(part.lines) : [part.table]));
}

/** Plain pasted text, a paragraph a line; rows parted by tabs, as sheets copy them, are a table. */
export function blocksFromText(text: string): PastedBlock[] {
  return partsOfText(text).flatMap((part): PastedBlock[] =>
    part.table
      ? [{ level: 0, table: true, text: part.text }]
      : textBlocks(
          part.text
            .split(/[\v\f]/)
            .map(tidy)
            .filter((line) => line !== ''),
        ),
  );
}
