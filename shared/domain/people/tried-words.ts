/**
 * What the log says of a sign-in that failed: whose password was tried. A name that no account has is never told, since
 * people type passwords there. `unsaid` are the words of any other refusal.
 */
export function triedWords(
  code: string,
  tried: { name: string; displayName: string; disabled: boolean } | null,
  unsaid: string,
): string {
  const why = reasons[code];
  if (why === undefined) return `登录没有成：${unsaid}`;
  if (tried === null) return '登录没有成：没有这个账号（填的账号不记入日志，有人会误把密码填在那里）';
  const { name, displayName, disabled } = tried;
  return `登录没有成：账号${name}（${displayName}）${disabled ? '已停用' : why}`;
}

const reasons: Readonly<Record<string, string>> = {
  'session.wrong': '的密码不对',
  'session.wait': '的密码连续输错，还在等候',
};
