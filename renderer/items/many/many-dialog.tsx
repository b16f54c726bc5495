import { Button, Form } from 'antd';
import { useState } from 'react';
import type { ManyActName, ManyReport } from '../../../shared/model/items/many.ts';
import { manyActs } from '../../../shared/model/items/many.ts';
import type { ProposalRow } from '../../../shared/model/items/proposal.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { MarkedForm } from '../../ui/fields/marked-form.tsx';
import { useFormCall } from '../../ui/fields/use-form-call.ts';
import { MakingFile } from '../../ui/files/making-file.tsx';
import { saveBytes, saveFiles } from '../../ui/files/save-files.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { zipFiles } from '../zip-files.ts';
import { actOf, ManyFields, type ManyValues, startOf } from './many-fields.tsx';
import { ManyLines } from './many-lines.tsx';

type Props = {
  what: ManyActName;
  rows: readonly ProposalRow[];
  today: string;
  onClose: () => void;
  /** The items that were left as they are stay chosen. */
  onDone: (left: readonly number[]) => void;
};

/** One act for all chosen items: what it needs, how far it is, and what was done and what was not, and why. */
export function ManyDialog({ what, rows, today, onClose, onDone }: Props) {
  const [form] = Form.useForm<ManyValues>();
  const { send, failure, pending } = useFormCall('items.act', form);
  const [report, setReport] = useState<ManyReport | null>(null);
  async function start(values: ManyValues) {
    if (pending || report) return;
    const sent = await send({ proposalIds: rows.map(({ id }) => id), act: actOf(what, values) });
    if (sent) setReport(sent.value);
  }
  function leave() {
    if (!report) return onClose();
    const done = new Set(report.lines.flatMap(({ proposalId, why }) => (why === '' ? [proposalId] : [])));
    onDone(rows.flatMap(({ id }) => (done.has(id) ? [] : [id])));
  }
  async function save(files: ManyReport['files']) {
    if (files.length === 1) await saveFiles({ files });
    else saveBytes(`${manyActs[what]}${today} ${files.length}个文件.zip`, 'application/zip', zipFiles(files, []));
  }
  const files = report?.files ?? [];
  return (
    <Dialog
      open
      title={`${rows.length}件${manyActs[what]}`}
      width={640}
      mask={{ closable: false }}
      confirmLoading={pending}
      {...(report ? {} : { onOk: () => form.submit() })}
      onCancel={pending ? () => undefined : leave}
      footer={
        report ? (
          <>
            {files.length > 0 ? (
              <Button onClick={() => void save(files)}>
                {files.length === 1 ? '保存文件' : `保存${files.length}个文件`}
              </Button>
            ) : null}
            <Button type="primary" autoFocus onClick={leave}>
              知道了
            </Button>
          </>
        ) : (
          <>
            <Button onClick={leave} disabled={pending}>
              取消
            </Button>
            <Button type="primary" loading={pending} onClick={() => form.submit()}>
              {manyActs[what]}
            </Button>
          </>
        )
      }
    >
      {report ? (
        <ManyLines what={what} report={report} />
      ) : (
        <>
          <RefusalAlert error={failure} />
          <MarkedForm<ManyValues>
            form={form}
            name="many"
            layout="vertical"
            requiredMark={false}
            disabled={pending}
            initialValues={startOf(what, today)}
            onFinish={start}
          >
            <ManyFields what={what} form={form} today={today} />
          </MarkedForm>
          <MakingFile what="items.act" pending={pending} />
        </>
      )}
    </Dialog>
  );
}
