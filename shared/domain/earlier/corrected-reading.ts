import { type CaseField, type CaseReading, caseFields, type ReadField } from '../../model/earlier/earlier-case.ts';
import { readCaseField } from '../ledger-reading/cells/case-field.ts';

/**
 * A case's fields after a person set one right: what was typed is read by the rules of a ledger's cell, and where the
 * field was first read stays beside it. `reason` says why it cannot stand. 届次 typed as 九届五次 → term 9, meeting 5;
 * typed as 去年 → refused with the reason.
 */
export function correctedReading(
  reading: CaseReading,
  field: CaseField,
  text: string,
  by: string,
): { reading: CaseReading } | { label: string; reason: string } {
  const label = caseFields[field];
  const read = readCaseField(field, text, '');
  if (read.doubt !== undefined) return { label, reason: read.doubt };
  if (read.value === null && needed.has(field)) return { label, reason: '这一栏不能空着' };
  const before: ReadField<unknown> | undefined = reading[field];
  const { doubt: _, options: __, ...seen } = before ?? { passage: '', place: '' };
  return { reading: { ...reading, [field]: { ...seen, value: read.value, settledBy: by } } };
}

/** Without these nobody could find the case again. */
const needed: ReadonlySet<CaseField> = new Set(['kind', 'title']);
