import { contract, type OperationName } from '../shared/contract.ts';
import { isAdmitted } from '../shared/domain/people/admitted.ts';
import type { Role } from '../shared/model/kinds.ts';
import type { SignedIn } from '../shared/model/people/account.ts';
import { useAnswer } from './use-call.ts';

/** Who is signed in, and what may be shown before anyone is. */
export function useSession() {
  return useAnswer('session.current', {});
}

/** The signed-in person's roles; empty before sign-in. */
export function useRoles(): readonly Role[] {
  return useSession().data?.account?.roles ?? [];
}

/** Who is signed in; null before sign-in. */
export function useMe(): SignedIn | null {
  return useSession().data?.account ?? null;
}

/** Whether the contract lets the signed-in person ask this. */
export function useMayAsk(name: OperationName): boolean {
  return isAdmitted(contract[name].who, useRoles());
}
