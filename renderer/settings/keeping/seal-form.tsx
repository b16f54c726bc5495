import { Button, Form, Input } from 'antd';
import type { CopyList } from '../../../shared/model/keeping.ts';
import { fieldOf } from '../../ui/fields/field-name.ts';
import { MarkedForm } from '../../ui/fields/marked-form.tsx';
import { useFormCall } from '../../ui/fields/use-form-call.ts';
import { instantWords } from '../../ui/marks/day-words.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';

type Fields = { passphrase: string; again: string };
const Field = fieldOf<'backup.seal', 'again'>();

/** 备份口令: what copies are sealed with from now on. It is not kept; whoever forgets it cannot open them. */
export function SealForm({ list }: { list: CopyList }) {
  const [form] = Form.useForm<Fields>();
  const { send, failure, pending } = useFormCall('backup.seal', form);
  const { sealedSince, sealedBy } = list.settings;
  async function save({ passphrase, again }: Fields) {
    if (passphrase !== again) {
      form.setFields([{ name: 'again', errors: ['两次输入的口令不一样'] }]);
      return;
    }
    if (await send({ passphrase })) form.resetFields();
  }
  return (
    <section className="sheet" style={{ marginTop: 12 }} aria-label="备份口令">
      <h2 className="sheet-title">备份口令</h2>
      <p className="quiet">
        {sealedSince
          ? `${instantWords(sealedSince)}由${sealedBy}定了口令，以后的备份都加密封存。再定一次，只对以后的备份有效。`
          : '现在的备份没有加密。定了口令以后，每天的备份自动加密，不用再输口令；恢复时才要。'}
        程序不保存口令，忘了谁也打不开，请写下来锁好。
      </p>
      <RefusalAlert error={failure} />
      <MarkedForm form={form} name="seal" layout="inline" requiredMark={false} onFinish={(typed) => void save(typed)}>
        <Field name="passphrase" label="口令" style={{ width: 330 }}>
          <Input.Password autoComplete="new-password" placeholder="至少12个字" />
        </Field>
        <Field name="again" label="再输一次" style={{ width: 350 }}>
          <Input.Password autoComplete="new-password" />
        </Field>
        <Button htmlType="submit" loading={pending}>
          {sealedSince ? '换口令' : '定口令'}
        </Button>
      </MarkedForm>
    </section>
  );
}
