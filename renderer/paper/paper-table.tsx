import type { CSSProperties } from 'react';
import { cellPaddingPt, type TableLayout, tableWidthPt } from '../../shared/domain/paper/table-layout.ts';
import styles from './paper.module.css';
import type { SheetItem } from './paper-item.ts';
import { Words } from './paper-rows.tsx';
import { rowPieces } from './row-pieces.ts';

type Props = { item: SheetItem; table: TableLayout; from: number; to: number };

/** The rows of a table that stand on one page, each as high as it was reckoned; below its head where they go on. */
export function PaperTable({ item, table, from, to }: Props) {
  const { rows, repeats, columnsPt, sizePt, linePt } = table;
  const places = Array.from({ length: to - from }, (_, at) => from + at);
  const shown = from > 0 && repeats ? [0, ...places] : places;
  const set: CSSProperties = { width: `${tableWidthPt}pt`, fontSize: `${sizePt}pt` };
  return (
    <table className={styles.paperTable} style={set}>
      <colgroup>
        {columnsPt.map((wide, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is only known by its place.
          <col key={column} style={{ width: `${wide}pt` }} />
        ))}
      </colgroup>
      <tbody>
        {shown.map((place) => (
          <tr key={place} style={{ height: `${rows[place]?.heightPt ?? 0}pt` }}>
            {columnsPt.map((_, column) => (
              <td
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is only known by its place.
                key={column}
                style={{
                  padding: `0 ${cellPaddingPt.side}pt`,
                  textAlign: rows[place]?.row === 0 ? 'center' : (table.aligns[column] ?? 'left'),
                }}
              >
                {(rows[place]?.cells[column] ?? []).map((row) => (
                  <span
                    key={row.from}
                    className={row.hangs ? `${styles.paperRow} ${styles.paperRowHangs}` : styles.paperRow}
                    style={{ height: `${linePt}pt` }}
                  >
                    {rowPieces(item, row).map((piece, at) => (
                      <Words
                        // biome-ignore lint/suspicious/noArrayIndexKey: a piece is only known by its place.
                        key={at}
                        piece={rows[place]?.row === 0 ? { ...piece, face: 'heiti' } : piece}
                      />
                    ))}
                  </span>
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
