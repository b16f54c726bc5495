import { PrinterOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { paperKinds } from '../../../shared/model/papers/kinds.ts';
import type { PaperChoice, PaperField } from '../../../shared/model/papers/paper.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { DayInput } from '../../ui/fields/day-input.tsx';
import { fieldOf } from '../../ui/fields/field-name.ts';
import { MarkedForm } from '../../ui/fields/marked-form.tsx';
import { useFormCall } from '../../ui/fields/use-form-call.ts';
import { saveFiles } from '../../ui/files/save-files.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useAnswer } from '../../use-call.ts';

const Field = fieldOf<'paper.make'>();

type Props = { proposalId: number; choice: PaperChoice | null; onClose: () => void };
type Values = { facts?: Record<string, string | null> };

/** Asks the facts of one paper, filled in from the item, and hands out the finished .docx. */
export function PaperDialog({ proposalId, choice, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const navigate = useNavigate();
  const paper = choice?.paper ?? 'handling-sheet';
  const fields = useAnswer('paper.fields', { proposalId, paper }, { enabled: choice !== null });
  const { send, failure, setFailure, pending } = useFormCall('paper.make', form);

  // biome-ignore lint/correctness/useExhaustiveDependencies: filled in when a paper is chosen and its fields are there.
  useEffect(() => {
    form.resetFields();
    setFailure(null);
    if (!choice || !fields.data) return;
    form.setFieldsValue({ facts: Object.fromEntries(fields.data.map(({ name, value }) => [name, value])) });
  }, [choice, fields.data === undefined]);

  const givenIn = ({ facts = {} }: Values) =>
    Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, value ?? '']));

  async function make(values: Values) {
    const given = givenIn(values);
    const done = await send({ proposalId, paper, facts: given });
    if (!done) return;
    await saveFiles(done.value);
    onClose();
  }
  const print = () =>
    void navigate(`/print/${proposalId}?paper=${paper}`, { state: { facts: givenIn(form.getFieldsValue()) } });
  return (
    <Dialog
      title={choice?.name ?? ''}
      open={choice !== null}
      onCancel={onClose}
      okText="导出 Word"
      confirmLoading={pending}
      onOk={() => form.submit()}
      footer={(_, { OkBtn, CancelBtn }) => (
        <>
          <CancelBtn />
          {paperKinds[paper].is === 'form' ? (
            <Button icon={<PrinterOutlined />} onClick={print}>
              打印
            </Button>
          ) : null}
          <OkBtn />
        </>
      )}
      width={640}
      forceRender
    >
      <RefusalAlert error={failure ?? fields.error} />
      <MarkedForm
        form={form}
        name="paper"
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => void make(values)}
      >
        {fields.data && choice ? fields.data.map((field) => <Asked key={field.name} field={field} />) : <Waiting />}
      </MarkedForm>
    </Dialog>
  );
}

function Asked({ field }: { field: PaperField }) {
  const { name, label, as, required, help } = field;
  return (
    <Field name={['facts', name]} label={required || as === 'choice' ? label : `${label}（可不填）`} extra={help}>
      {inputOf(field)}
    </Field>
  );
}

function inputOf({ as, choices = [] }: PaperField) {
  if (as === 'day') return <DayInput />;
  if (as === 'text') return <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} />;
  if (as === 'choice') return <Select options={choices} />;
  return <Input />;
}
