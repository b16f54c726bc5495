import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { Button, Checkbox, Pagination } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { caseFieldWords } from '../../../shared/domain/earlier/value-words.ts';
import type { CaseField } from '../../../shared/model/earlier/earlier-case.ts';
import type { ImportBatch, ImportRecordRow } from '../../../shared/model/importing.ts';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import type { SheetHandle } from '../../ui/grid/sheet.tsx';
import { useKeys } from '../../ui/keys.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { TableShift } from '../batch/table-shift.tsx';
import styles from '../importing.module.css';
import { RecordPane } from '../record/record-pane.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { nextOpenCell } from './cell-words.ts';
import { FilterRow } from './filter-row.tsx';
import { shownFields } from './grid-fields.ts';
import { pageSize, shownOf, withShown } from './record-filter.ts';
import { RecordGrid } from './record-grid.tsx';
import { useEdits } from './use-edits.ts';
import { useRecordPage } from './use-record-page.ts';

/** 核对: all records of the batch as a sheet, what waits for a person first, its source beside it. */
export function CheckStep({ batch, onStore }: { batch: ImportBatch; onStore: () => void }) {
  const [params, setParams] = useSearchParams();
  const shown = shownOf(params);
  const { page, rows, look, again } = useRecordPage(batch.id, shown);
  const edits = useEdits(look);
  const grid = useRef<SheetHandle<CaseField>>(null);
  const foot = useRef<HTMLDivElement>(null);
  const [focus, setFocus] = useState<{ id: number; field: CaseField | null } | null>(null);
  const visited = useRef<{ id: number; field: CaseField } | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const [whole, setWhole] = useState(false);
  const [paneOpen, setPaneOpen] = useState(true);
  const editable = batch.state !== 'dropped';
  const fieldList = shownFields(rows, whole).join();
  const fields = useMemo(() => fieldList.split(',') as CaseField[], [fieldList]);
  const at = rows.findIndex(({ id }) => id === focus?.id);
  const record = rows[at] ?? rows[0];
  const field = rows[at] ? (focus?.field ?? null) : null;
  const total = page.data?.total ?? 0;
  const counts = page.data?.counts ?? batch.counts;

  function goTo(one: ImportRecordRow, wanted: CaseField) {
    grid.current?.goTo(rows.indexOf(one), wanted);
  }
  function nextOpen() {
    // Enter leaves a cell downwards: one goes on from the cell that was put right, not from below it.
    const above = rows[at - 1];
    const justLeft = above && visited.current?.id === above.id && visited.current.field === field;
    const from = { row: Math.max(0, justLeft ? at - 1 : at), field };
    const next = nextOpenCell(rows, fields, from) ?? nextOpenCell(rows, fields, { row: 0, field: null });
    const found = next ? rows[next.row] : undefined;
    if (!next || !found) {
      // This page is done; the next that wait come to the top.
      if (counts.open > 0) again();
      return;
    }
    visited.current = { id: found.id, field: next.field };
    grid.current?.goTo(next.row, next.field);
  }
  useKeys({ F8: nextOpen });

  const acts = {
    fill: edits.fill,
    confirm: edits.confirm,
    pick: edits.pick,
    undo: edits.undo && (() => void edits.undo?.()),
    restore: edits.restore,
    clear: (records: readonly ImportRecordRow[], one: CaseField) => edits.write(records, one, ''),
    leave(one: ImportRecordRow, wanted: CaseField | null) {
      if (wanted !== null && edits.forget(one, wanted)) return true;
      // Tab goes from cell to cell; the way out of the sheet is Esc.
      foot.current?.querySelector<HTMLElement>(`.${styles.checkNext}`)?.focus();
      return true;
    },
    copy: (one: ImportRecordRow, wanted: CaseField, event: React.ClipboardEvent) => {
      event.clipboardData.setData('text/plain', caseFieldWords(one.reading, wanted));
      event.preventDefault();
    },
    decide: edits.decide,
    goTo,
    part: edits.part,
  };
  if (page.error) return <RefusalAlert error={page.error} onRetry={() => void page.refetch()} />;
  if (!page.data) return <Waiting />;
  return (
    <div className={styles.checkStep}>
      <FilterRow counts={counts} />
      {batch.state === 'open'
        ? batch.files.flatMap(({ tables }) => tables).map((table) => <TableShift key={table.id} table={table} named />)
        : null}
      <RefusalAlert error={edits.error} onClose={edits.clearError} />
      <BulkBar
        batchId={batch.id}
        shown={shown}
        total={total}
        rows={rows}
        selected={selected}
        onSelect={setSelected}
        editable={editable}
        focused={field}
        edits={edits}
      />
      {rows.length === 0 ? (
        <div className="sheet">
          <EmptyPlace
            title="没有符合条件的记录"
            action={
              <Button onClick={() => setParams(withShown(new URLSearchParams('step=check'), {}))}>看全部记录</Button>
            }
          >
            换一种状态，或清除查找的字。
          </EmptyPlace>
        </div>
      ) : (
        <div className={paneOpen ? styles.checkPanes : `${styles.checkPanes} ${styles.checkPanesWide}`}>
          <RecordGrid
            ref={grid}
            records={rows}
            fields={fields}
            typed={edits.typed}
            editable={editable}
            selected={selected}
            onSelect={setSelected}
            onFocus={(one, wanted) => setFocus({ id: one.id, field: wanted })}
            onType={(one, wanted, text) => void edits.write([one], wanted, text)}
            acts={acts}
          />
          {paneOpen && record ? (
            <RecordPane
              record={record}
              field={field}
              wrong={field ? (edits.typed.get(record.id)?.[field]?.reason ?? null) : null}
              editable={editable}
              acts={acts}
            />
          ) : null}
        </div>
      )}
      <div className={styles.checkFoot} ref={foot}>
        <Pagination
          size="small"
          current={shown.page}
          pageSize={pageSize}
          total={total}
          showSizeChanger={false}
          showTotal={(all, [from, to]) => (all === 0 ? '都已核对' : `第${from}—${to}件，共${all}件`)}
          onChange={(next) => setParams(withShown(params, { page: next }), { replace: true })}
        />
        <Checkbox checked={whole} onChange={({ target }) => setWhole(target.checked)}>
          空栏也显示
        </Checkbox>
        <Button size="small" title="按待定在前重新排列" onClick={again}>
          重排
        </Button>
        <Button size="small" title="Ctrl+Z" disabled={!edits.undo} onClick={() => void edits.undo?.()}>
          撤销改动
        </Button>
        <Button
          size="small"
          icon={paneOpen ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
          aria-pressed={paneOpen}
          onClick={() => setPaneOpen(!paneOpen)}
        >
          出处
        </Button>
        {editable ? (
          <Button size="small" disabled={counts.open === 0} onClick={nextOpen}>
            下一处待定 <kbd>F8</kbd>
          </Button>
        ) : null}
        <span className={`quiet ${styles.checkKeys}`}>
          <kbd>F2</kbd> 修改 <kbd>Ctrl+Enter</kbd> 就按现在的 <kbd>Esc</kbd> 离开表格
        </span>
        {editable ? (
          <Button type="primary" className={styles.checkNext ?? ''} onClick={onStore}>
            去入库
          </Button>
        ) : null}
      </div>
    </div>
  );
}
