import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { remarkPlace } from '../../../shared/domain/letter/deciding/remarks.ts';
import { headingNumbers } from '../../../shared/domain/words/heading-number.ts';
import type { HeadingLevel } from '../../../shared/domain/words/outline.ts';
import type { Remark } from '../../../shared/model/letter/letter.ts';
import type { UnitSigned } from '../../paper/unit-signs.ts';
import { isBlock } from './block-commands.ts';
import type { BlockMarks } from './block-view.ts';
import styles from './text-sheet.module.css';

/** What the page knows about blocks that is not in the document itself. */
export type MarginFacts = {
  signs: ReadonlyMap<number, UnitSigned>;
  /** Open remarks by block. */
  remarks: ReadonlyMap<string, number>;
  /** The same remarks; those on words are marked at their words. */
  remarked: readonly Pick<Remark, 'blockId' | 'words' | 'fromAt'>[];
  /** Blocks that carry a figure of an open conflict. */
  conflicts: ReadonlySet<string>;
};

const nothing: MarginFacts = { signs: new Map(), remarks: new Map(), remarked: [], conflicts: new Set() };
type MarginState = { facts: MarginFacts; shown: DecorationSet };
export const marginKey = new PluginKey<MarginState>('margin');

function draw(doc: Node, facts: MarginFacts): DecorationSet {
  const levels: { level: HeadingLevel }[] = [];
  doc.forEach((node) => {
    if (isBlock(node)) levels.push({ level: node.attrs.level });
  });
  const numbers = headingNumbers(levels);
  const made: Decoration[] = [];
  const places = placesOf(doc, facts.remarked);
  let index = 0;
  doc.forEach((node, offset) => {
    if (!isBlock(node)) return;
    const id = String(node.attrs.id);
    const marks: BlockMarks = {
      number: numbers[index++] ?? '',
      remarks: facts.remarks.get(id) ?? 0,
      conflict: facts.conflicts.has(id),
      signs: facts.signs,
    };
    made.push(Decoration.node(offset, offset + node.nodeSize, {}, marks));
    for (const { from, to } of places.get(id) ?? []) {
      made.push(Decoration.inline(offset + 1 + from, offset + 1 + to, { class: styles.remarked ?? '' }));
    }
  });
  return DecorationSet.create(doc, made);
}

/** Where the words of remarks stand now, by block: they are looked for anew after every change. */
function placesOf(doc: Node, remarked: MarginFacts['remarked']) {
  const blocks: { id: string; text: string }[] = [];
  doc.forEach((node) => {
    if (isBlock(node) && node.isTextblock) blocks.push({ id: String(node.attrs.id), text: node.textContent });
  });
  const found = remarked.flatMap((remark) => remarkPlace(remark, blocks) ?? []);
  return Map.groupBy(found, ({ blockId }) => blockId);
}

/** Numbers before headings and signs beside paragraphs, redrawn from the document after every change. */
export const Margin = Extension.create({
  name: 'margin',
  addProseMirrorPlugins: () => [
    new Plugin<MarginState>({
      key: marginKey,
      state: {
        init: (_, state: EditorState) => ({ facts: nothing, shown: draw(state.doc, nothing) }),
        apply(transaction, before) {
          const told = transaction.getMeta(marginKey) as MarginFacts | undefined;
          if (!told && !transaction.docChanged) return before;
          const facts = told ?? before.facts;
          return { facts, shown: draw(transaction.doc, facts) };
        },
      },
      props: { decorations: (state) => marginKey.getState(state)?.shown },
    }),
  ],
});
