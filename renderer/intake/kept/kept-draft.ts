import type { FileIn } from '../../../shared/model/primitives.ts';
import type { IntakeFields } from '../fields.ts';
import type { FilledForm } from '../from-reading.ts';
import { type HandedItem, isWaiting } from '../handed/handed-item.ts';

/** The list of items that a text handed over, and which of them is in the form. */
type KeptList = { items: HandedItem[]; chosen: number | null; left: string[]; files: FileIn[] };

/** What was typed and not yet saved, kept on this computer through a crash or a reload. */
export type KeptDraft = {
  at: string;
  fields: IntakeFields;
  notes: FilledForm['notes'];
  pasted: string;
  list: KeptList | null;
};

const currentKey = 'proposal-desk.intake';
const earlierKey = 'proposal-desk.intake.earlier';
const sessionKey = 'proposal-desk.intake.session';
/** So many unsaved drafts wait to be taken up. */
const mostDrafts = 8;
/** Originals above this are chosen again: the browser keeps five megabytes in all. */
const mostOfFiles = 1_500_000;

function parsed(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}
const isDraft = (kept: unknown): kept is KeptDraft =>
  typeof kept === 'object' && kept !== null && 'fields' in kept && Boolean(kept.fields);

/** Every unsaved intake, the latest first. They are set aside, so that a new one can be typed before one is taken up or dropped. */
export function setAsideDrafts(): KeptDraft[] {
  const earlier = parsed(earlierKey);
  const current = parsed(currentKey);
  const drafts = [current, ...(Array.isArray(earlier) ? earlier : [earlier])].filter(isDraft).slice(0, mostDrafts);
  if (isDraft(current)) {
    keep(earlierKey, drafts);
    localStorage.removeItem(currentKey);
  }
  return drafts;
}

export function keepDraft(draft: KeptDraft) {
  const { list } = draft;
  const items = list?.items.map((item) => ({ ...item, notes: withoutPieces(item.notes) })) ?? [];
  const light = { ...draft, notes: withoutPieces(draft.notes) };
  keep(currentKey, list ? { ...light, list: withLightFiles({ ...list, items }) } : light);
}

/** What a scan shows stays no longer than the page. */
function withoutPieces(notes: FilledForm['notes']): FilledForm['notes'] {
  const told = Object.entries(notes).filter(([, { state }]) => state !== 'settled');
  return Object.fromEntries(told.map(([key, { pieces: _, ...note }]) => [key, note]));
}

/** Without originals that are too large, and a word of it for who takes the draft up. */
function withLightFiles(list: KeptList): KeptList {
  const size = list.files.reduce((total, { base64 }) => total + base64.length, 0);
  if (size <= mostOfFiles) return list;
  const names = list.files.map(({ name }) => `「${name}」`).join('');
  return { ...list, files: [], left: [...list.left, `原件${names}较大，没有留在草稿里，请在需要的件里再附上。`] };
}

function keep(key: string, value: unknown) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A text larger than the browser keeps stays on the page; only the copy for a crash is missing.
  }
}

export const dropDraft = () => localStorage.removeItem(currentKey);
/** The drafts that still wait, after one was taken up or dropped. */
export const keepEarlier = (drafts: readonly KeptDraft[]) =>
  drafts.length > 0 ? keep(earlierKey, drafts) : localStorage.removeItem(earlierKey);

/** The 届次 of the last item taken in: most of a season's items share it. */
export function lastSession(): IntakeFields['session'] | null {
  return parsed(sessionKey) as IntakeFields['session'] | null;
}
export const rememberSession = (session: IntakeFields['session']) =>
  localStorage.setItem(sessionKey, JSON.stringify(session ?? null));

/** Whether anything was typed or read that would be missed. */
export function worthKeeping({ fields, pasted, list }: Pick<KeptDraft, 'fields' | 'pasted' | 'list'>): boolean {
  if (list) return list.items.some(isWaiting);
  const { number, title, body, remark, proposers, collective } = fields;
  const named = proposers?.some((person) => person?.name) || collective?.name;
  return Boolean(number || title || body || remark || named || pasted.trim());
}
