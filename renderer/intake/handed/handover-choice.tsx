import { Button, Select } from 'antd';
import { useState } from 'react';
import { dayInWords } from '../../../shared/domain/dates/day.ts';
import { HandoverDialog } from '../../ui/fields/handover-dialog.tsx';
import { useAnswer } from '../../use-call.ts';
import type { HandedItem } from './handed-item.ts';

type Props = {
  items: readonly HandedItem[];
  today: string;
  value: number | null;
  onChange: (handoverId: number | null) => void;
};

/** 批次 of a hand-over: what is registered from the list goes into it. */
export function HandoverChoice({ items, today, value, onChange }: Props) {
  const handovers = useAnswer('handover.list', {}).data ?? [];
  const [open, setOpen] = useState(false);
  const handedOn = items.find(({ fields }) => fields.assignedOn)?.fields.assignedOn ?? today;
  return (
    <>
      <Select<number>
        aria-label="编入批次"
        placeholder="编入批次（可不选）"
        allowClear
        popupMatchSelectWidth={false}
        style={{ width: 168 }}
        value={value}
        options={handovers.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(chosen: number | undefined) => onChange(chosen ?? null)}
      />
      <Button onClick={() => setOpen(true)}>新建批次</Button>
      {open ? (
        <HandoverDialog
          start={{ handoverId: null, name: `${dayInWords(handedOn)}交办`, handedOn, cutOffOn: null }}
          onClose={() => setOpen(false)}
          onKept={({ id }) => {
            onChange(id);
            setOpen(false);
          }}
        />
      ) : null}
    </>
  );
}
