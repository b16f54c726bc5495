import type { QueryContext } from './context.ts';

/** Who recorded a row and when, as every row of people's words says. */
export function recorded({ now, account }: Pick<QueryContext, 'now' | 'account'>) {
  return { recordedAt: now, recordedBy: account.displayName };
}
