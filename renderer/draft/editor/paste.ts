import { textBlocks } from '../../../shared/domain/opinions/text.ts';
import { headingMark } from '../../../shared/domain/words/heading-mark.ts';
import { headingNumber } from '../../../shared/domain/words/heading-number.ts';
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

/** The visible lines of pasted markup, numbers of lists and headings put back before their words. */
function pastedLines(root: MarkupNode): string[] {
  const lines: string[] = [];
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
  return lines;
}

/** Markup from Word, WPS or a web page → the letter's structure, without fonts, lists or numbers in the text. */
export function blocksFromMarkup(root: MarkupNode): TextBlock[] {
  return textBlocks(pastedLines(root));
}

/** Plain pasted text, a paragraph a line. */
export function blocksFromText(text: string): TextBlock[] {
  return textBlocks(
    text
      .split(/\r\n|[\r\n\u2028\u2029\v\f]/)
      .map(tidy)
      .filter((line) => line !== ''),
  );
}
