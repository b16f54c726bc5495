import type { CaseField, CaseReading, CaseValues } from '../../model/earlier/earlier-case.ts';
import { disclosures, handlingRoles, levels, proposalKinds } from '../../model/kinds.ts';
import { shortSession } from '../names/session-words.ts';

const tables: { [F in CaseField]?: Readonly<Record<string, string>> } = {
  kind: proposalKinds,
  level: levels,
  role: handlingRoles,
  disclosure: disclosures,
};

/** A field's value of a former year's case as one would type it into a ledger. Proposers 陈某 and 李某 → 陈某、李某. */
export function caseValueWords<F extends CaseField>(field: F, value: CaseValues[F]): string {
  if (Array.isArray(value)) return value.join('、');
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'object') return shortSession(value);
  return tables[field]?.[String(value)] ?? String(value);
}

/** The same of a field as it stands in a reading; empty where it has no value. `number` read as 77 → 77. */
export function caseFieldWords(reading: CaseReading, field: CaseField): string {
  const value = reading[field]?.value;
  return value === null || value === undefined ? '' : caseValueWords(field, value);
}
