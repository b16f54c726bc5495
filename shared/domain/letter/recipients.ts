import type { NewProposal } from '../../model/items/proposal.ts';
import type { HandlingRole } from '../../model/kinds.ts';
import { addresseesOf } from './addressee.ts';

type Facts = Pick<NewProposal, 'kind' | 'proposers' | 'collective'> & {
  role: HandlingRole;
  leadUnitName: string | null;
  /** The body that sends the answer on (省、国家级件经市政府办公室), null when we send it ourselves. */
  viaOffice: string | null;
};

/** Whom our letter must reach: each signatory, the collective, the lead unit, or the body that sends it on. */
export function recipientsOf({ role, leadUnitName, viaOffice, ...proposed }: Facts): string[] {
  if (role === 'reference') return [];
  if (role === 'co') return leadUnitName ? [leadUnitName] : [];
  return viaOffice ? [viaOffice] : addresseesOf(proposed);
}
