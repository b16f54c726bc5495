import type { Operation } from '../../shared/contract.ts';
import { isAdmitted } from '../../shared/domain/people/admitted.ts';
import { refusal } from '../../shared/errors.ts';
import { roles } from '../../shared/model/kinds.ts';
import type { SignedIn } from '../../shared/model/people/account.ts';

/** Refuses whom an operation is not open to. */
export function admit(operation: Operation, account: SignedIn | null, isNewOffice = false): void {
  const { who, label } = operation;
  if (who === 'anyone' || isNewOffice) return;
  if (!account) throw refusal('session.needed');
  if (isAdmitted(who, account.roles)) return;
  const may = who === 'admin-or-new' ? (['admin'] as const) : who === 'signed-in' ? [] : who;
  throw refusal('operation.not-allowed', { label, who: may.map((role) => `「${roles[role]}」`).join('、') });
}
