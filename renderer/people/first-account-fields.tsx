import { Checkbox, Form, Input } from 'antd';
import { roles } from '../../shared/model/kinds.ts';
import type { Account } from '../../shared/model/people/account.ts';
import type { Office } from '../../shared/model/people/office.ts';
import { choicesOf } from '../ui/fields/choices.ts';
import styles from '../ui/fields/field-grid.module.css';
import { fieldOf } from '../ui/fields/field-name.ts';
import { NewPassword } from '../ui/fields/new-password.tsx';

const Field = fieldOf<'office.setUp'>();

const roleOptions = choicesOf(roles);

/** The account that the first person signs in with. */
export function FirstAccountFields() {
  const form = Form.useFormInstance();
  const typed = (Form.useWatch([], form) ?? {}) as Partial<Office> & { account?: Partial<Account> };
  const { fullName = '', shortName = '', city = '', account } = typed;
  return (
    <div className={styles.grid}>
      <Field name={['account', 'displayName']} label="姓名" extra="出现在经过和签发记录里">
        <Input autoComplete="name" />
      </Field>
      <Field name={['account', 'name']} label="账号" extra="登录时输入，可用拼音">
        <Input autoComplete="username" />
      </Field>
      <Field name={['account', 'password']} label="密码">
        <NewPassword
          whose={{ name: account?.name ?? '', displayName: account?.displayName ?? '', fullName, shortName, city }}
        />
      </Field>
      <Field name={['account', 'roles']} label="角色" extra="一人可兼；其他人的账号稍后在「设置」里建">
        <Checkbox.Group options={roleOptions} />
      </Field>
    </div>
  );
}
