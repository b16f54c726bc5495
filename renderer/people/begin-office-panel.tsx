import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { roles } from '../../shared/model/kinds.ts';
import type { OfficeReading } from '../../shared/model/package/office-file.ts';
import type { FileIn } from '../../shared/model/primitives.ts';
import { MarkedForm } from '../ui/fields/marked-form.tsx';
import { useFormCall } from '../ui/fields/use-form-call.ts';
import { FileChooser } from '../ui/files/file-chooser.tsx';
import { OfficeFileHead, OfficeParts } from '../ui/package/office-parts.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAct } from '../use-call.ts';
import { FirstAccountFields } from './first-account-fields.tsx';
import sheets from './set-up.module.css';

type Fields = { account: { name: string; displayName: string; roles: string[]; password: string } };
type Props = {
  /** The file that was laid ready for this PC. */
  ready: OfficeReading | null;
  onBusy: (busy: boolean) => void;
  onBegun: () => Promise<void>;
};

/** 从设置文件开始: a fresh PC gets the settings of an office that another PC has; only the first account is asked for. */
export function BeginOfficePanel({ ready, onBusy, onBegun }: Props) {
  const [form] = Form.useForm<Fields>();
  const [file, setFile] = useState<FileIn | null>(null);
  const read = useAct('office.read');
  const { send, failure, setFailure, pending } = useFormCall('office.begin', form);
  const reading = file ? read.data : ready;

  async function look(chosen: FileIn) {
    setFailure(null);
    setFile(chosen);
    await read.mutateAsync({ file: chosen }).catch(() => null);
  }
  async function begin({ account }: Fields) {
    onBusy(true);
    if (await send({ file, account })) await onBegun();
    else onBusy(false);
  }
  function beWho(name: string) {
    const who = reading?.accounts.find((each) => each.name === name);
    if (!who) return;
    const { displayName } = who;
    form.setFieldsValue({ account: { name, displayName, roles: [...new Set([...who.roles, 'admin'])] } });
  }
  return (
    <section className="sheet" aria-label="从设置文件开始">
      <h2 className="sheet-title">从设置文件开始</h2>
      <p className="quiet">
        {ready && !file
          ? '这台电脑随带了一个设置文件：单位信息、用语、期限规则、名录都从里面来，只要给自己建一个账号。'
          : '单位里另一台电脑在「设置—带走设置」里导出的文件：单位信息、用语、期限规则、名录都从里面来，只要给自己建一个账号。'}
      </p>
      <FileChooser
        label={reading ? '换一个设置文件' : '选设置文件'}
        accept=".zip"
        limitMegabytes={70}
        loading={read.isPending}
        onFiles={([chosen]) => chosen && void look(chosen)}
      />
      <RefusalAlert error={failure ?? (file ? read.error : null)} />
      {reading ? (
        <div className={sheets.file}>
          <OfficeFileHead reading={reading} />
          <OfficeParts parts={reading.parts} />
          <MarkedForm
            form={form}
            name="beginOffice"
            layout="vertical"
            initialValues={{ account: { roles: ['admin', 'clerk'] } }}
            onFinish={begin}
          >
            {reading.accounts.length > 0 ? (
              <Form.Item label="您是文件里的哪一位" htmlFor="who-begins" extra="不在里面的不用选，直接填">
                <Select
                  id="who-begins"
                  allowClear
                  style={{ maxWidth: 420 }}
                  placeholder="请选择"
                  onChange={beWho}
                  options={reading.accounts.map(({ name, displayName, roles: held }) => ({
                    value: name,
                    label: `${displayName}（${name}，${held.map((role) => roles[role as keyof typeof roles]).join('、')}）`,
                  }))}
                />
              </Form.Item>
            ) : null}
            <FirstAccountFields />
            <Button type="primary" size="large" htmlType="submit" loading={pending}>
              从这个文件开始
            </Button>
          </MarkedForm>
        </div>
      ) : null}
    </section>
  );
}
