import { standingSources } from '../../../shared/domain/letter/rewritten.ts';
import { cellBreak, tableRows } from '../../../shared/domain/words/table-text.ts';
import type { Block, Citation, LetterContent, Source } from '../../../shared/model/letter/letter.ts';

/** The words that stand in the editor as one document, in the order of the letter. */
type Words = Pick<LetterContent, 'title' | 'salutation' | 'opening' | 'blocks' | 'closing'>;
/** What stands in fields around it: note, copies, class, decisions. */
export type Apart = Omit<LetterContent, keyof Words>;

type TextJson = { type: 'text'; text: string };
type BlockAttributes = { id: string; level: Block['level']; sources: Source[]; citations: Citation[] };
type CellJson = { type: 'tableCell'; content?: TextJson[] };
type RowJson = { type: 'tableRow'; content?: CellJson[] };
type NodeJson =
  | { type: 'title' | 'salutation' | 'opening' | 'closing'; content?: TextJson[] }
  | { type: 'block'; attrs: BlockAttributes; content?: TextJson[] }
  | { type: 'table'; attrs: BlockAttributes; content?: RowJson[] };
export type DocumentJson = { type: 'doc'; content: NodeJson[] };

/** The empty paragraph the editor shows where a letter has no body yet; it is not part of the letter. */
export const bodyStart = 'body-start';

/** ProseMirror forbids empty text nodes, so an empty field is a node without content. */
function textual<N extends object>(node: N, text: string): N & { content?: TextJson[] } {
  return text === '' ? node : { ...node, content: [{ type: 'text', text }] };
}

function textOf(node: { content?: readonly { text?: string }[] | undefined }): string {
  return (node.content ?? []).map((piece) => piece.text ?? '').join('');
}

/** A block as the editor's node; a table's cells have line breaks as `\n`. */
export function blockJson({ id, level, text, sources, citations = [], table }: Block): NodeJson {
  if (table) {
    const content = tableRows(text).map((row) => ({ type: 'tableRow' as const, content: row.map(cellJson) }));
    return { type: 'table', attrs: { id, level, sources, citations }, content };
  }
  return textual({ type: 'block', attrs: { id, level, sources, citations } } as const, text);
}

const cellJson = (words: string): CellJson =>
  textual({ type: 'tableCell' } as const, words.replaceAll(cellBreak, '\n'));

/** The words of a table in the editor, as it is written just now. */
function rowsText(rows: readonly RowJson[]): string {
  const words = (cell: CellJson) => textOf(cell).replaceAll('\t', ' ').replaceAll('\n', cellBreak);
  return rows.map(({ content = [] }) => content.map(words).join('\t')).join('\n');
}

/** The letter as the editor's document; line breaks inside a field stay `\n` in its text. */
export function toDocument(content: Words): DocumentJson {
  const blocks: Block[] = content.blocks.length ? content.blocks : [{ id: bodyStart, level: 0, text: '', sources: [] }];
  return {
    type: 'doc',
    content: [
      textual({ type: 'title' } as const, content.title),
      textual({ type: 'salutation' } as const, content.salutation),
      textual({ type: 'opening' } as const, content.opening),
      ...blocks.map(blockJson),
      ...content.closing.map((text) => textual({ type: 'closing' } as const, text)),
    ],
  };
}

/** The exact way back: `toContent(toDocument(letter), letter)` equals the letter. */
export function toContent(document: DocumentJson, apart: Apart): LetterContent {
  const content: LetterContent = { ...apart, title: '', salutation: '', opening: '', blocks: [], closing: [] };
  for (const node of document.content) {
    if (node.type === 'table') {
      const { id, level, sources, citations } = node.attrs;
      const text = rowsText(node.content ?? []);
      const standing = [...standingSources({ level, text, sources })];
      const cited = citations.length === 0 ? {} : { citations };
      content.blocks.push({ id, level, table: true, text, sources: standing, ...cited });
      continue;
    }
    const text = textOf(node);
    if (node.type === 'block') {
      const { id, level, sources, citations } = node.attrs;
      if (id !== bodyStart || text !== '') {
        // A paragraph emptied, or written anew, comes from nowhere: what it came from counts as left out again.
        const cited = text === '' || citations.length === 0 ? {} : { citations };
        content.blocks.push({ id, level, text, sources: [...standingSources({ level, text, sources })], ...cited });
      }
    } else if (node.type === 'closing') content.closing.push(text);
    else content[node.type] = text;
  }
  return content;
}

/** A name for a new block: short, and never met before on any of the office's PCs. */
export function newBlockId(): string {
  return `b${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}`;
}
