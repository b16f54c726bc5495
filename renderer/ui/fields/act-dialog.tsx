import { Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import type { OperationName, QueryName, Question } from '../../../shared/contract.ts';
import { Dialog } from '../dialog/dialog.tsx';
import { RefusalAlert } from '../refusal-alert.tsx';
import { DayInput } from './day-input.tsx';
import type { QuestionField } from './field-name.ts';
import { MarkedForm } from './marked-form.tsx';
import { useFormCall } from './use-form-call.ts';

type Option = { value: string | number; label: string };

/** One field of an act's form; `name` is the operation's own field. */
type ActField<Name extends string = string> = {
  name: Name;
  label: string;
  as: 'day' | 'line' | 'text' | 'choice' | 'few' | 'many' | 'number' | 'flag';
  value?: unknown;
  options?: readonly Option[];
  help?: string;
};

/** What is recorded by an operation: what is asked, and what stands fixed; both name the operation's own fields. */
type ActOf<N extends OperationName> = {
  operation: N;
  title: string;
  okText: string;
  fields: readonly ActField<QuestionField<N>>[];
  fixed: Partial<Question<N>>;
  says?: ReactNode;
};

/** Something to be recorded. */
export type Act = { [N in Exclude<OperationName, QueryName>]: ActOf<N> }[Exclude<OperationName, QueryName>];

type Props = { act: Act; onClose: () => void };

/** Asks what an act needs and sends it; a refusal stands at its field. Mount it anew for each act. */
export function ActDialog({ act, onClose }: Props) {
  const [form] = Form.useForm();
  const fields: readonly ActField[] = act.fields;
  const { send, failure, pending } = useFormCall(act.operation, form);
  async function save(values: Record<string, unknown>) {
    const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== null);
    if (await send({ ...act.fixed, ...Object.fromEntries(given) })) onClose();
  }
  const initial = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
  return (
    <Dialog
      open
      title={act.title}
      okText={act.okText}
      confirmLoading={pending}
      onOk={() => form.submit()}
      onCancel={onClose}
      width={600}
      style={{ top: 40 }}
    >
      {act.says ? <div className="quiet">{act.says}</div> : null}
      <RefusalAlert error={failure} />
      <MarkedForm
        form={form}
        name="act"
        labelCol={{ flex: '112px' }}
        requiredMark={false}
        initialValues={initial}
        onFinish={save}
      >
        {fields.map(({ name, label, as, options, help }) => (
          <Form.Item
            key={name}
            name={name}
            label={as === 'flag' ? ' ' : label}
            colon={false}
            extra={help}
            {...(as === 'flag' ? { valuePropName: 'checked' } : {})}
          >
            {input(as, label, options)}
          </Form.Item>
        ))}
      </MarkedForm>
    </Dialog>
  );
}

function input(as: ActField['as'], label: string, options: readonly Option[] = []) {
  const chosen = options.map((option) => ({ ...option }));
  switch (as) {
    case 'day':
      return <DayInput />;
    case 'text':
      return <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} />;
    case 'number':
      return <InputNumber style={{ width: '100%' }} />;
    case 'few':
      return <Radio.Group options={chosen} />;
    case 'choice':
      return <Select options={chosen} showSearch={{ optionFilterProp: 'label' }} allowClear />;
    case 'many':
      return <Select mode="multiple" options={chosen} showSearch={{ optionFilterProp: 'label' }} />;
    case 'flag':
      return <Checkbox>{label}</Checkbox>;
    default:
      return <Input />;
  }
}
