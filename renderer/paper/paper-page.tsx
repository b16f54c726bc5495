import type { LetterPage, PlacedRows } from '../../shared/domain/paper/paged-letter.ts';
import { lineStyle, pageMeasures } from '../../shared/domain/paper/style.ts';
import type { LetterForm } from '../../shared/model/kinds.ts';
import styles from './paper.module.css';
import { FirstPageHead, LastPageFoot, PageNumber } from './paper-edges.tsx';
import type { SheetItem } from './paper-item.ts';
import { PaperRows } from './paper-rows.tsx';
import { RedRule } from './paper-rules.tsx';
import { PaperTable } from './paper-table.tsx';

type Props = {
  page: LetterPage;
  /** From 1. */
  number: number;
  items: readonly SheetItem[];
  form: LetterForm;
  itemOf: (placed: PlacedRows) => SheetItem;
  onPick?: ((blockId: string) => void) | undefined;
  picked?: string | null | undefined;
};

/** One A4 page, drawn in millimetres and points from the edges of the paper. */
export function PaperPage({ page, number, items, form, itemOf, onPick, picked }: Props) {
  return (
    <article className={styles.paperPage} aria-label={`第${number}页`}>
      {number === 1 ? <FirstPageHead items={items} form={form} /> : null}
      <div className={styles.paperText} style={{ top: `${pageMeasures.topMm}mm` }}>
        {page.placed.map((placed) => {
          const { line, rows, from, to, topPt, table } = placed;
          const item = itemOf(placed);
          const { blockId } = line;
          const marks = [styles.paperSlice, item.mark, blockId && blockId === picked ? styles.paperPicked : ''];
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the list of paragraphs beside the paper does the same by keyboard.
            <div
              key={`${item.key}/${from}`}
              className={marks.filter(Boolean).join(' ')}
              {...(blockId ? { 'data-block': blockId } : {})}
              style={{ top: `${topPt}pt` }}
              onClick={() => (blockId && onPick ? onPick(blockId) : undefined)}
            >
              {line.role === 'red-rule' ? (
                <RedRule at="head" form={form} />
              ) : table ? (
                <PaperTable item={item} table={table} from={from} to={to} />
              ) : (
                <PaperRows item={item} form={form} rows={rows} from={from} to={to} />
              )}
            </div>
          );
        })}
      </div>
      {page.last ? <LastPageFoot items={items.filter((item) => isEnd(item, form))} form={form} /> : null}
      {page.numbered ? <PageNumber page={number} form={form} /> : null}
    </article>
  );
}

function isEnd({ line }: SheetItem, form: LetterForm): boolean {
  return lineStyle(line, form).zone === 'end';
}
