import { refusal } from '../../shared/errors.ts';
import { bytesOf } from '../attachments/store.ts';
import type { ReadDb } from '../db/connections.ts';
import { editingMarks } from './editing-marks.ts';
import { guardedTemplate, type TemplateParts } from './guard.ts';

/** A template in use, with its name; guarded again, because the file lies in a folder that others can reach. */
export async function keptTemplate(db: ReadDb, folder: string, id: number): Promise<TemplateParts & { name: string }> {
  const row = await db
    .selectFrom('wordTemplate')
    .select(['name', 'fileName', 'storedAs', 'sha256'])
    .where('id', '=', id)
    .where('retiredAt', 'is', null)
    .executeTakeFirst();
  if (!row) throw refusal('record.missing', { what: '份模板' });
  const bytes = await bytesOf(folder, { ...row, name: row.fileName });
  const guarded = await guardedTemplate({ name: row.fileName, base64: bytes.toString('base64') });
  // Taken in before such marks were looked for.
  const marks = editingMarks(guarded.parts);
  if (marks.length > 0) throw refusal('template.marked', { name: row.name, marks: marks.join('、') });
  return { ...guarded, name: row.name };
}
