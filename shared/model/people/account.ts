import { z } from 'zod';
import { keysOf, type Role, roles } from '../kinds.ts';
import { Id, line } from '../primitives.ts';

const Password = z.string('请填写密码').min(8, '密码至少8个字符').max(128, '密码不能超过128个字符');

const Roles = z
  .array(z.enum(keysOf(roles), '没有这个角色'), '请选择角色')
  .min(1, '至少选一个角色')
  .max(20);

export const Login = z.strictObject({
  name: line('账号', 40),
  password: z.string('请填写密码').min(1, '请填写密码').max(128, '密码不能超过128个字符'),
});

export const NewAccount = z.strictObject({
  name: line('账号', 40),
  displayName: line('姓名', 40),
  roles: Roles,
  password: Password,
});

export const AccountChange = z.strictObject({
  id: Id,
  displayName: line('姓名', 40),
  roles: Roles,
  disabled: z.boolean().default(false),
  password: Password.optional(),
});

export const PasswordChange = z.strictObject({
  current: z.string('请填写原密码').min(1, '请填写原密码').max(128, '密码不能超过128个字符'),
  next: Password,
});

export type SignedIn = { id: number; name: string; displayName: string; roles: Role[] };
export type Account = SignedIn & { disabled: boolean; waitUntil: string | null };

/** What the page must know before anyone has signed in. */
export type SessionState = {
  account: SignedIn | null;
  office: { fullName: string; shortName: string } | null;
  demoAccounts: { name: string; displayName: string; roles: Role[]; password: string }[];
};
