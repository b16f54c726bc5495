import { Button, Form, Input, Select } from 'antd';
import { caseValueWords } from '../../shared/domain/earlier/value-words.ts';
import {
  type CaseField,
  type CaseReading,
  caseFields,
  type ReadField,
} from '../../shared/model/earlier/earlier-case.ts';
import { Dialog } from '../ui/dialog/dialog.tsx';
import { choicesOf } from '../ui/fields/choices.ts';
import { fieldOf } from '../ui/fields/field-name.ts';
import { MarkedForm } from '../ui/fields/marked-form.tsx';
import { useFormCall } from '../ui/fields/use-form-call.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';

const Field = fieldOf<'cases.save'>();

type Props = {
  id: number;
  reading: CaseReading;
  field: CaseField;
  onField: (field: CaseField) => void;
  onClose: () => void;
};

const choices = choicesOf(caseFields);

/** 更正一栏: what stands there, what it was read from, and what it is to be. */
export function CorrectDialog({ id, reading, field, onField, onClose }: Props) {
  const [form] = Form.useForm();
  const { send, failure, setFailure, pending } = useFormCall('cases.save', form);
  const read = reading[field] as ReadField<never> | undefined;
  const now = read && read.value !== null ? caseValueWords(field, read.value) : '';
  async function save({ text = '' }: { text?: string }) {
    if (await send({ id, field, text })) onClose();
  }
  function turn(next: CaseField) {
    setFailure(null);
    onField(next);
  }
  return (
    <Dialog
      title="更正往年件"
      open
      onCancel={onClose}
      okText="更正"
      confirmLoading={pending}
      onOk={() => form.submit()}
      width={560}
    >
      <RefusalAlert error={failure} />
      <MarkedForm
        key={field}
        form={form}
        name="case-correct"
        layout="vertical"
        requiredMark={false}
        initialValues={{ text: now }}
        onFinish={save}
      >
        <Form.Item label="栏目">
          <Select aria-label="栏目" value={field} options={choices} onChange={turn} />
        </Form.Item>
        <Field name="text" label="更正为" extra="按台账的写法填写，如 2021-03-05、九届四次；留空即去掉这一栏">
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 12 }} autoFocus />
        </Field>
      </MarkedForm>
      {read?.options?.map(({ value, place, passage }) => (
        <p key={place + passage} className="quiet">
          <Button size="small" onClick={() => form.setFieldsValue({ text: caseValueWords(field, value) })}>
            {caseValueWords(field, value)}
          </Button>{' '}
          {place}：{passage}
        </p>
      ))}
      {read?.passage ? (
        <p className="quiet">
          原来读自「{read.passage}」{read.place ? `，${read.place}` : ''}
        </p>
      ) : null}
      <p className="quiet">更正前的内容留在操作日志里。</p>
    </Dialog>
  );
}
