import { Button, Form, Input } from 'antd';
import type { HostLooked } from '../../shared/model/seats.ts';
import { fieldOf } from '../ui/fields/field-name.ts';
import { MarkedForm } from '../ui/fields/marked-form.tsx';
import { useFormCall } from '../ui/fields/use-form-call.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';

const Field = fieldOf<'seat.join'>();

/** The name by which the administrator knows this PC, and the step itself. */
export function JoinAs({
  looked: { address, authority, words, vouched },
  file,
}: {
  looked: HostLooked;
  file: string | null;
}) {
  const [form] = Form.useForm<{ name?: string }>();
  const { send, failure, pending } = useFormCall('seat.join', form);
  async function join({ name = '' }: { name?: string }) {
    await send({ address, authority, words: vouched ? [] : words, name, ...(file === null ? {} : { file }) });
  }
  return (
    <section className="sheet" aria-label="这台电脑叫什么" style={{ marginTop: 12 }}>
      <h2 className="sheet-title">这台电脑叫什么</h2>
      <p className="quiet">
        {vouched ? '连上后直接登录。' : '管理员在主机上看到这个名称，同意后就能登录。'}
        写地点或用的人，一看就知道是哪台。
      </p>
      <RefusalAlert error={failure} />
      <MarkedForm form={form} name="join" layout="inline" requiredMark={false} onFinish={(typed) => void join(typed)}>
        <Field name="name" label="席位名称">
          <Input style={{ width: 280 }} placeholder="如 二楼经办、局长室" autoFocus />
        </Field>
        <Button type="primary" htmlType="submit" loading={pending}>
          连到主机
        </Button>
      </MarkedForm>
    </section>
  );
}
