import { Form, Input } from 'antd';
import { useState } from 'react';
import type { FileIn } from '../../shared/model/primitives.ts';
import { acceptFor } from '../../shared/model/reading/file-endings.ts';
import { Dialog } from '../ui/dialog/dialog.tsx';
import { fieldOf } from '../ui/fields/field-name.ts';
import { MarkedForm } from '../ui/fields/marked-form.tsx';
import { useFormCall } from '../ui/fields/use-form-call.ts';
import { FileChooser } from '../ui/files/file-chooser.tsx';
import { ScanningFile } from '../ui/files/scanning-file.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAct } from '../use-call.ts';
import { ReferenceFields } from './reference-fields.tsx';
import styles from './references.module.css';

const Field = fieldOf<'reference.keep'>();

/** Keeps one text as reference material: pasted, or read from a file of any kind that holds text. */
export function KeepDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [form] = Form.useForm();
  const { send, failure, pending } = useFormCall('reference.keep', form);
  const read = useAct('reference.read');
  const [dayRead, setDayRead] = useState('');

  function close() {
    form.resetFields();
    read.reset();
    setDayRead('');
    onClose();
  }
  async function take([file]: FileIn[]) {
    if (!file) return;
    const found = await read.mutateAsync({ file }).catch(() => null);
    if (!found) return;
    const { dayPassage, ...fields } = found;
    form.setFieldsValue(fields);
    setDayRead(dayPassage);
  }
  async function save(fields: object) {
    if (await send({ day: null, ...fields })) close();
  }
  return (
    <Dialog
      title="存一份资料"
      open={open}
      onCancel={close}
      okText="存入"
      confirmLoading={pending}
      onOk={() => form.submit()}
      width={720}
      mask={{ closable: false }}
      forceRender
    >
      <div className={styles.referenceFile}>
        <FileChooser
          label="从文件读取"
          accept={acceptFor('document', 'page', 'ledger', 'picture')}
          onFiles={(files) => void take(files)}
          loading={read.isPending}
        />
        <ScanningFile pending={read.isPending} />
        <span className="quiet">Word、WPS、OFD、PDF、网页、表格、文本，扫描件和照片也行；也可以直接粘贴到下面</span>
      </div>
      <RefusalAlert error={read.error ?? failure} />
      <MarkedForm form={form} name="reference" layout="vertical" requiredMark={false} onFinish={save}>
        <ReferenceFields dayRead={dayRead} />
        <Field name="text" label="正文">
          <Input.TextArea rows={9} />
        </Field>
      </MarkedForm>
    </Dialog>
  );
}
