import type { Block, Citation, LetterContent, Source } from '../../../shared/model/letter/letter.ts';

/** The words that stand in the editor as one document, in the order of the letter. */
type Words = Pick<LetterContent, 'title' | 'salutation' | 'opening' | 'blocks' | 'closing'>;
/** What stands in fields around it: note, copies, class, decisions. */
export type Apart = Omit<LetterContent, keyof Words>;

type TextJson = { type: 'text'; text: string };
type BlockAttributes = { id: string; level: Block['level']; sources: Source[]; citations: Citation[] };
type NodeJson =
  | { type: 'title' | 'salutation' | 'opening' | 'closing'; content?: TextJson[] }
  | { type: 'block'; attrs: BlockAttributes; content?: TextJson[] };
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

function blockJson({ id, level, text, sources, citations = [] }: Block): NodeJson {
  return textual({ type: 'block', attrs: { id, level, sources, citations } } as const, text);
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
    const text = textOf(node);
    if (node.type === 'block') {
      const { id, level, sources, citations } = node.attrs;
      if (id !== bodyStart || text !== '') {
        // An emptied paragraph comes from nowhere: what it came from counts as left out again.
        const cited = text === '' || citations.length === 0 ? {} : { citations };
        content.blocks.push({ id, level, text, sources: text === '' ? [] : sources, ...cited });
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
