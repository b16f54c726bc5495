import type { Change } from '../../model/audit.ts';
import { consents, disclosures, handlingRoles, letterForms, levels, proposalKinds, roles } from '../../model/kinds.ts';
import { satisfactions } from '../../model/life/scales.ts';
import { stages } from '../../model/life/stage.ts';
import { fieldNames } from './field-names.ts';

/** The closed sets that a field's values come from. */
const sets: Record<string, Readonly<Record<string, string>>> = {
  consent: consents,
  disclosure: disclosures,
  kind: proposalKinds,
  letterForm: letterForms,
  level: levels,
  role: handlingRoles,
  roles,
  satisfaction: satisfactions,
  stage: stages,
};

/**
 * A change of the log as people read it: the field's name, and its values in the words that lists show. `role` from
 * `sole` to `co` → 办理方式：独办，会办; an empty value → 空.
 */
export function changeWords({ field, before, after }: Change): { name: string; before: string; after: string } {
  return { name: fieldNames[field] ?? field, before: said(field, before), after: said(field, after) };
}

function said(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '空';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value) && value.every((each) => typeof each === 'string'))
    return value.map((each) => said(field, each)).join('、') || '空';
  if (typeof value === 'object') return JSON.stringify(value);
  const text = String(value);
  return sets[field] && Object.hasOwn(sets[field], text) ? (sets[field][text] ?? text) : text;
}
