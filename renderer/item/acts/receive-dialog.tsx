import { Alert, Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import type { OpinionRequest } from '../../../shared/model/opinions.ts';
import type { FileIn } from '../../../shared/model/primitives.ts';
import { acceptFor } from '../../../shared/model/reading/file-endings.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { DayInput } from '../../ui/fields/day-input.tsx';
import { fieldOf } from '../../ui/fields/field-name.ts';
import { MarkedForm } from '../../ui/fields/marked-form.tsx';
import { useFormCall } from '../../ui/fields/use-form-call.ts';
import { FileChooser } from '../../ui/files/file-chooser.tsx';
import { ReadingNotes } from '../../ui/files/reading-notes.tsx';
import { ScanningFile } from '../../ui/files/scanning-file.tsx';
import { todayHere } from '../../ui/marks/day-words.ts';
import { confirming } from '../../ui/questions.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../use-call.ts';
import styles from '../item.module.css';

const Field = fieldOf<'opinion.receive'>();

type Props = { proposalId: number; request: OpinionRequest | undefined; onClose: () => void };
type Fields = { text?: string; receivedOn?: string | null };

/** Records what one unit sent back, pasted or from a file, as a further version. */
export function ReceiveDialog({ proposalId, request, onClose }: Props) {
  const [form] = Form.useForm<Fields>();
  const [file, setFile] = useState<FileIn | null>(null);
  const { send, failure, setFailure, pending } = useFormCall('opinion.receive', form);
  const read = useAct('opinion.readFiles');
  const reading = read.data?.find((each) => each.file === file?.name);
  const unitId = request?.unitId;

  // biome-ignore lint/correctness/useExhaustiveDependencies: emptied when it opens for a unit.
  useEffect(() => {
    if (unitId === undefined) return;
    form.resetFields();
    form.setFieldsValue({ receivedOn: todayHere() });
    setFile(null);
    read.reset();
    setFailure(null);
  }, [unitId]);

  async function save({ text, receivedOn }: Fields, confirmed = false) {
    const done = await send({
      proposalId,
      unitId,
      ...(receivedOn ? { receivedOn } : {}),
      ...(file ? { file } : text?.trim() ? { text } : {}),
      confirmed,
    });
    if (done) onClose();
  }
  function choose(first: FileIn) {
    setFile(first);
    read.mutate({ proposalId, files: [first] });
  }
  const next = (request?.opinions.at(-1)?.version ?? 0) + 1;
  return (
    <Dialog
      title={request ? `登记${request.unitName}的会办意见（第${next}版）` : ''}
      open={request !== undefined}
      onCancel={onClose}
      okText="登记意见"
      confirmLoading={pending}
      onOk={() => form.submit()}
      width={720}
      forceRender
    >
      <RefusalAlert
        error={failure ?? read.error}
        confirm={confirming(failure, () => void save(form.getFieldsValue(), true))}
      />
      <MarkedForm
        form={form}
        name="opinion"
        layout="vertical"
        requiredMark={false}
        onFinish={(fields: Fields) => void save(fields)}
      >
        {file ? (
          <Form.Item label="意见文件">
            {file.name}
            <Button type="link" onClick={() => setFile(null)}>
              换成粘贴
            </Button>
            {reading ? (
              <>
                {reading.reason ? <Alert type="error" showIcon title={reading.reason} /> : null}
                <div className="two-lines quiet">{reading.text.slice(0, 160)}</div>
                <ReadingNotes notes={reading.notes} />
              </>
            ) : null}
          </Form.Item>
        ) : (
          <Field name="text" label="粘贴会办意见全文" extra={next > 1 ? '原来的版本保留，新版排在后面' : null}>
            <Input.TextArea rows={11} />
          </Field>
        )}
        <ScanningFile pending={read.isPending} />
        <div className={styles.receiveRow}>
          <FileChooser
            label={file ? '换一个文件' : '改为选择文件'}
            accept={acceptFor('document', 'page', 'picture')}
            loading={read.isPending}
            onFiles={([first]) => first && choose(first)}
          />
          <Field name="receivedOn" label="收到日期" layout="horizontal">
            <DayInput />
          </Field>
        </div>
      </MarkedForm>
    </Dialog>
  );
}
