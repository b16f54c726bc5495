import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Line } from '../../shared/domain/compose.ts';
import { letterheadTopMm, linePitchPt, lineStyle, paper, rules } from '../../shared/domain/letter-style.ts';
import type { LetterForm } from '../../shared/model/kinds.ts';
import { intoPages, type Slice } from './pages.ts';
import { FirstPageHead, LastPageFoot, PageNumber } from './paper-edges.tsx';
import { PaperLine } from './paper-line.tsx';
import { RedRule } from './paper-rules.tsx';
import './paper.css';

/** A line on the paper; `shown` replaces its words, `mark` is a class for what the page says about it. */
export type PaperItem = { key: string; line: Line; shown?: ReactNode; mark?: string };

type Props = {
  items: readonly PaperItem[];
  form: LetterForm;
  /** Clicking a paragraph names its block. */
  onPick?: (blockId: string) => void;
  picked?: string | null;
  onPages?: (count: number) => void;
  /** True size, for the printer; else scaled to the width there is. */
  trueSize?: boolean;
};

const px = { mm: 96 / 25.4, pt: 96 / 72 };
const textHeight = (paper.heightMm - paper.topMm - paper.bottomMm) * px.mm;
const zoneOf = ({ line }: PaperItem, form: LetterForm) => lineStyle(line, form).zone;

/** Where the text of the first page begins, in mm from the paper's top edge. */
function flowTopMm(items: readonly PaperItem[], form: LetterForm): number {
  if (form === 'document') return paper.topMm;
  const head = items.find(({ line }) => line.role === 'letterhead');
  const pt = head ? lineStyle(head.line, form).linePt + rules.thickPt + rules.thinPt + rules.gapPt : 0;
  return letterheadTopMm.letter + 4 + (pt * 25.4) / 72;
}

/** Free space above a line in px; the mark of a 文件 stands at its fixed place whatever stands above it. */
function aboveOf(flow: readonly PaperItem[], index: number, form: LetterForm): number {
  const item = flow[index];
  if (!item) return 0;
  if (form === 'document' && item.line.role === 'letterhead') {
    return Math.max(0, (letterheadTopMm.document - paper.topMm) * px.mm - index * linePitchPt * px.pt);
  }
  return lineStyle(item.line, form).abovePt * px.pt;
}

function FlowLine({ item, form }: { item: PaperItem; form: LetterForm }) {
  if (item.line.role === 'red-rule') return <RedRule at="head" form={form} />;
  return (
    <PaperLine line={item.line} form={form} abovePt={0}>
      {item.shown}
    </PaperLine>
  );
}

/** The letter as it will print: A4 pages drawn in millimetres, scaled to the width there is. */
export function PaperSheet({ items, form, onPick, picked, onPages, trueSize = false }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const ruler = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState<Slice[][]>([]);
  const [zoom, setZoom] = useState(0.75);
  const flow = useMemo(() => items.filter((item) => zoneOf(item, form) === 'flow'), [items, form]);
  const end = useMemo(() => items.filter((item) => zoneOf(item, form) === 'end'), [items, form]);

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const rescale = () => setZoom(Math.min(1.25, Math.max(0.3, (element.clientWidth - 24) / (paper.widthMm * px.mm))));
    rescale();
    const watch = new ResizeObserver(rescale);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);

  useLayoutEffect(() => {
    const heights = [...(ruler.current?.children ?? [])].map((child) => child.getBoundingClientRect().height);
    const measured = flow.map((item, index) => {
      const style = lineStyle(item.line, form);
      const above = aboveOf(flow, index, form);
      return { height: heights[index] ?? 0, above, line: style.linePt * px.pt, keepWithNext: style.keepWithNext };
    });
    const foot = heights.slice(flow.length).reduce((sum, height) => sum + height, 0);
    const first = textHeight - (flowTopMm(items, form) - paper.topMm) * px.mm;
    setPages(intoPages(measured, { first, later: textHeight, end: foot }));
  }, [flow, form, items]);
  useLayoutEffect(() => onPages?.(pages.length), [pages.length, onPages]);
  const laidOut = pages.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the paper follows when another paragraph is picked.
  useEffect(() => {
    frame.current?.querySelector('.paper-picked')?.scrollIntoView({ block: 'nearest' });
  }, [picked, laidOut]);

  return (
    <section className={onPick ? 'paper-frame paper-pickable' : 'paper-frame'} ref={frame} aria-label="纸面预览">
      <div className="paper-ruler" ref={ruler} aria-hidden="true">
        {[...flow, ...end].map((item) => (
          <div key={item.key}>
            <FlowLine item={item} form={form} />
          </div>
        ))}
      </div>
      <div className="paper-pages" style={{ zoom: trueSize ? 1 : zoom }}>
        {pages.map((slices, page) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is only known by its place.
          <article key={page} className="paper-page" aria-label={`第${page + 1}页`}>
            {page === 0 ? <FirstPageHead items={items} form={form} /> : null}
            <div className="paper-text" style={{ top: `${page === 0 ? flowTopMm(items, form) : paper.topMm}mm` }}>
              {slices.map((slice) => {
                const item = flow[slice.index];
                if (!item) return null;
                const { blockId } = item.line;
                const marks = ['paper-slice', item.mark ?? '', blockId && blockId === picked ? 'paper-picked' : ''];
                return (
                  // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the list of paragraphs beside the paper does the same by keyboard.
                  <div
                    key={`${item.key}/${slice.skip}`}
                    className={marks.join(' ')}
                    {...(blockId ? { 'data-block': blockId } : {})}
                    style={{ height: slice.height, marginTop: slice.above }}
                    onClick={() => (blockId && onPick ? onPick(blockId) : undefined)}
                  >
                    <div style={{ marginTop: -slice.skip }}>
                      <FlowLine item={item} form={form} />
                    </div>
                  </div>
                );
              })}
            </div>
            {page === pages.length - 1 ? <LastPageFoot items={end} form={form} /> : null}
            <PageNumber page={page + 1} form={form} />
          </article>
        ))}
      </div>
    </section>
  );
}
