import { Alert, Button } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ScanPieces } from '../../ui/files/scan-pieces.tsx';
import type { TypedCells } from '../../ui/grid/cells.ts';
import { type Composed, RowSheet, type SheetHandle } from '../../ui/grid/sheet.tsx';
import { ShiftQuestion } from '../../ui/grid/shift-question.tsx';
import { useKeys } from '../../ui/keys.ts';
import styles from './handed.module.css';
import {
  type HandedAround,
  type HandedField,
  handedDoubt,
  handedFields,
  handedNames,
  handedPieces,
  handedTyped,
  handedWords,
  nextHandedCell,
} from './handed-cells.ts';
import { handedColumns } from './handed-columns.tsx';
import { type HandedItem, isSound, isWaiting, notesOf, withoutNotes } from './handed-item.ts';
import { HandoverChoice } from './handover-choice.tsx';

type Props = {
  items: readonly HandedItem[];
  chosen: number | null;
  around: HandedAround;
  busy: boolean;
  /** That the table's heading seems to stand one column off. */
  question: string | null;
  onShift: () => void;
  onKeep: () => void;
  /** What of the text is in none of the rows, in sentences. */
  left: readonly string[];
  onItems: (items: HandedItem[]) => void;
  onChoose: (id: number) => void;
  onRegister: () => void;
  onDrop: () => void;
  /** 批次 into which what is registered goes. */
  handoverId: number | null;
  onHandover: (handoverId: number | null) => void;
};

const most = 100;

