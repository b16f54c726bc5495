import { Checkbox, Form, Input } from 'antd';
import { useEffect, useRef } from 'react';
import { stampOf } from '../../../shared/domain/audit/stamp.ts';
import { usualNamesOf } from '../../../shared/domain/names/units/usual-names.ts';
import type { Unit, UnitName } from '../../../shared/model/people/unit.ts';
import { Dialog } from '../dialog/dialog.tsx';
import { RefusalAlert } from '../refusal-alert.tsx';
import styles from './field-grid.module.css';
import { fieldOf } from './field-name.ts';
import { MarkedForm } from './marked-form.tsx';
import { SpanFields } from './span-fields.tsx';
import { UnitNames } from './unit-names.tsx';
import { useCarryOver } from './use-carry-over.ts';
import { useFormCall } from './use-form-call.ts';

const Field = fieldOf<'unit.save'>();

type Props = { open: boolean; start: Partial<Unit>; onClose: () => void; onSaved: (unit: Unit) => void };

/** 临江市教育局 → 市教育局: how a letter of the same city calls it. */
function shortened(name: string): string {
  return name.replace(/^.{2,4}?(?=[市县区])/, '');
}

/** One unit of the directory, new or changed. */
export function UnitDialog({ open, start, onClose, onSaved }: Props) {
  const [form] = Form.useForm<Unit>();
  const { send, failure, setFailure, pending } = useFormCall('unit.save', form);

  const carryOver = useCarryOver();
  /** The usual names that the new unit was given by itself. */
  const offered = useRef<UnitName[]>([]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: filled in when it opens, not while typing.
  useEffect(() => {
    if (!open) return;
    setFailure(null);
    form.resetFields();
    offered.current = start.names ?? [];
    const shortName = start.shortName ?? carryOver('', shortened(start.name ?? ''));
    form.setFieldsValue({ ...start, shortName, names: start.names ?? usualNamesOf(start.name ?? '', shortName) });
    if (!start.names) offered.current = form.getFieldValue('names') as UnitName[];
  }, [open]);

  async function save(fields: Unit) {
    const span = { validFrom: fields.validFrom ?? null, validUntil: fields.validUntil ?? null };
    const done = await send({ ...fields, ...span, ...(start.id ? { id: start.id, seen: stampOf(start) } : {}) });
    if (done) onSaved(done.value);
  }
  return (
    <Dialog
      title={start.id ? '修改单位' : '新建单位'}
      open={open}
      onCancel={onClose}
      okText="保存单位"
      confirmLoading={pending}
      onOk={() => form.submit()}
      width={900}
      forceRender
    >
      <RefusalAlert error={failure} />
      <MarkedForm
        form={form}
        name="unit"
        layout="vertical"
        requiredMark={false}
        // The dialog may stand inside another form, whose own submit must not hear of it.
        component={false}
        onFinish={save}
        onValuesChange={(changed) => {
          if (changed.name === undefined || start.id) return;
          const before = form.getFieldsValue(true) as Unit;
          const shortName = carryOver(before.shortName, shortened(changed.name));
          // What nobody has touched follows the name.
          const own = stampOf(before.names ?? []) !== stampOf(offered.current);
          const names = own ? (before.names ?? []) : usualNamesOf(changed.name, shortName);
          if (!own) offered.current = names;
          form.setFieldsValue({ shortName, names });
        }}
      >
        <div className={styles.grid}>
          <Field name="name" label="单位全称" extra="征求意见函的收函单位，如：临江市教育局">
            <Input onPressEnter={() => form.submit()} />
          </Field>
          <Field name="shortName" label="单位简称" extra="正文里提到它时用，如：市教育局">
            <Input onPressEnter={() => form.submit()} />
          </Field>
          <Field name="contactPerson" label="联系人">
            <Input />
          </Field>
          <Field name="contactPhone" label="联系电话">
            <Input />
          </Field>
        </div>
        <SpanFields />
        <UnitNames />
        {start.id ? (
          <Field name="retired" valuePropName="checked" extra="停用后不再出现在选择框里，已办的件不受影响">
            <Checkbox>停用</Checkbox>
          </Field>
        ) : null}
      </MarkedForm>
    </Dialog>
  );
}
