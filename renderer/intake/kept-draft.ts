import type { IntakeFields } from './fields.ts';
import type { FilledForm } from './from-reading.ts';

/** What was typed and not yet saved, kept on this computer through a crash or a reload. */
export type KeptDraft = { at: string; fields: IntakeFields; notes: FilledForm['notes']; pasted: string };

const currentKey = 'proposal-desk.intake';
const earlierKey = 'proposal-desk.intake.earlier';
const sessionKey = 'proposal-desk.intake.session';

function read(key: string): KeptDraft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as KeptDraft | null;
    return kept && typeof kept === 'object' && kept.fields ? kept : null;
  } catch {
    return null;
  }
}

/** The last unsaved intake. It is set aside, so that a new one can be typed before it is taken up or dropped. */
export function setAsideDraft(): KeptDraft | null {
  const current = read(currentKey);
  if (current) {
    localStorage.setItem(earlierKey, JSON.stringify(current));
    localStorage.removeItem(currentKey);
  }
  return read(earlierKey);
}

export function keepDraft(draft: KeptDraft) {
  try {
    localStorage.setItem(currentKey, JSON.stringify(draft));
  } catch {
    // A text larger than the browser keeps stays on the page; only the copy for a crash is missing.
  }
}

export const dropDraft = () => localStorage.removeItem(currentKey);
export const dropEarlier = () => localStorage.removeItem(earlierKey);

/** The 届次 of the last item taken in: most of a season's items share it. */
export function lastSession(): IntakeFields['session'] | null {
  try {
    return JSON.parse(localStorage.getItem(sessionKey) ?? 'null');
  } catch {
    return null;
  }
}
export const rememberSession = (session: IntakeFields['session']) =>
  localStorage.setItem(sessionKey, JSON.stringify(session ?? null));

/** Whether anything was typed that would be missed. */
export function worthKeeping({ fields, pasted }: Pick<KeptDraft, 'fields' | 'pasted'>): boolean {
  const { number, title, body, remark, proposers, collective } = fields;
  const named = proposers?.some((person) => person?.name) || collective?.name;
  return Boolean(number || title || body || remark || named || pasted.trim());
}
