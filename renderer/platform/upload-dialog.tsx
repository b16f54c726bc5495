import { Alert, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { PlatformSheet } from '../../shared/model/platform/platform.ts';
import type { Day, FileIn } from '../../shared/model/primitives.ts';
import { Dialog } from '../ui/dialog/dialog.tsx';
import { DayInput } from '../ui/fields/day-input.tsx';
import { fieldOf } from '../ui/fields/field-name.ts';
import { MarkedForm } from '../ui/fields/marked-form.tsx';
import { useFormCall } from '../ui/fields/use-form-call.ts';
import { FileChooser } from '../ui/files/file-chooser.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAct } from '../use-call.ts';

type Props = { proposalId: number; sheet: PlatformSheet; today: Day; onClose: () => void };
type Asked = { day: Day; receipt: string; receiptId: number | null };

const Field = fieldOf<'upload.record'>();

/** 登记已上传: the day, and what the platform gave in return; a receipt's file is kept among the item's attachments. */
export function UploadDialog({ proposalId, sheet, today, onClose }: Props) {
  const [form] = Form.useForm<Asked>();
  const { send, failure, pending } = useFormCall('upload.record', form);
  const add = useAct('attachment.add');
  const [added, setAdded] = useState<{ value: number; label: string }[]>([]);
  const open = sheet.fields.flatMap(({ label, value, tick }) =>
    value === '' || (tick !== null && !tick.stale) ? [] : [label],
  );

  async function save(asked: Asked) {
    // A receipt on its way in belongs to it.
    if (add.isPending) return;
    const { receiptId = null, ...told } = asked;
    if (await send({ proposalId, platformKey: sheet.key, ...told, receiptId })) onClose();
  }
  async function keep([file]: FileIn[]) {
    if (!file) return;
    const kept = await add.mutateAsync({ proposalId, file }).catch(() => null);
    if (!kept) return;
    setAdded((before) => [...before, { value: kept.id, label: kept.name }]);
    form.setFieldsValue({ receiptId: kept.id });
  }
  const there = sheet.files.map(({ attachmentId, name }) => ({ value: attachmentId, label: name }));
  const fresh = added.filter(({ value }) => !there.some((each) => each.value === value));
  return (
    <Dialog
      open
      title={`登记已上传　${sheet.name}`}
      okText="登记"
      confirmLoading={pending || add.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      width={600}
    >
      <RefusalAlert error={failure ?? add.error} />
      {open.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={`还有${open.length}栏没有勾：${open.join('、')}`}
        />
      ) : null}
      <MarkedForm<Asked>
        form={form}
        layout="vertical"
        initialValues={{ day: today, receipt: '', receiptId: null }}
        onFinish={(asked) => void save(asked)}
      >
        <Field name="day" label="上传日期">
          <DayInput />
        </Field>
        <Field name="receipt" label="回执编号" extra="平台给的流水号、受理号，没有的不填">
          <Input maxLength={100} />
        </Field>
        <Field name="receiptId" label="回执文件" extra="截图或下载的回执，作为这一件的附件留着；没有的不选">
          <Select allowClear placeholder="从这一件的附件里选，或用下面的按钮选文件" options={[...there, ...fresh]} />
        </Field>
        <FileChooser label="选回执文件" limitMegabytes={50} loading={add.isPending} onFiles={(all) => void keep(all)} />
      </MarkedForm>
    </Dialog>
  );
}
