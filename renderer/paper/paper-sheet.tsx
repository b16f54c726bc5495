import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type LetterPage, type PlacedRows, pagedLetter } from '../../shared/domain/paper/paged-letter.ts';
import { pageMeasures } from '../../shared/domain/paper/style.ts';
import type { LetterForm } from '../../shared/model/kinds.ts';
import styles from './paper.module.css';
import type { SheetItem } from './paper-item.ts';
import { PaperPage } from './paper-page.tsx';
import { PaperStatus } from './paper-status.tsx';

type Props = {
  items: readonly SheetItem[];
  form: LetterForm;
  /** Clicking a paragraph names its block. */
  onPick?: (blockId: string) => void;
  picked?: string | null;
  onPages?: (count: number) => void;
};

const pxPerMm = 96 / 25.4;

/** The letter as it will print: A4 pages scaled to the width there is, and below them what the pages hold. */
export function PaperSheet({ items, form, onPick, picked, onPages }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(0.75);
  const pages = usePaged(items, form);
  const counted = useMemo(() => withoutRemoved(items, pages, form), [items, pages, form]);

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const rescale = () =>
      setZoom(Math.min(1.25, Math.max(0.3, (element.clientWidth - 24) / (pageMeasures.widthMm * pxPerMm))));
    rescale();
    const watch = new ResizeObserver(rescale);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  useLayoutEffect(() => onPages?.(pages.length), [pages.length, onPages]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the paper follows when another paragraph is picked.
  useEffect(() => {
    frame.current?.querySelector(`.${styles.paperPicked}`)?.scrollIntoView({ block: 'nearest' });
  }, [picked]);

  return (
    <div className={styles.paperStand}>
      <section
        className={onPick ? `${styles.paperFrame} ${styles.paperPickable}` : styles.paperFrame}
        ref={frame}
        aria-label="纸面预览"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it by its keys.
        tabIndex={0}
      >
        <div className={styles.paperPages} style={{ zoom }}>
          <PaperPages pages={pages} items={items} form={form} onPick={onPick} picked={picked} />
        </div>
      </section>
      <PaperStatus {...counted} form={form} />
    </div>
  );
}

/** What the figures below the paper count: the letter as it goes out, without the words shown as taken out. */
function withoutRemoved(items: readonly SheetItem[], pages: readonly LetterPage[], form: LetterForm) {
  if (!items.some(({ kinds }) => kinds?.includes('removed'))) return { lines: items.map(({ line }) => line), pages };
  const lines = items.flatMap(({ line, kinds = [] }) => {
    const runs = line.runs.filter((_, index) => kinds[index] !== 'removed');
    return runs.length > 0 || line.runs.length === 0 ? [{ ...line, runs }] : [];
  });
  return { lines, pages: pagedLetter({ form, lines }) };
}

/** The letter's pages; reckoned anew only when its lines change. */
export function usePaged(items: readonly SheetItem[], form: LetterForm): LetterPage[] {
  return useMemo(() => pagedLetter({ form, lines: items.map(({ line }) => line) }), [items, form]);
}

type PagesProps = {
  pages: readonly LetterPage[];
  items: readonly SheetItem[];
  form: LetterForm;
  onPick?: ((blockId: string) => void) | undefined;
  picked?: string | null | undefined;
};

/** The pages of a letter in their true size, one below the other. */
export function PaperPages({ pages, items, form, onPick, picked }: PagesProps) {
  const byLine = useMemo(() => new Map(items.map((item) => [item.line, item])), [items]);
  const itemOf = ({ line }: PlacedRows) => byLine.get(line) ?? { key: line.role, line };
  return pages.map((page, index) => (
    <PaperPage
      // biome-ignore lint/suspicious/noArrayIndexKey: a page is only known by its place.
      key={index}
      {...{ page, number: index + 1, items, form, itemOf, onPick, picked }}
    />
  ));
}
