import type { NewProposal } from '../../model/items/proposal.ts';
import type { HandlingRole } from '../../model/kinds.ts';
import { letterOwed } from '../life/lifecycle.ts';
import { addresseesOf } from './addressee.ts';

type Facts = Pick<NewProposal, 'kind' | 'proposers' | 'collective'> & {
  role: HandlingRole;
  leadUnitName: string | null;
  /** The body that sends the answer on (省、国家级件经市政府办公室), null when we send it ourselves. */
  viaOffice: string | null;
};

/**
 * Whom our letter must reach: a reply each signatory or the collective (陈某某代表, 甲某某代表), or the body that sends it
 * on; an opinion the lead unit.
 */
export function recipientsOf({ role, leadUnitName, viaOffice, ...proposed }: Facts): string[] {
  const owed = letterOwed(role);
  if (owed === null) return [];
  if (owed === 'opinion') return leadUnitName ? [leadUnitName] : [];
  return viaOffice ? [viaOffice] : addresseesOf(proposed);
}
