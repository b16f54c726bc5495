import { Button, Checkbox, Form, Progress, Radio } from 'antd';
import { useEffect, useState } from 'react';
import type { ProposalRow } from '../../shared/model/items/proposal.ts';
import { Dialog } from '../ui/dialog/dialog.tsx';
import { type FormChoice, formAsked, useFormChoices } from '../ui/fields/form-choice.ts';
import { saveBytes } from '../ui/files/save-files.ts';
import { useAnswer } from '../use-call.ts';
import { BatchReport } from './batch-report.tsx';
import { folderChoosable, saveToFolder } from './save-to-folder.ts';
import { useBatchExport } from './use-batch-export.ts';
import { zipFiles } from './zip-files.ts';

type Props = { rows: readonly ProposalRow[]; today: string; open: boolean; onClose: () => void };

const recipientOptions = [
  { value: 'together', label: '合为一份' },
  { value: 'each', label: '每人一份' },
] as const;

/** 导出 of many: each item's signed letter, one zip at the end, and a report of what could not be made. */
export function BatchDialog({ rows, today, open, onClose }: Props) {
  const office = useAnswer('office.get', {});
  const forms = useFormChoices();
  const { state, start, cancel, reset } = useBatchExport();
  const [form, setForm] = useState<FormChoice | null>(null);
  const [recipients, setRecipients] = useState<'together' | 'each'>('together');
  const [feedbackForm, setFeedbackForm] = useState(true);
  const [file, setFile] = useState<'word' | 'archive'>('word');
  useEffect(() => {
    if (open) reset();
  }, [open, reset]);

  const chosen = form ?? office.data?.letterForm ?? 'letter';
  const { phase, done, files, failed } = state;
  const over = phase === 'done' || phase === 'cancelled';
  const save = () => saveBytes(`函件${today} ${files.length}个.zip`, 'application/zip', zipFiles(files, failed));
  const footer =
    phase === 'waiting' ? (
      <Button type="primary" onClick={() => void start(rows, { ...formAsked(chosen), recipients, feedbackForm, file })}>
        导出{rows.length}件
      </Button>
    ) : phase === 'running' ? (
      <Button onClick={cancel}>停下</Button>
    ) : (
      <>
        <Button onClick={onClose}>关闭</Button>
        {folderChoosable() ? (
          <Button disabled={files.length === 0} onClick={() => void saveToFolder(files, failed)}>
            存到文件夹
          </Button>
        ) : null}
        <Button type="primary" disabled={files.length === 0} onClick={save}>
          保存压缩包
        </Button>
      </>
    );
  return (
    <Dialog
      open={open}
      title={`导出${rows.length}件的函件`}
      footer={footer}
      width={640}
      onCancel={() => {
        cancel();
        onClose();
      }}
      mask={{ closable: false }}
    >
      {phase === 'waiting' ? (
        <Form layout="horizontal" labelCol={{ flex: '84px' }} colon={false}>
          <p className="quiet">
            只导出签发的文本；没有签发的列在报告里。做好后装进一个压缩包
            {folderChoosable() ? '，或逐个存到一个文件夹' : ''}，文件名不会重复。
          </p>
          <Form.Item label="公文格式">
            <Radio.Group value={chosen} onChange={(event) => setForm(event.target.value)} options={forms} />
          </Form.Item>
          <Form.Item label="收函人">
            <Radio.Group
              value={recipients}
              onChange={(event) => setRecipients(event.target.value)}
              options={[...recipientOptions]}
            />
          </Form.Item>
          <Form.Item label="文件">
            <Radio.Group
              value={file}
              onChange={(event) => setFile(event.target.value)}
              options={[
                { value: 'word', label: 'Word' },
                { value: 'archive', label: 'PDF/A（归档，要装 LibreOffice）' },
              ]}
            />
          </Form.Item>
          <Form.Item label="附表">
            <Checkbox checked={feedbackForm} onChange={(event) => setFeedbackForm(event.target.checked)}>
              附征询意见表
            </Checkbox>
          </Form.Item>
        </Form>
      ) : null}
      {phase === 'running' ? (
        <Progress percent={Math.floor((done / rows.length) * 100)} format={() => `${done}/${rows.length}件`} />
      ) : null}
      {over ? <BatchReport state={state} total={rows.length} /> : null}
    </Dialog>
  );
}
