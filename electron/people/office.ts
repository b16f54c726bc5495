import { refusal } from '../../shared/errors.ts';
import { usualSettings } from '../../shared/model/letter/settings.ts';
import { Templates } from '../../shared/model/letter/templates.ts';
import type { Office } from '../../shared/model/people/office.ts';
import type { ReadDb } from '../db/connections.ts';
import { fromJson } from '../db/json.ts';

/** Our bureau; refuses with `office.missing` before the first set-up. */
export async function officeOf(db: ReadDb): Promise<Office> {
  const row = await db.selectFrom('office').selectAll().executeTakeFirst();
  if (!row) throw refusal('office.missing');
  // The scales of feedback and the ways of signing have readers of their own.
  const { id: _, scales: __, ways: ___, reviewSteps: ____, templates, letterSettings, ...particulars } = row;
  // Parsed, so that an office set up by an earlier program gets the words of letters it did not know.
  return {
    ...particulars,
    templates: Templates.parse(fromJson(templates)),
    letterSettings: { ...usualSettings, ...fromJson(letterSettings) },
  };
}
