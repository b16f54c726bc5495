import { Button, Form } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { FileIn } from '../../shared/model/primitives.ts';
import { useSession } from '../session.ts';
import { MarkedForm } from '../ui/fields/marked-form.tsx';
import { useFormCall } from '../ui/fields/use-form-call.ts';
import { FileChooser } from '../ui/files/file-chooser.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { FirstAccountFields } from './first-account-fields.tsx';

type Fields = { account: { name: string; displayName: string; roles: string[]; password: string } };

/** 从带走包开始: a fresh PC becomes a desk of the office that the package is from, with its items. */
export function BeginAwayPanel({ onBusy }: { onBusy: (busy: boolean) => void }) {
  const [form] = Form.useForm<Fields>();
  const [file, setFile] = useState<FileIn | null>(null);
  const { send, failure, setFailure, pending } = useFormCall('away.begin', form);
  const session = useSession();
  const navigate = useNavigate();

  async function begin({ account }: Fields) {
    onBusy(true);
    if (await send({ file, account })) {
      await session.refetch();
      void navigate('/away', { replace: true });
    } else onBusy(false);
  }
  return (
    <section className="sheet" aria-label="从带走包开始">
      <h2 className="sheet-title">从带走包开始</h2>
      <p className="quiet">
        这台电脑用来把单位的件带出去办的，选单位做的带走包：单位信息、用语、期限规则、名录和带走的件都从包里来，只要给自己建一个账号。办好做带回包，拿回单位收下。
      </p>
      <FileChooser
        label={file ? '换一个带走包' : '选带走包'}
        accept=".zip"
        limitMegabytes={70}
        onFiles={([chosen]) => {
          setFailure(null);
          setFile(chosen ?? null);
        }}
      />
      {file ? <p>{file.name}</p> : null}
      <RefusalAlert error={failure} />
      {file ? (
        <MarkedForm
          form={form}
          name="begin"
          layout="vertical"
          initialValues={{ account: { roles: ['clerk'] } }}
          onFinish={begin}
        >
          <FirstAccountFields />
          <Button type="primary" htmlType="submit" loading={pending}>
            从这个包开始
          </Button>
        </MarkedForm>
      ) : null}
    </section>
  );
}
