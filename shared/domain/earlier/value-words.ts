import type { CaseField, CaseValues } from '../../model/earlier-case.ts';
import { disclosures, handlingRoles, levels, proposalKinds } from '../../model/kinds.ts';
import { shortSession } from '../session-words.ts';

const tables: { [F in CaseField]?: Readonly<Record<string, string>> } = {
  kind: proposalKinds,
  level: levels,
  role: handlingRoles,
  disclosure: disclosures,
};

/** A field's value of a former year's case as one would type it into a ledger. */
export function caseValueWords<F extends CaseField>(field: F, value: CaseValues[F]): string {
  if (Array.isArray(value)) return value.join('、');
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'object') return shortSession(value);
  return tables[field]?.[String(value)] ?? String(value);
}
