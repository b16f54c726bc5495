import type { IntakeFields } from '../fields.ts';
import { type FilledForm, isReady, type NoteKey } from '../from-reading.ts';

/** One item of a text that hands over several: everything its form holds, and how far it is. */
export type HandedItem = {
  id: number;
  fields: IntakeFields;
  notes: FilledForm['notes'];
  /** `known`: stands in the store already; `left`: not to be registered; `failed`: was refused, `words` say why. */
  state: 'open' | 'registered' | 'known' | 'left' | 'failed';
  words?: string;
};

/** Whether it still waits to be registered. */
export const isWaiting = ({ state }: HandedItem): boolean => state === 'open' || state === 'failed';

/** Whether it can go in as it stands. */
export const isSound = ({ state, fields, notes }: HandedItem): boolean =>
  state === 'open' && isReady({ values: fields, notes });

/** What the notes say of a field that a person has filled in is settled; what a scan shows of it stays beside it. */
export function withoutNotes(notes: FilledForm['notes'], keys: readonly NoteKey[]): FilledForm['notes'] {
  const rest = { ...notes };
  for (const key of keys) {
    const { passage = '', pieces } = rest[key] ?? {};
    if (pieces) rest[key] = { state: 'settled', passage, pieces };
    else delete rest[key];
  }
  return rest;
}

const noteOf: Partial<Record<keyof IntakeFields, NoteKey>> = {
  by: 'collective',
  leadUnitId: 'leadUnit',
  coUnitIds: 'coUnits',
};
const noted: readonly (keyof IntakeFields)[] = [
  ...(['kind', 'session', 'number', 'title', 'body', 'proposers', 'collective', 'role'] as const),
  ...(['assignedOn', 'dueOn', 'keySupervision', 'consent'] as const),
];

/** The notes of the fields that were changed. */
export const notesOf = (changed: IntakeFields): NoteKey[] =>
  (Object.keys(changed) as (keyof IntakeFields)[]).flatMap((field) => {
    const key = noteOf[field] ?? (noted.includes(field) ? (field as NoteKey) : null);
    return key ? [key] : [];
  });
