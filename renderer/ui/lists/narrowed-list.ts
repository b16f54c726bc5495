import type { Narrowed } from '../../../shared/domain/counting/head-figures.ts';

/** How the address of 办理件 calls what its question calls otherwise. */
const words: Partial<Record<keyof Narrowed, string>> = {
  sectionId: 'section',
  handlerId: 'handler',
  personId: 'person',
  leaderId: 'leader',
  handoverId: 'handover',
  unitId: 'unit',
  resultClass: 'class',
};

/** The address of 办理件 narrowed so; read back by renderer/items/url-filter.ts. */
export function narrowedList(narrowed: Narrowed): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(narrowed)) {
    if (value === null || value === undefined || value === false) continue;
    const word = words[key as keyof Narrowed] ?? key;
    if (Array.isArray(value)) params.set(word, value.join(','));
    // An empty part of an address would be left out: 「-」 says without 主题.
    else params.set(word, value === true ? 'yes' : value === '' ? '-' : String(value));
  }
  return `/items?${params}`;
}
