import { Node } from '@tiptap/core';
import type { DOMOutputSpec } from '@tiptap/pm/model';
import type { Citation, Source } from '../../../shared/model/letter/letter.ts';
import { blockView } from './block-view.ts';
import { tableParts } from './tables.ts';
import styles from './text-sheet.module.css';

/** The one text every letter is: each part once, then the body's blocks, then the closing lines. */
const LetterDocument = Node.create({
  name: 'doc',
  topNode: true,
  content: 'title salutation opening (block | table)* closing*',
});

const Words = Node.create({ name: 'text', group: 'inline' });

const names = { title: '标题', salutation: '称呼', opening: '开头', closing: '结尾' } as const;
const looks: Partial<Record<PartName, string | undefined>> = {
  title: styles.partTitle,
  opening: styles.partOpening,
  closing: styles.partClosing,
};
type PartName = keyof typeof names;

/** `whitespace: pre` keeps the line breaks inside a title or an opening as they are stored. */
function part(name: PartName) {
  return Node.create({
    name,
    content: 'text*',
    marks: '',
    defining: true,
    isolating: true,
    selectable: false,
    whitespace: 'pre',
    parseHTML: () => [{ tag: `div[data-part=${name}]`, preserveWhitespace: 'full' }],
    renderHTML: (): DOMOutputSpec => [
      'div',
      { 'data-part': name, 'data-label': names[name], class: `${styles.part} ${looks[name] ?? ''}` },
      0,
    ],
  });
}

function listIn<T>(json: string | undefined): T[] {
  try {
    const found: unknown = JSON.parse(json ?? '[]');
    return Array.isArray(found) ? (found as T[]) : [];
  } catch {
    return [];
  }
}

/** What a block bears beside its words. */
const blockAttributes = () => ({
  id: { default: '', parseHTML: (element: HTMLElement) => element.dataset.id ?? '' },
  level: { default: 0, parseHTML: (element: HTMLElement) => Number(element.dataset.level ?? 0) },
  sources: { default: [], parseHTML: (element: HTMLElement) => listIn<Source>(element.dataset.sources) },
  citations: { default: [], parseHTML: (element: HTMLElement) => listIn<Citation>(element.dataset.citations) },
});
const blockData = ({ attrs }: { attrs: Record<string, unknown> }) => ({
  'data-id': String(attrs.id),
  'data-level': String(attrs.level),
  'data-sources': JSON.stringify(attrs.sources),
  'data-citations': JSON.stringify(attrs.citations),
});

/** A heading or paragraph. Its number is drawn from the levels before it and is never in the text. */
const BlockNode = Node.create({
  name: 'block',
  content: 'text*',
  marks: '',
  defining: true,
  selectable: false,
  whitespace: 'pre',
  addAttributes: blockAttributes,
  parseHTML: () => [{ tag: 'p[data-block]', preserveWhitespace: 'full' }],
  renderHTML: ({ node }): DOMOutputSpec => ['p', { 'data-block': '', ...blockData(node) }, 0],
  addNodeView: () => blockView,
});

/** A table of the body; it bears what a paragraph bears. */
const TableNode = Node.create({
  name: 'table',
  content: 'tableRow+',
  isolating: true,
  selectable: false,
  addAttributes: blockAttributes,
  parseHTML: () => [{ tag: 'table[data-table]' }],
  renderHTML: ({ node }): DOMOutputSpec => ['table', { 'data-table': '', ...blockData(node) }, ['tbody', 0]],
  addNodeView: () => blockView,
});

export const letterNodes = [
  LetterDocument,
  Words,
  part('title'),
  part('salutation'),
  part('opening'),
  BlockNode,
  TableNode,
  ...tableParts,
  part('closing'),
];
