import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { refusal } from '../../shared/errors.ts';
import type { FileIn } from '../../shared/model/primitives.ts';
import type { HostLooked } from '../../shared/model/seats.ts';
import { Refused } from '../client.ts';
import { fieldOf } from '../ui/fields/field-name.ts';
import { MarkedForm } from '../ui/fields/marked-form.tsx';
import { useFormCall } from '../ui/fields/use-form-call.ts';
import { FileChooser } from '../ui/files/file-chooser.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { CompareWords } from './compare-words.tsx';
import { JoinAs } from './join-as.tsx';
import styles from './set-up.module.css';

const Field = fieldOf<'seat.look'>();

/** A connection file holds a certificate and a few words. */
const longest = 20_000;

type Found = { looked: HostLooked; file: string | null };

/** 连到本单位主机: look at the host, compare its words unless a file vouches for it, and join under a name. */
export function JoinHost() {
  const [form] = Form.useForm<{ address?: string }>();
  const { send, failure, setFailure, pending } = useFormCall('seat.look', form);
  const [found, setFound] = useState<Found | null>(null);
  const [same, setSame] = useState<boolean | null>(null);

  async function look(question: { address: string } | { file: string }) {
    const done = await send(question);
    if (!done) return;
    setSame(null);
    setFound({ looked: done.value, file: 'file' in question ? question.file : null });
  }
  async function take([chosen]: FileIn[]) {
    if (!chosen) return;
    form.resetFields();
    const text = textOf(chosen);
    if (text.length > longest) setFailure(new Refused(refusal('host.file-wrong').failure));
    else await look({ file: text });
  }
  function again() {
    setFound(null);
    setSame(null);
  }

  if (!found) {
    return (
      <section className="sheet" aria-label="找到主机">
        <h2 className="sheet-title">找到主机</h2>
        <p className="quiet">
          地址和连接文件都在主机的「设置—几个人一起用」里，由管理员告诉您或用U盘拷来。二者有一样就行。
        </p>
        <RefusalAlert error={failure} />
        <MarkedForm
          form={form}
          name="look"
          layout="inline"
          requiredMark={false}
          onFinish={({ address }) => void look({ address: address ?? '' })}
        >
          <Field name="address" label="主机地址">
            <Input style={{ width: 280 }} placeholder="如 192.168.1.20:8443" autoFocus />
          </Field>
          <Button type="primary" htmlType="submit" loading={pending}>
            查看主机
          </Button>
          <span className={styles.or}>或</span>
          <FileChooser
            label="选择连接文件"
            accept=".json"
            limitMegabytes={1}
            disabled={pending}
            onFiles={(files) => void take(files)}
          />
        </MarkedForm>
      </section>
    );
  }
  const { looked, file } = found;
  return (
    <>
      <CompareWords looked={looked} same={same} onAnswer={setSame} onAgain={again} />
      {looked.vouched || same ? <JoinAs looked={looked} file={file} /> : null}
    </>
  );
}

function textOf({ base64 }: FileIn): string {
  return new TextDecoder().decode(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)));
}
