import { Alert, Button, Form, Input, InputNumber } from 'antd';
import type { CopyList } from '../../../shared/model/keeping.ts';
import { CopyTable } from '../../ui/copies/copy-table.tsx';
import { ProgressLine } from '../../ui/copies/progress-line.tsx';
import { fieldOf } from '../../ui/fields/field-name.ts';
import { MarkedForm } from '../../ui/fields/marked-form.tsx';
import { useFormCall } from '../../ui/fields/use-form-call.ts';
import { instantWords } from '../../ui/marks/day-words.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../use-call.ts';

type Fields = { second: { folder: string; everyDays: number } };
const Second = fieldOf<'backup.setSecond'>();

/** 第二处: another disk, a stick, a folder on the network, with how often and what lies there. */
export function SecondPlaceForm({ list }: { list: CopyList }) {
  const [form] = Form.useForm<Fields>();
  const { send, failure, pending } = useFormCall('backup.setSecond', form);
  const carry = useAct('backup.toSecond');
  const { second } = list.settings;
  const { made, failed } = list.state.second;
  return (
    <section className="sheet" style={{ marginTop: 12 }} aria-label="第二处">
      <h2 className="sheet-title">第二处</h2>
      <p className="quiet">
        另一块硬盘、U盘或网络文件夹。到期时若接得上就自动补一份；接不上不影响这里的备份，过期提醒。
      </p>
      <RefusalAlert error={failure ?? carry.error} />
      <MarkedForm
        form={form}
        name="second"
        layout="inline"
        requiredMark={false}
        initialValues={{ second: second ?? { everyDays: 7 } }}
        onFinish={(typed) => void send(typed)}
      >
        <Second name={['second', 'folder']} label="文件夹">
          <Input style={{ width: 300 }} placeholder="如 E:\备份 或 /media/用户/U盘" />
        </Second>
        <Second name={['second', 'everyDays']} label="每">
          <InputNumber min={1} max={90} suffix="天" style={{ width: 90 }} />
        </Second>
        <Button htmlType="submit" loading={pending}>
          保存
        </Button>
        {second ? (
          <>
            <Button style={{ marginInlineStart: 8 }} loading={carry.isPending} onClick={() => carry.mutate({})}>
              现在存一份
            </Button>
            <Button type="link" onClick={() => void send({ second: null }).then(() => form.resetFields())}>
              不用第二处
            </Button>
          </>
        ) : null}
      </MarkedForm>
      <ProgressLine going={carry.isPending} />
      {carry.data ? (
        <Alert type="success" showIcon style={{ marginTop: 10 }} title={`已存到第二处并核对：${carry.data.name}`} />
      ) : null}
      {second ? (
        <p className="quiet" style={{ marginTop: 10 }}>
          {made ? `最近一次：${instantWords(made.at)}，${made.file}。` : '还没有存过。'}
          {failed ? `${instantWords(failed.at)}没有存成：${failed.words}` : ''}
        </p>
      ) : null}
      {list.second ? <CopyTable copies={list.second} empty="第二处还没有备份" /> : null}
    </section>
  );
}
