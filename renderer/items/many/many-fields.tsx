import { Button, Checkbox, Form, type FormInstance, Input, InputNumber, Radio, Select } from 'antd';
import { useState } from 'react';
import type { Question } from '../../../shared/contract.ts';
import { dayInWords } from '../../../shared/domain/dates/day.ts';
import type { ManyActName } from '../../../shared/model/items/many.ts';
import { deliveryWays } from '../../../shared/model/life/life.ts';
import { AssignFields } from '../../ui/fields/assign-fields.tsx';
import { choicesOf } from '../../ui/fields/choices.ts';
import { DayInput } from '../../ui/fields/day-input.tsx';
import { fieldOf } from '../../ui/fields/field-name.ts';
import { HandoverDialog } from '../../ui/fields/handover-dialog.tsx';
import { keepUnits, lastUnits } from '../../ui/fields/last-units.ts';
import { UnitSelect } from '../../ui/fields/unit-select.tsx';
import { useAnswer } from '../../use-call.ts';

type Sent = Question<'items.act'>['act'];
export type ManyValues = { act?: Record<string, unknown> } & Record<string, unknown>;

const Field = fieldOf<'items.act'>();
const lastWayKey = 'proposal-desk.last-delivery-way';
const lastNumberingKey = 'proposal-desk.archive-numbering';

/** What the fields begin with. */
export function startOf(what: ManyActName, today: string): ManyValues {
  const begins: Record<ManyActName, Record<string, unknown>> = {
    assign: {},
    ask: { unitIds: [], own: true, dueOn: null, letters: true },
    chase: { letters: true },
    deliver: { day: today, way: localStorage.getItem(lastWayKey) ?? 'post', note: '' },
    archive: { day: today, numbering: localStorage.getItem(lastNumberingKey) ?? '{年}-{类别}-{编号}', first: 1 },
    handover: { handoverId: null },
  };
  return { act: begins[what] };
}

/** What the fields say, as the operation asks it; what was chosen last is offered again. */
export function actOf(what: ManyActName, values: ManyValues): Sent {
  const { act = {}, ...own } = values;
  if (what === 'assign') {
    const given = Object.entries(own).filter(([, value]) => value !== undefined && value !== null);
    return { what, ...Object.fromEntries(given) } as Sent;
  }
  const { unitIds, way, numbering } = act;
  if (Array.isArray(unitIds)) keepUnits(unitIds);
  if (typeof way === 'string') localStorage.setItem(lastWayKey, way);
  if (typeof numbering === 'string') localStorage.setItem(lastNumberingKey, numbering);
  return { what, ...act } as Sent;
}

type Props = { what: ManyActName; form: FormInstance<ManyValues>; today: string };

/** What an act on many items needs, the same for all of them. */
export function ManyFields({ what, form, today }: Props) {
  switch (what) {
    case 'assign':
      return (
        <>
          <p className="quiet">没有选的栏，各件照旧。</p>
          <AssignFields form={form as FormInstance} title="" />
        </>
      );
    case 'ask':
      return <AskFields form={form} />;
    case 'chase':
      return (
        <>
          <p className="quiet">
            各件里逾期未回、到了该催的会办单位，都记一次催办；没有逾期的、还不到下一次的，列在结果里。
          </p>
          <Field name={['act', 'letters']} valuePropName="checked">
            <Checkbox>一并做好催办函</Checkbox>
          </Field>
        </>
      );
    case 'deliver':
      return (
        <>
          <p className="quiet">各件还没有送达的收函人，都按这样登记。</p>
          <Field name={['act', 'day']} label="送达日期">
            <DayInput />
          </Field>
          <Field name={['act', 'way']} label="送达方式">
            <Radio.Group options={choicesOf(deliveryWays)} />
          </Field>
          <Field name={['act', 'note']} label="备注">
            <Input />
          </Field>
        </>
      );
    case 'archive':
      return <ArchiveFields form={form} />;
    case 'handover':
      return <HandoverFields form={form} today={today} />;
  }
}

function AskFields({ form }: Pick<Props, 'form'>) {
  const units = useAnswer('unit.list', {}).data ?? [];
  const [last] = useState(lastUnits);
  const named = last.flatMap((id) => units.find((unit) => unit.id === id)?.shortName ?? []);
  return (
    <>
      <Field name={['act', 'own']} valuePropName="checked">
        <Checkbox>各件登记的会办单位</Checkbox>
      </Field>
      <Field
        name={['act', 'unitIds']}
        label="每件都征求的单位"
        extra={
          named.length > 0 ? (
            <Button
              type="link"
              style={{ padding: 0, height: 'auto', whiteSpace: 'normal', textAlign: 'start' }}
              onClick={() => form.setFieldValue(['act', 'unitIds'], last)}
            >
              上次的{named.length}家：{named.join('、')}
            </Button>
          ) : null
        }
      >
        <UnitSelect many placeholder="输入名称查找，可选多家" />
      </Field>
      <Field name={['act', 'dueOn']} label="反馈期限" extra="不填的，按各件的期限规则推算。">
        <DayInput placeholder="按规则推算" />
      </Field>
      <Field name={['act', 'letters']} valuePropName="checked">
        <Checkbox>一并做好征求会办意见函</Checkbox>
      </Field>
    </>
  );
}

function ArchiveFields({ form }: Pick<Props, 'form'>) {
  const numbering = Form.useWatch(['act', 'numbering'], form) as string | undefined;
  return (
    <>
      <Field name={['act', 'day']} label="归档日期">
        <DayInput />
      </Field>
      <Field
        name={['act', 'numbering']}
        label="归档号"
        extra="花括号里的逐件换成各件自己的：{年}是交办的年份，另有{届}、{次}、{类别}、{编号}、{序号}。"
      >
        <Input />
      </Field>
      {numbering?.includes('{序号}') ? (
        <Field name={['act', 'first']} label="第一件的序号" extra="照选中的先后往下编。">
          <InputNumber min={1} />
        </Field>
      ) : null}
    </>
  );
}

function HandoverFields({ form, today }: Pick<Props, 'form' | 'today'>) {
  const handovers = useAnswer('handover.list', {}).data ?? [];
  const [open, setOpen] = useState(false);
  return (
    <>
      <Field name={['act', 'handoverId']} label="批次" extra="「不属批次」把选中的件移出原来的批次。">
        <Select
          options={[
            { value: null, label: '不属批次' },
            ...handovers.map(({ id, name, cutOffOn, items }) => ({
              value: id,
              label: `${name}（${items}件${cutOffOn ? `，截止日${dayInWords(cutOffOn)}` : ''}）`,
            })),
          ]}
        />
      </Field>
      <Button onClick={() => setOpen(true)}>新建批次</Button>
      {open ? (
        <HandoverDialog
          start={{ handoverId: null, name: '', handedOn: today, cutOffOn: null }}
          onClose={() => setOpen(false)}
          onKept={({ id }) => {
            form.setFieldValue(['act', 'handoverId'], id);
            setOpen(false);
          }}
        />
      ) : null}
    </>
  );
}
