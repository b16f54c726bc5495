import type { Kysely } from 'kysely';
import { refusal } from '../shared/errors.ts';
import type { Office } from '../shared/model/office.ts';
import { fromJson } from './db/json.ts';
import type { Database } from './db/schema.ts';

/** Our bureau; refuses with `office.missing` before the first set-up. */
export async function officeOf(db: Kysely<Database>): Promise<Office> {
  const row = await db.selectFrom('office').selectAll().executeTakeFirst();
  if (!row) throw refusal('office.missing');
  const { id: _, templates, ...particulars } = row;
  return { ...particulars, templates: fromJson(templates) };
}
