import { Alert, Checkbox, Form, Input } from 'antd';
import { useEffect } from 'react';
import { stampOf } from '../../../shared/domain/audit/stamp.ts';
import { type Role, roles } from '../../../shared/model/kinds.ts';
import type { Account } from '../../../shared/model/people/account.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { choicesOf } from '../../ui/fields/choices.ts';
import { fieldOf } from '../../ui/fields/field-name.ts';
import { MarkedForm } from '../../ui/fields/marked-form.tsx';
import { NewPassword } from '../../ui/fields/new-password.tsx';
import { useFormCall } from '../../ui/fields/use-form-call.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAnswer } from '../../use-call.ts';

const Field = fieldOf<'account.create' | 'account.save'>();

type Props = { editing: Account | 'new' | null; onClose: () => void };
type Fields = {
  name: string;
  displayName: string;
  roles: Role[];
  password?: string;
  disabled?: boolean;
  confirmed?: boolean;
};

const shownStamp = ({ displayName, roles, disabled }: Account) => stampOf({ displayName, roles, disabled });

const roleOptions = choicesOf(roles);
const resets =
  '不填则不改；重设后解除等候，本人此前的登录都失效，再登录时须先改成自己的密码。撤去角色、停用也使登录失效。';
const resetsKey = `${resets}重设也换新的签发密钥，此后的每次签发都注明「密钥由管理员重置」；以前的签发仍可核验。`;

/** A new account, or changes to one; an empty password leaves the old one. */
export function AccountDialog({ editing, onClose }: Props) {
  const [form] = Form.useForm<Fields>();
  const creating = useFormCall('account.create', form);
  const changing = useFormCall('account.save', form);
  const old = editing === 'new' ? null : editing;
  const office = useAnswer('office.get', {}).data;
  const typed = (Form.useWatch([], form) ?? {}) as Partial<Fields>;
  const whose = {
    name: old?.name ?? typed.name ?? '',
    displayName: typed.displayName ?? '',
    ...(office && { fullName: office.fullName, shortName: office.shortName, city: office.city }),
  };
  const key = editing === null ? null : (old?.id ?? 'new');
  const leads = old?.roles.includes('leader') ?? false;

  // biome-ignore lint/correctness/useExhaustiveDependencies: laid out when it opens for an account.
  useEffect(() => {
    if (key === null) return;
    form.resetFields();
    creating.setFailure(null);
    changing.setFailure(null);
    const roles = old?.asked ? [...old.roles, 'leader' as const] : old?.roles;
    if (old && roles) form.setFieldsValue({ displayName: old.displayName, roles, disabled: old.disabled });
  }, [key]);

  async function save({ name, displayName, roles: chosen, password, disabled = false, confirmed = false }: Fields) {
    const done = old
      ? await changing.send({
          id: old.id,
          seen: shownStamp(old),
          displayName,
          roles: chosen,
          disabled,
          confirmed,
          ...(password ? { password } : {}),
        })
      : await creating.send({ name, displayName, roles: chosen, password });
    if (done) onClose();
  }
  return (
    <Dialog
      title={old ? `修改账号 ${old.name}` : '新建账号'}
      open={editing !== null}
      onCancel={onClose}
      okText="保存账号"
      confirmLoading={creating.pending || changing.pending}
      onOk={() => form.submit()}
      width={440}
      forceRender
    >
      <RefusalAlert error={creating.failure ?? changing.failure} />
      {old && old.changedOutside.length > 0 ? (
        <Alert
          type="error"
          showIcon
          role="alert"
          title="这个账号被本程序以外的手段改动过"
          description={
            <>
              {old.changedOutside.map((words) => (
                <div key={words}>{words}</div>
              ))}
              {old.asksConfirming ? null : <div>密码、签发密钥被改过的，请在下面重设密码。</div>}
            </>
          }
        />
      ) : null}
      <MarkedForm form={form} name="account" layout="vertical" requiredMark={false} onFinish={save}>
        <Field name="displayName" label="姓名">
          <Input />
        </Field>
        {old ? null : (
          <Field name="name" label="账号">
            <Input autoComplete="off" />
          </Field>
        )}
        <Field
          name="roles"
          label="角色"
          extra={
            old?.asked
              ? '审签领导等待另一位审签领导在「审签」页确认'
              : '增设审签领导，由另一位审签领导在「审签」页确认后才有'
          }
        >
          <Checkbox.Group options={roleOptions} />
        </Field>
        <Field
          name="password"
          label={old ? '重设密码' : '密码'}
          extra={old ? (leads ? resetsKey : resets) : '请当面告知本人；本人第一次登录时，须先改成自己的密码才能办理'}
        >
          <NewPassword whose={whose} />
        </Field>
        {old ? (
          <Field name="disabled" valuePropName="checked">
            <Checkbox>停用这个账号</Checkbox>
          </Field>
        ) : null}
        {old?.asksConfirming ? (
          <Field
            name="confirmed"
            valuePropName="checked"
            extra="记入操作日志。改动过的审签领导，保存后还须由另一位审签领导确认；密码、密钥也被改过的，请同时重设密码。"
          >
            <Checkbox>核对过，现有内容属实</Checkbox>
          </Field>
        ) : null}
      </MarkedForm>
    </Dialog>
  );
}
