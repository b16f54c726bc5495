import { Button, type FormInstance, Input } from 'antd';
import type { ReactNode } from 'react';
import { AssignFields } from '../ui/fields/assign-fields.tsx';
import { fieldOf } from '../ui/fields/field-name.ts';
import { MarkedForm } from '../ui/fields/marked-form.tsx';
import { useKeys } from '../ui/keys.ts';
import { AsksField } from './asks-field.tsx';
import { noted } from './field-note.tsx';
import type { IntakeFields } from './fields.ts';
import type { FilledForm } from './from-reading.ts';
import { HandlingFields } from './handling-fields.tsx';
import { IdentityFields } from './identity-fields.tsx';
import styles from './intake.module.css';
import { ProposerFields } from './proposer-fields.tsx';
import { TermFields } from './term-fields.tsx';

const Field = fieldOf<'proposal.create'>();

type Props = {
  form: FormInstance<IntakeFields>;
  start: IntakeFields;
  notes: FilledForm['notes'];
  saveWords: string;
  saving: boolean;
  onSave: (fields: IntakeFields) => void;
  onCancel: () => void;
  /** What a person has changed. */
  onTyped: (changed: IntakeFields) => void;
  /** Attachments, which only a new item chooses here. */
  files?: ReactNode;
  alert?: ReactNode;
  /** A new item's asks are put right here, one that is registered has them on its page. */
  withAsks?: boolean;
};

/** Every field of an item, in the order of a hand-over notice. */
export function IntakeForm(props: Props) {
  const { form, notes } = props;
  const save = () => props.onSave(form.getFieldsValue(true));
  useKeys({ 'Ctrl+S': save, 'Ctrl+Enter': save });
  return (
    <MarkedForm
      form={form}
      layout="vertical"
      className="sheet"
      requiredMark={false}
      initialValues={props.start}
      onFinish={save}
      onValuesChange={(changed: IntakeFields) => {
        if (changed.kind === 'npc-suggestion') form.setFieldValue('by', 'persons');
        props.onTyped(changed);
      }}
    >
      {props.alert}
      <IdentityFields notes={notes} />
      <ProposerFields notes={notes} />
      <HandlingFields notes={notes} />
      <TermFields notes={notes} />
      <AssignFields form={form as FormInstance} />
      <Field name="body" label="建议提案原文" {...noted(notes, 'body', '可不填；填了，拟稿时按原文的诉求列提纲')}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} />
      </Field>
      {props.withAsks ? <AsksField form={form} onTyped={props.onTyped} /> : null}
      <Field name="remark" label="备注">
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
      </Field>
      {props.files}
      <div className={styles.intakeFoot}>
        <Button type="primary" htmlType="submit" loading={props.saving}>
          {props.saveWords}
        </Button>
        <Button onClick={props.onCancel}>取消</Button>
        <span className="quiet">Ctrl+S 保存</span>
      </div>
    </MarkedForm>
  );
}
