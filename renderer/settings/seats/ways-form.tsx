import { Alert, App, Button, Checkbox, Form, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { refusal } from '../../../shared/errors.ts';
import type { HostStanding, HostWays } from '../../../shared/model/seats.ts';
import { fieldOf } from '../../ui/fields/field-name.ts';
import { MarkedForm } from '../../ui/fields/marked-form.tsx';
import { useFormCall } from '../../ui/fields/use-form-call.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';

const Field = fieldOf<'host.open'>();

type Props = { standing: HostStanding; here: boolean; okText: string; children?: ReactNode };

/** At which addresses and which port the host listens, and for whom; sending it opens the door. */
export function WaysForm({ standing: { ways, able, addresses }, here, okText, children }: Props) {
  const { message } = App.useApp();
  const [form] = Form.useForm<HostWays>();
  const { send, failure, pending } = useFormCall('host.open', form);
  async function save(typed: HostWays) {
    if (await send(typed)) void message.info('已开门，别的电脑可以连进来');
  }
  return (
    <>
      <RefusalAlert error={failure} />
      {able ? null : <Alert type="warning" showIcon title={refusal('place.not-able').failure.message} />}
      <MarkedForm
        form={form}
        name="ways"
        labelCol={{ flex: '90px' }}
        colon={false}
        requiredMark={false}
        disabled={!here || !able}
        initialValues={ways}
        onFinish={(typed) => void save(typed)}
      >
        <Field name="port" label="端口" extra="一般不用改；被别的程序占用时换一个，并在主机的防火墙里放行。">
          <InputNumber min={1024} max={65_535} controls={false} style={{ width: 120 }} />
        </Field>
        <Field name="listen" label="地址" extra="留空就是这台电脑在内部网络里的所有地址；有两块网卡时可以只留一个。">
          <Select
            mode="tags"
            style={{ maxWidth: 420 }}
            placeholder="留空：所有内部网络地址"
            options={addresses.map((value) => ({ value, label: value }))}
            tokenSeparators={[' ', '，', ',', '、']}
          />
        </Field>
        <Field name="browsers" label=" " valuePropName="checked">
          <Checkbox>别的电脑也可以用浏览器连进来</Checkbox>
        </Field>
        <Form.Item label=" ">
          <Button type="primary" htmlType="submit" loading={pending}>
            {okText}
          </Button>
          {children}
        </Form.Item>
      </MarkedForm>
    </>
  );
}
