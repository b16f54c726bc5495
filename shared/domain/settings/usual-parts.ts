import type { OfficePart } from '../../model/package/office-file.ts';

/** What of an office's settings is that office's own: its name, its people, its series of numbers. */
const ownOnly: ReadonlySet<OfficePart> = new Set<OfficePart>([
  ...(['office', 'numbers', 'accounts', 'people', 'representatives'] as const),
]);

/**
 * Whether a part is taken in unless somebody says otherwise: everything of the same office's file, and of another
 * office's what any office may go by.
 */
export function isUsualPart(part: OfficePart, isOwnOffice: boolean | null): boolean {
  return isOwnOffice !== false || !ownOnly.has(part);
}
