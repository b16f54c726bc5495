import { Button, Tag } from 'antd';
import type { Column } from 'react-data-grid';
import { consents, handlingRoles, proposalKinds } from '../../../shared/model/kinds.ts';
import type { Composed, SheetRow } from '../../ui/grid/sheet.tsx';
import { sheetColumn, tickColumn } from '../../ui/grid/sheet-column.tsx';
import {
  type HandedAround,
  type HandedField,
  handedDoubt,
  handedFields,
  handedNames,
  handedStart,
  handedState,
  handedWords,
} from './handed-cells.ts';
import { type HandedItem, isSound, isWaiting } from './handed-item.ts';

type Row = SheetRow<HandedItem, HandedField>;

const widths: Record<HandedField, number> = {
  ...{ number: 88, title: 168, kind: 68, session: 100, proposers: 92, role: 76, leadUnit: 88, coUnits: 100 },
  ...{ assignedOn: 98, dueOn: 98, keySupervision: 78, consent: 104, remark: 140 },
};
const offered: { [F in HandedField]?: readonly string[] } = {
  kind: Object.values(proposalKinds),
  role: Object.values(handlingRoles),
  consent: Object.values(consents),
  keySupervision: ['是', '否'],
};

/** Ticks, state and the way into the form; one column for each field. */
export function handedColumns(
  around: HandedAround,
  chosen: number | null,
  onChoose: (id: number) => void,
  composed: Composed<HandedField> | null,
): Column<Row>[] {
  const state: Column<Row> = {
    ...{ key: 'state', name: '状态', width: 148, frozen: true },
    renderCell: ({ row: { record }, tabIndex }) => (
      <>
        {stateTag(record, around)}
        {isWaiting(record) ? (
          <Button
            type="link"
            size="small"
            tabIndex={tabIndex}
            aria-label={`第${record.fields.number || record.id}号填入表单`}
            onClick={() => onChoose(record.id)}
          >
            {record.id === chosen ? '在表单中' : '表单'}
          </Button>
        ) : null}
      </>
    ),
  };
  return [
    tickColumn,
    state,
    ...handedFields.map((field) =>
      sheetColumn<HandedItem, HandedField>(
        field,
        {
          name: handedNames[field],
          width: widths[field],
          frozen: field === 'number' || field === 'title',
          long: false,
          offered: offered[field],
          state: (item, typed) => (typed?.reason ? 'wrong' : handedState(item, field, around)),
          words: (item) => handedWords(item, field, around),
          start: (item) => handedStart(item, field, around),
          reason: (item, is) =>
            is === 'doubtful' ? handedDoubt(item, field) : is === 'missing' ? '没有读到，请填写' : null,
          isOpen: isWaiting,
          place: ({ fields, id }) => `第${fields.number || id}号`,
        },
        composed,
      ),
    ),
  ];
}

function stateTag(item: HandedItem, around: HandedAround) {
  const { state, words } = item;
  if (state === 'registered') return <Tag color="success">已登记</Tag>;
  if (state === 'known') return <Tag title={words}>库中已有</Tag>;
  if (state === 'left') return <Tag title={words}>不登记</Tag>;
  if (state === 'failed')
    return (
      <Tag color="error" title={words}>
        没有登记
      </Tag>
    );
  const open = handedFields.filter((field) => /doubtful|missing/.test(handedState(item, field, around))).length;
  return isSound(item) ? <Tag color="processing">可登记</Tag> : <Tag color="warning">{open}处待定</Tag>;
}
