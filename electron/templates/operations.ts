import { at, refusal } from '../../shared/errors.ts';
import { bytesOf, keepBytes, sha256 } from '../attachments/store.ts';
import type { Operations } from '../context/context.ts';
import { fileOut } from '../context/file-out.ts';
import { fromJson, toJson } from '../db/json.ts';
import { looked } from './looked.ts';
import { reportErrors } from './report.ts';

/** The office's own Word templates: looked through, kept, used by `letter.export`, and taken out of use. */
export const operations = {
  'template.list': async ({ db }) => {
    const rows = await db.selectFrom('wordTemplate').selectAll().where('retiredAt', 'is', null).orderBy('id').execute();
    return rows.map(({ storedAs: _, retiredAt: __, report, ...row }) => ({ ...row, report: fromJson(report) }));
  },

  'template.check': async ({ record }, { file, clean }) => {
    const { report } = await looked(file, clean);
    record(`检查模板「${file.name}」`);
    return report;
  },

  'template.add': async ({ write, folder, now, account, record }, { name, file, clean }) => {
    const { guarded, report } = await looked(file, clean);
    const problems = reportErrors(report);
    if (problems !== null) throw refusal('template.faulty', { problems });
    const { fileName } = guarded;
    const storedAs = await keepBytes(folder, fileName, guarded.bytes);
    const kept = { name, fileName, size: guarded.bytes.length, sha256: sha256(guarded.bytes) };
    const row = { ...kept, addedAt: now, addedBy: account.displayName };
    const { id } = await write(async (db) => {
      const twin = await db
        .selectFrom('wordTemplate')
        .select('id')
        .where('name', '=', name)
        .where('retiredAt', 'is', null)
        .executeTakeFirst();
      if (twin) throw at(refusal('template.taken', { name }), { field: 'name' });
      return db
        .insertInto('wordTemplate')
        .values({ ...row, storedAs, report: toJson(report) })
        .returning('id')
        .executeTakeFirstOrThrow();
    });
    record(`装入模板「${name}」（${file.name}${clean ? '，清理了编辑痕迹' : ''}）`);
    return { id, ...row, report };
  },

  'template.get': async ({ db, folder, record }, { id }) => {
    const row = await db.selectFrom('wordTemplate').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) throw refusal('record.missing', { what: '份模板' });
    const bytes = await bytesOf(folder, { ...row, name: row.fileName });
    record(`取出模板「${row.name}」`);
    return { files: [fileOut(row.fileName, 'docx', bytes)] };
  },

  'template.retire': async ({ db, now, record }, { id }) => {
    const row = await db
      .updateTable('wordTemplate')
      .set({ retiredAt: now })
      .where('id', '=', id)
      .where('retiredAt', 'is', null)
      .returning('name')
      .executeTakeFirst();
    if (!row) throw refusal('record.missing', { what: '份模板' });
    record(`停用模板「${row.name}」`);
    return null;
  },
} satisfies Operations;
