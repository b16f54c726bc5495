import { Alert, Button, Form, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import type { StoreMoved } from '../../../shared/model/keeping.ts';
import { ProgressLine } from '../../ui/copies/progress-line.tsx';
import { fieldOf } from '../../ui/fields/field-name.ts';
import { MarkedForm } from '../../ui/fields/marked-form.tsx';
import { useFormCall } from '../../ui/fields/use-form-call.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAnswer } from '../../use-call.ts';

type Fields = { to: string };
const Move = fieldOf<'store.move'>();

/** 数据在哪里: in this folder or in a database, and the way from one to the other. */
export function StoreForm() {
  const where = useAnswer('store.where', {});
  const [form] = Form.useForm<Fields>();
  const { send, failure, pending } = useFormCall('store.move', form);
  const [moved, setMoved] = useState<StoreMoved | null>(null);
  const inDatabase = where.data?.kind === 'database';
  return (
    <section className="sheet" style={{ marginTop: 12 }} aria-label="数据在哪里">
      <h2 className="sheet-title">数据在哪里</h2>
      <p className="quiet">
        {inDatabase ? '现在在数据库里：' : '现在在数据文件夹里：'}
        {where.data?.words}
        {inDatabase
          ? '。附件、备份、密钥仍在数据文件夹里。'
          : '。一台主机用它就够了；几台主机一起用，可以移到 PostgreSQL 数据库里。'}
      </p>
      <RefusalAlert error={failure ?? where.error} />
      <MarkedForm
        form={form}
        name="store"
        layout="inline"
        requiredMark={false}
        initialValues={{ to: '' }}
        onFinish={(typed) => void send(typed).then((done) => setMoved(done?.value ?? null))}
      >
        {inDatabase ? null : (
          <Move name="to" label="数据库的地址">
            <Input.Password
              style={{ width: 420 }}
              autoComplete="off"
              placeholder="postgres://用户:口令@主机:5432/数据库，或 @文件"
            />
          </Move>
        )}
        <Popconfirm
          title={inDatabase ? '把数据移回数据文件夹？' : '把数据移到这个数据库？'}
          description="移动时大家都要等，几分钟之内；移完逐表核对，各人重新登录。原来的一份留着。"
          okText="移动"
          cancelText="取消"
          onConfirm={() => form.submit()}
        >
          <Button loading={pending}>{inDatabase ? '移回数据文件夹' : '移到数据库'}</Button>
        </Popconfirm>
      </MarkedForm>
      <ProgressLine going={pending} />
      {moved ? (
        <Alert
          type="success"
          showIcon
          style={{ marginTop: 10 }}
          title={`已移动并逐表核对，共${moved.rows}行。现在的数据在 ${moved.where.words}，请重新登录。`}
          description={moved.aside ? `原来的一份留在数据文件夹的 ${moved.aside} 里，没有删除。` : undefined}
        />
      ) : null}
    </section>
  );
}
