/** Columns that make an account more than it was: who is named by it, what it may, whether it is open. */
const rights = new Set(['id', 'name', 'roles', 'disabled', '+', '?']);

/** Whether a change by other means may have given the account rights: roles → true, displayName → false. */
export function givesRights(fields: readonly string[]): boolean {
  return fields.some((field) => rights.has(field));
}

/** What sets an account right that was changed by other means; the password and the key only a reset can. */
export function accountWayOut({ own, secret }: { own: boolean; secret: boolean }): string {
  const ways = [
    own ? '核对姓名和角色，确认后保存' : '',
    secret ? '重设密码（签发密钥同时换新的，本人再改成自己的密码）' : '',
  ];
  return `请管理员在「账号与角色」${ways.filter(Boolean).join('，并')}。`;
}
