import type { Change } from '../../model/audit.ts';
import { loggedFields } from './logged-fields.ts';

/**
 * A change of the log as people read it: the field's name, and its values in the words that lists show. `role` from
 * `sole` to `co` → 办理方式：独办，会办; an empty value → 空.
 */
export function changeWords({ field, before, after }: Change): { name: string; before: string; after: string } {
  return { name: loggedFields[field]?.name ?? field, before: said(field, before), after: said(field, after) };
}

function said(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '空';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value) && value.every((each) => typeof each === 'string'))
    return value.map((each) => said(field, each)).join('、') || '空';
  if (typeof value === 'object') return JSON.stringify(value);
  const text = String(value);
  const values = loggedFields[field]?.values ?? {};
  return Object.hasOwn(values, text) ? (values[text] ?? text) : text;
}
