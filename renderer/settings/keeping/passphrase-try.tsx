import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { CopyList } from '../../../shared/model/keeping.ts';
import { ProgressLine } from '../../ui/copies/progress-line.tsx';
import { fieldOf } from '../../ui/fields/field-name.ts';
import { MarkedForm } from '../../ui/fields/marked-form.tsx';
import { useFormCall } from '../../ui/fields/use-form-call.ts';
import { instantWords } from '../../ui/marks/day-words.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';

type Fields = { passphrase: string };
const Field = fieldOf<'backup.tryPassphrase'>();

/** 试口令: the program does not know the passphrase, so only a person can tell whether the copies can still be opened. */
export function PassphraseTry({ list }: { list: CopyList }) {
  const [form] = Form.useForm<Fields>();
  const { send, failure, pending } = useFormCall('backup.tryPassphrase', form);
  const [opened, setOpened] = useState<string | null>(null);
  async function attempt(typed: Fields) {
    setOpened(null);
    const done = await send(typed);
    if (!done) return;
    setOpened(done.value.file);
    form.resetFields();
  }
  const tried = list.state.passphrase;
  return (
    <section className="sheet" style={{ marginTop: 12 }} aria-label="试口令">
      <h2 className="sheet-title">试口令</h2>
      <p className="quiet">
        每周试开只核对文件是否完好，口令未试。请每90天用口令把最新的一份从头到尾打开一次。
        {tried === null
          ? '还没有试过。'
          : `最近一次：${instantWords(tried.at)}，${tried.file}，${tried.opened ? '打开了，完好。' : tried.words}`}
      </p>
      <RefusalAlert error={failure} />
      <MarkedForm form={form} name="try" layout="inline" requiredMark={false} onFinish={(typed) => void attempt(typed)}>
        <Field name="passphrase" label="现在的口令" style={{ width: 380 }}>
          <Input.Password autoComplete="off" />
        </Field>
        <Button htmlType="submit" loading={pending}>
          试口令
        </Button>
      </MarkedForm>
      <ProgressLine going={pending} />
      {opened ? (
        <Alert
          type="success"
          showIcon
          style={{ marginTop: 10 }}
          title={`口令对，${opened} 已从头到尾打开一次，可以用它恢复。`}
        />
      ) : null}
    </section>
  );
}
