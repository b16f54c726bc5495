import type { Node } from '@tiptap/pm/model';
import type { Decoration, NodeView } from '@tiptap/pm/view';
import { standingSources } from '../../../shared/domain/letter/rewritten.ts';
import type { Block, Citation, Source } from '../../../shared/model/letter/letter.ts';
import type { UnitSigned } from '../../paper/unit-signs.ts';
import { colours } from '../../tokens.ts';
import styles from './text-sheet.module.css';

/** What the margin shows beside a block, carried to the view as a decoration. */
export type BlockMarks = {
  number: string;
  remarks: number;
  conflict: boolean;
  signs: ReadonlyMap<number, UnitSigned>;
};

/** Asked for by clicking in the margin; the page listens for it on the editor's element. */
export type MarginClick = { blockId: string; to: 'source' | 'conflict' | 'remark'; source: Source | null };
export const marginClick = 'draft-margin';

type Described = { readonly node: Node; readonly decorations: readonly Decoration[] };

function marksIn(decorations: readonly Decoration[]): BlockMarks | null {
  const found = decorations.find((decoration) => 'number' in decoration.spec);
  return (found?.spec as BlockMarks | undefined) ?? null;
}

function button(text: string, name: string, className: string | undefined, detail: MarginClick): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.tabIndex = -1;
  if (className) made.className = className;
  made.textContent = text;
  made.title = name;
  made.setAttribute('aria-label', name);
  made.addEventListener('mousedown', (event) => event.preventDefault());
  made.addEventListener('click', () => {
    made.dispatchEvent(new CustomEvent<MarginClick>(marginClick, { bubbles: true, detail }));
  });
  return made;
}

/** A block's words; those of a table have a tab or a line break between its cells. */
export const wordsOf = (node: Node): string =>
  node.isTextblock ? node.textContent : node.children.map(wordsOf).join(node.type.name === 'tableRow' ? '\t' : '\n');

/** What was written anew is no unit's any more. */
const sourcesOf = (node: Node) =>
  standingSources({
    ...{ level: node.attrs.level as Block['level'], text: wordsOf(node) },
    sources: node.attrs.sources as Source[],
  });

function fillMargin(margin: HTMLElement, node: Node, marks: BlockMarks | null) {
  const blockId = String(node.attrs.id);
  const made: HTMLElement[] = [];
  const seen = new Set<string>();
  for (const source of sourcesOf(node)) {
    const unit = marks?.signs.get(source.unitId);
    const key = `${source.unitId}/${source.version}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const name = `来源：${unit?.name ?? '会办单位'}第${source.version}版`;
    const sign = button(`${unit?.sign ?? '源'}${source.version}`, name, undefined, {
      blockId,
      to: 'source',
      source,
    });
    sign.style.backgroundColor = unit?.colour ?? colours.quiet;
    made.push(sign);
  }
  const citations = node.attrs.citations as Citation[];
  if (citations.length > 0) {
    const name = `引自：${citations.map(({ label }) => label).join('；')}`;
    made.push(button('引', name, styles.marginCited, { blockId, to: 'source', source: null }));
  }
  if (marks?.conflict)
    made.push(button('异', '数据不一致，点开处理', styles.marginConflict, { blockId, to: 'conflict', source: null }));
  if (marks?.remarks) {
    const name = `${marks.remarks}条待答复的批注`;
    made.push(button(`批${marks.remarks}`, name, styles.marginRemark, { blockId, to: 'remark', source: null }));
  }
  margin.replaceChildren(...made);
}

/** A block on the page: its words, its number drawn before them, and the margin with where it comes from. */
export function blockView({ node, decorations }: Described): NodeView {
  const dom = document.createElement('div');
  const words = node.type.name === 'table' ? document.createElement('table') : document.createElement('p');
  const contentDOM = node.type.name === 'table' ? words.appendChild(document.createElement('tbody')) : words;
  const margin = document.createElement('span');
  dom.className = styles.block ?? '';
  margin.className = styles.margin ?? '';
  margin.contentEditable = 'false';
  dom.append(words, margin);
  let shown: { node: Node; marks: BlockMarks | null } | null = null;

  const show = (next: Node, marks: BlockMarks | null) => {
    const number = marks?.number ?? '';
    if (contentDOM.dataset.number !== number) contentDOM.dataset.number = number;
    dom.dataset.level = String(next.attrs.level);
    dom.dataset.id = String(next.attrs.id);
    const same =
      shown !== null &&
      shown.node.attrs === next.attrs &&
      sourcesOf(shown.node).length === sourcesOf(next).length &&
      shown.marks?.signs === marks?.signs &&
      shown.marks?.remarks === marks?.remarks &&
      shown.marks?.conflict === marks?.conflict;
    if (!same) fillMargin(margin, next, marks);
    shown = { node: next, marks };
  };
  show(node, marksIn(decorations));

  return {
    dom,
    contentDOM,
    update(next, nextDecorations) {
      if (next.type !== node.type) return false;
      show(next, marksIn(nextDecorations));
      return true;
    },
    stopEvent: (event) => event.target instanceof globalThis.Node && margin.contains(event.target),
    ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
  };
}
