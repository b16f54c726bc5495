import { CellCatch } from '../../../../renderer/ui/grid/cell-catch.tsx';
import { CellEditor } from '../../../../renderer/ui/grid/cell-editor.tsx';
import type { CellState } from '../../../../renderer/ui/grid/cells.ts';
import { type Composed, RowSheet } from '../../../../renderer/ui/grid/sheet.tsx';
import { sheetColumn, tickColumn } from '../../../../renderer/ui/grid/sheet-column.tsx';
import { ShiftQuestion } from '../../../../renderer/ui/grid/shift-question.tsx';
import type { Parts } from '../frame.tsx';

type Shown = { id: number; number: string; title: string; state: CellState };
type ShownField = 'number' | 'title';

const nothing = () => undefined;
const rows: Shown[] = [
  { id: 1, number: '33', title: '关于规范养老护理培训的建议', state: 'doubtful' },
  { id: 2, number: '', title: '关于增设社区食堂的建议', state: 'missing' },
  { id: 3, number: '31', title: '关于提高高龄津贴标准的建议', state: 'fine' },
];
const fields: ShownField[] = ['number', 'title'];
const names = { number: '编号', title: '案由' };
const columns = (composed: Composed<ShownField> | null) => [
  tickColumn,
  { key: 'state', name: '状态', width: 90 },
  ...fields.map((field) =>
    sheetColumn<Shown, ShownField>(
      field,
      {
        ...{ name: names[field], width: field === 'title' ? 240 : 90, frozen: false, long: false, offered: undefined },
        state: ({ state }) => (field === 'number' ? state : 'fine'),
        words: (row) => row[field],
        start: (row) => row[field],
        reason: (_, state) => (state === 'doubtful' || state === 'missing' ? '请核对' : null),
        ...{ isOpen: () => true, place: ({ id }: Shown) => `第${id}行` },
      },
      composed,
    ),
  ),
];

export const sheetParts: Parts = {
  RowSheet: {
    存疑和待填: (
      <RowSheet<Shown, ShownField>
        {...{ label: '样表', records: rows, fields, columns, typed: new Map(), editable: true, selected: new Set() }}
        {...{ onSelect: nothing, onFocus: nothing, onType: nothing }}
        acts={{
          ...{ fill: nothing, clear: nothing, confirm: nothing, pick: nothing },
          ...{ leave: () => false, undo: null, copy: nothing },
        }}
      />
    ),
  },
  CellEditor: {
    一行: <CellEditor field="number" label="编号" text="33" begun={() => null} onText={nothing} />,
    可选: (
      <CellEditor
        field="role"
        label="办理方式"
        offered={['主办', '会办']}
        text="主办"
        begun={() => null}
        onText={nothing}
      />
    ),
  },
  CellCatch: { 盖在格上: <CellCatch label="编号" onText={nothing} /> },
  ShiftQuestion: {
    问一次: (
      <ShiftQuestion
        question="「案由」一栏写的是「101」之类，从这一列起像是错了一位？"
        onShift={nothing}
        onKeep={nothing}
      />
    ),
  },
};
