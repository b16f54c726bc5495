import { Table, type TableColumnsType, type TablePaginationConfig } from 'antd';
import { type ReactNode, useRef } from 'react';
import styles from './item-table.module.css';
import { useRowKeys } from './use-row-keys.ts';

/** A column of a list; with `sorts` its head orders the list by that, one way and the other. */
export type ListColumn<Row> = TableColumnsType<Row>[number] & { sorts?: string };

type Sorting = { by: string; reverse: boolean; on: (by: string | null, reverse: boolean) => void };
type Choice<Row> = { rows: readonly Row[]; on: (rows: Row[]) => void };

type Props<Row> = {
  rows: readonly Row[];
  keyOf: (row: Row) => number | string;
  columns: readonly ListColumn<Row>[];
  /** The list's question as an address. */
  address: string;
  open: (row: Row) => void;
  pages: TablePaginationConfig | false;
  empty: ReactNode;
  waiting?: boolean;
  /** How the list is ordered now; without, its heads order nothing. */
  sorting?: Sorting;
  /** What is chosen, also of other pages; without, rows are only opened. */
  choice?: Choice<Row>;
};

/**
 * The one table of all lists: rows are picked and chosen by keys or by mouse, its heads order it, a row opens by Enter or
 * two clicks. Rows stay chosen when another page or filter is shown.
 */
export function ListTable<Row extends object>(props: Props<Row>) {
  const { rows, keyOf, columns, address, open, pages, empty, waiting = false, sorting, choice } = props;
  const box = useRef<HTMLDivElement>(null);
  const keys = new Set(choice?.rows.map(keyOf));
  function tick(which: readonly Row[], on: boolean) {
    const those = new Set(which.map(keyOf));
    const rest = (choice?.rows ?? []).filter((row) => !those.has(keyOf(row)));
    choice?.on(on ? [...rest, ...which] : rest);
  }
  const { picked, setPicked } = useRowKeys({
    ...{ box, rows, keyOf, address, open },
    isTicked: (row) => keys.has(keyOf(row)),
    tick: choice ? tick : undefined,
  });
  return (
    // A click on a tick leaves the keyboard with the list, so that the arrows go on from there.
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the focus where it is.
    <div
      ref={box}
      onMouseDown={(event) => {
        if (event.target instanceof Element && event.target.closest('.ant-table-selection-column'))
          event.preventDefault();
      }}
    >
      <Table<Row>
        className={styles.table ?? ''}
        size="small"
        rowKey={keyOf}
        dataSource={rows}
        loading={waiting ? { delay: 200 } : false}
        columns={columns.map(({ sorts, ...column }) =>
          sorts && sorting
            ? {
                ...column,
                key: sorts,
                sorter: true,
                showSorterTooltip: false,
                sortOrder: sorting.by === sorts ? (sorting.reverse ? 'descend' : 'ascend') : null,
              }
            : column,
        )}
        {...(choice
          ? {
              rowSelection: {
                columnWidth: 36,
                preserveSelectedRowKeys: true,
                selectedRowKeys: [...keys],
                // One node where Ant Design's own tick has four: a page of two hundred rows is laid out as fast.
                renderCell: (on, row, index) => (
                  <input
                    type="checkbox"
                    className={styles.tick}
                    aria-label="选中这一行"
                    tabIndex={-1}
                    checked={on}
                    onChange={({ nativeEvent, target }) => {
                      const isSpan = nativeEvent instanceof MouseEvent && nativeEvent.shiftKey && picked >= 0;
                      const [from, to] = [Math.min(picked, index), Math.max(picked, index)];
                      tick(isSpan ? rows.slice(from, to + 1) : [row], isSpan || target.checked);
                    }}
                  />
                ),
                onChange: (now) => {
                  const known = new Map([...choice.rows, ...rows].map((row) => [keyOf(row), row]));
                  choice.on(now.flatMap((key) => known.get(key as number | string) ?? []));
                },
              },
            }
          : {})}
        onChange={(_, __, sorter, { action }) => {
          if (action !== 'sort' || Array.isArray(sorter)) return;
          sorting?.on(sorter.order ? String(sorter.columnKey) : null, sorter.order === 'descend');
        }}
        rowClassName={(_, index) => (index === picked ? (styles.picked ?? '') : '')}
        onRow={(row, index) => ({
          'aria-selected': index === picked,
          onClick: () => setPicked(index ?? -1),
          onDoubleClick: ({ target }) => {
            // Two quick clicks on a tick or a button are no wish to open the row.
            const own = target instanceof Element && target.closest('.ant-table-selection-column, button, a');
            if (!own) open(row);
          },
        })}
        pagination={pages}
        locale={{ emptyText: empty }}
      />
    </div>
  );
}
