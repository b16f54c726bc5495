import type { Selectable } from 'kysely';
import type { PublishedLetter } from '../../shared/model/reading/reading.ts';
import { fromJson } from '../db/json.ts';
import type { Database } from '../db/schema.ts';

/** A stored letter of a former year as its page shows it. */
export function publishedLetterView(row: Selectable<Database['publishedLetter']>): PublishedLetter {
  const letter = fromJson(row.record);
  return {
    ...letter,
    what: row.what,
    // Letters stored in earlier years know nothing of these.
    proposerCount: letter.proposerCount ?? null,
    addresseeUnit: letter.addresseeUnit ?? null,
    passages: [],
    id: row.id,
    importedAt: row.importedAt,
    importedBy: row.importedBy,
  };
}
