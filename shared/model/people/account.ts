import { z } from 'zod';
import { keysOf, type Role, roles } from '../kinds.ts';
import { Id, line, Seen } from '../primitives.ts';

const Password = z.string('请填写密码').min(8, '密码至少8个字符').max(128, '密码不能超过128个字符');

const Roles = z
  .array(z.enum(keysOf(roles), '没有这个角色'), '请选择角色')
  .min(1, '至少选一个角色')
  .max(20);

export const Login = z.strictObject({
  name: line('账号', 40),
  password: z.string('请填写密码').min(1, '请填写密码').max(128, '密码不能超过128个字符'),
});

export const Unlock = z.strictObject({ password: Login.shape.password });

export const NewAccount = z.strictObject({
  name: line('账号', 40),
  displayName: line('姓名', 40),
  roles: Roles,
  password: Password,
});

export const AccountChange = z.strictObject({
  id: Id,
  seen: Seen,
  displayName: line('姓名', 40),
  roles: Roles,
  disabled: z.boolean().default(false),
  password: Password.optional(),
  /** What another program changed in the account was looked at and holds; asked only then. */
  confirmed: z.boolean().default(false),
});

export const PasswordChange = z.strictObject({
  current: z.string('请填写原密码').min(1, '请填写原密码').max(128, '密码不能超过128个字符'),
  next: Password,
});

export type SignedIn = { id: number; name: string; displayName: string; roles: Role[] };
/**
 * `asked`: to be 审签领导 as soon as another leader has confirmed it; `given`: has yet to change the password that an
 * administrator gave.
 */
export type Account = SignedIn & {
  disabled: boolean;
  waitUntil: string | null;
  asked: boolean;
  given: boolean;
  /** False of an account that came from another PC until an administrator sets a password: nobody signs in with it. */
  hasPassword: boolean;
  /** What another program changed in the account, its password or its key, in words. */
  changedOutside: string[];
  /** Of that, what is looked at and confirmed by saving; the rest wants another password. */
  asksConfirming: boolean;
};

/** Who asks; `withheld`: roles in the account's row that were not given with this program, and open nothing. */
export type Present = SignedIn & { withheld: readonly Role[] };

/** Someone who is to be 审签领导. */
export type LeaderRequest = {
  id: number;
  accountId: number;
  name: string;
  displayName: string;
  askedAt: string;
  askedBy: string;
};
export const LeaderAnswer = z.strictObject({ requestId: Id, granted: z.boolean('请写明同意还是不同意') });

/** What the page must know before anyone has signed in. */
export type SessionState = {
  account: SignedIn | null;
  office: { fullName: string; shortName: string; city: string } | null;
  /** The page is covered until the password is given. */
  locked: boolean;
  /** Someone was signed in here until the account's password, roles or state changed. */
  ended: boolean;
  /** The password just used would be refused today. */
  weakPassword: boolean;
  /** An administrator gave the password: nothing else is answered before it is changed. */
  givenPassword: boolean;
  /** After so many minutes without use the page is locked; 0 never. */
  lockMinutes: number;
  demoAccounts: { name: string; displayName: string; roles: Role[]; password: string }[];
};
