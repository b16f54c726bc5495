import { type FormInstance, Input } from 'antd';
import type { SessionState, SignedIn } from '../../shared/model/people/account.ts';
import { fieldOf } from '../ui/fields/field-name.ts';
import { NewPassword } from '../ui/fields/new-password.tsx';
import { useFormCall } from '../ui/fields/use-form-call.ts';

const Field = fieldOf<'account.changePassword', 'again'>();

export type PasswordTyped = { current?: string; next?: string; again?: string };

type Props = {
  account: SignedIn;
  office: SessionState['office'];
  /** What the present password is called. */
  present: string;
  onEnter: () => void;
};

/** The present password and the new one, twice. */
export function PasswordFields({ account, office, present, onEnter }: Props) {
  return (
    <>
      <Field name="current" label={present}>
        <Input.Password autoComplete="current-password" autoFocus />
      </Field>
      <Field name="next" label="新密码">
        <NewPassword whose={{ name: account.name, displayName: account.displayName, ...office }} />
      </Field>
      <Field name="again" label="再输一次新密码">
        <Input.Password autoComplete="new-password" onPressEnter={onEnter} />
      </Field>
    </>
  );
}

/** Changes one's own password; `change` answers whether it was done. */
export function usePasswordChange(form: FormInstance<PasswordTyped>) {
  const { send, failure, pending } = useFormCall('account.changePassword', form);
  async function change({ current, next, again }: PasswordTyped): Promise<boolean> {
    if (next !== again) {
      form.setFields([{ name: 'again', errors: ['两次输入的新密码不一样，请重新输入'] }]);
      return false;
    }
    return (await send({ current, next })) !== null;
  }
  return { change, failure, pending };
}