/** The items that a table, a circular or a message hands over, as a sheet: what waits for a person first, sound ones go in together. */
export function HandedSheet(props: Props) {
  const {
    items,
    chosen,
    around,
    busy,
    question,
    onShift,
    onKeep,
    left,
    onItems,
    onChoose,
    onRegister,
    onDrop,
    handoverId,
    onHandover,
  } = props;
  const sheet = useRef<SheetHandle<HandedField>>(null);
  const [typed, setTyped] = useState<TypedCells<HandedField>>(new Map());
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const [focus, setFocus] = useState<{ id: number; field: HandedField | null } | null>(null);
  const [before, setBefore] = useState<readonly (readonly HandedItem[])[]>([]);
  const sound = items.filter(isSound).length;
  const waiting = items.filter(isWaiting).length;
  const at = items.findIndex(({ id }) => id === focus?.id);

  const choose = useRef(onChoose);
  useEffect(() => {
    choose.current = onChoose;
  });
  const here = items[at];
  const spoken =
    here && focus?.field ? (typed.get(here.id)?.[focus.field]?.reason ?? handedDoubt(here, focus.field)) : null;
  const said = spoken && focus?.field ? `${handedNames[focus.field]}：${spoken}` : (here?.words ?? '');
  const columns = useCallback(
    (composed: Composed<HandedField> | null) => handedColumns(around, chosen, (id) => choose.current(id), composed),
    [around, chosen],
  );

  function change(next: (item: HandedItem) => HandedItem) {
    setBefore((known) => [...known.slice(1 - most), items]);
    onItems(items.map(next));
  }
  function mark(ids: readonly number[], field: HandedField, cell: { text: string; reason: string } | undefined) {
    setTyped((known) => {
      const next = new Map(known);
      for (const id of ids) {
        const { [field]: _, ...rest } = next.get(id) ?? {};
        next.set(id, cell ? { ...rest, [field]: cell } : rest);
      }
      return next;
    });
  }
  function write(into: readonly HandedItem[], field: HandedField, text: string) {
    const ids = new Set(into.filter(isWaiting).map(({ id }) => id));
    for (const item of into) {
      const read = handedTyped(item, field, text, around);
      mark([item.id], field, 'reason' in read ? { text, reason: read.reason } : undefined);
      if ('reason' in read) ids.delete(item.id);
    }
    change((item) => {
      const read = ids.has(item.id) ? handedTyped(item, field, text, around) : null;
      if (!read || 'reason' in read) return item;
      return {
        ...item,
        state: 'open',
        fields: { ...item.fields, ...read.change },
        notes: withoutNotes(item.notes, field === 'proposers' ? ['proposers', 'collective'] : notesOf(read.change)),
      };
    });
  }
  function confirm(which: readonly HandedItem[], field: HandedField) {
    const ids = new Set(which.map(({ id }) => id));
    const keys = field === 'remark' ? [] : field === 'proposers' ? (['proposers', 'collective'] as const) : [field];
    change((item) => (ids.has(item.id) ? { ...item, notes: withoutNotes(item.notes, keys) } : item));
  }
  function undo() {
    const last = before.at(-1);
    if (!last) return;
    setBefore(before.slice(0, -1));
    // What was registered meanwhile stays so.
    onItems(
      last.map((item) => {
        const now = items.find(({ id }) => id === item.id);
        return now?.state === 'registered' ? now : item;
      }),
    );
  }
  function leaveOut() {
    const leave = items.some((item) => selected.has(item.id) && isWaiting(item));
    change((item) =>
      !selected.has(item.id) || item.state === 'registered' || item.state === 'known'
        ? item
        : { ...item, state: leave ? 'left' : 'open' },
    );
  }
  function nextOpen() {
    const next =
      nextHandedCell(items, { row: Math.max(0, at), field: focus?.field ?? null }, around) ??
      nextHandedCell(items, { row: 0, field: null }, around);
    if (next) sheet.current?.goTo(next.row, next.field);
  }
  useKeys({ F8: nextOpen });

  return (
    <section className={`sheet ${styles.handed}`} aria-label="文字里的各件">
      <div className={styles.handedHead} role="status">
        <h2 className="sheet-title">
          文字里有{items.length}件，{waiting === 0 ? '都已办妥。' : `还有${waiting}件没有登记。`}
        </h2>
        <Button onClick={onDrop}>{waiting === 0 ? '收起清单' : '不要这份清单'}</Button>
      </div>
      {question === null ? null : (
        <div className={styles.handedLeft}>
          <ShiftQuestion autoFocus question={question} busy={busy} onShift={onShift} onKeep={onKeep} />
        </div>
      )}
      {left.length > 0 ? (
        <div className={styles.handedLeft}>
          <Alert type="warning" showIcon role="status" title={left.join(' ')} />
        </div>
      ) : null}
      <RowSheet<HandedItem, HandedField>
        ref={sheet}
        label="交办清单"
        records={items}
        fields={handedFields}
        typed={typed}
        editable
        columns={columns}
        selected={selected}
        onSelect={setSelected}
        onFocus={(item, field) => setFocus({ id: item.id, field })}
        onType={(item, field, text) => write([item], field, text)}
        isLeft={({ state }) => state === 'left'}
        acts={{
          fill: (from, field, into) => write(into, field, handedWords(from, field, around)),
          clear: (which, field) => write(which, field, ''),
          confirm,
          pick: () => undefined,
          undo: before.length > 0 ? undo : null,
          leave(item, field) {
            if (field === null || !typed.get(item.id)?.[field]?.reason) return false;
            mark([item.id], field, undefined);
            return true;
          },
          copy(item, field, event) {
            event.clipboardData.setData('text/plain', handedWords(item, field, around));
            event.preventDefault();
          },
        }}
      />
      <p className={`quiet ${styles.handedSaid}`} role="status">
        {said}
      </p>
      {here && focus?.field ? (
        <ScanPieces pieces={handedPieces(here, focus.field)} what={handedNames[focus.field]} />
      ) : null}
      <div className={styles.handedFoot}>
        <Button disabled={items.length === sound || waiting === 0} onClick={nextOpen}>
          下一处待定 <kbd>F8</kbd>
        </Button>
        <Button disabled={before.length === 0} title="Ctrl+Z" onClick={undo}>
          撤销改动
        </Button>
        <Button disabled={selected.size === 0} onClick={leaveOut}>
          选中的不登记／恢复
        </Button>
        <span className={`quiet ${styles.handedKeys}`}>
          <kbd>F2</kbd> 修改 <kbd>Ctrl+Enter</kbd> 就按现在的 <kbd>Ctrl+D</kbd> 照上一行 <kbd>空格</kbd> 选中
        </span>
        <HandoverChoice items={items} today={around.today} value={handoverId} onChange={onHandover} />
        <Button type="primary" loading={busy} disabled={sound === 0} onClick={onRegister}>
          登记没有存疑的{sound}件
        </Button>
      </div>
    </section>
  );
}
