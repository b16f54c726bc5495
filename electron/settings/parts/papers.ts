import { z } from 'zod';
import { keysOf } from '../../../shared/model/kinds.ts';
import { type NumberedPaper, numberedPapers } from '../../../shared/model/papers/kinds.ts';
import { line } from '../../../shared/model/primitives.ts';
import { keepBytes, sha256 } from '../../attachments/store.ts';
import { toJson } from '../../db/json.ts';
import { looked } from '../../templates/looked.ts';
import { reportErrors } from '../../templates/report.ts';
import {
  type GivenSettings,
  type Inside,
  type PartRule,
  type PlannedLine,
  pick,
  plannedByName,
  rowsOf,
} from '../part.ts';

const Series = z.strictObject({
  paper: z.enum(keysOf(numberedPapers), '没有这种文书'),
  code: line('机关代字', 20).or(z.literal('')),
});
type SeriesIn = z.output<typeof Series>;

/** 文书所用的代字: from which series each paper takes its number; numbers themselves stay where they were given. */
export const numbersPart: PartRule = {
  carry: async (db) => ({
    tables: { paperSeries: await db.selectFrom('paperSeries').select(['paper', 'code']).orderBy('paper').execute() },
  }),
  async plan(db, given) {
    const rows = rowsOf(given, 'paperSeries', 'numbers', (row) => Series.safeParse(pick(['paper', 'code'], row)));
    if (!rows) return null;
    const here = (await db.selectFrom('paperSeries').selectAll().orderBy('paper').execute()).map((row, id) => ({
      ...row,
      id,
    }));
    const keep = async ({ db: trx }: Inside, { paper, code }: { paper: NumberedPaper; code: string }) => {
      await trx.deleteFrom('paperSeries').where('paper', '=', paper).execute();
      await trx.insertInto('paperSeries').values({ paper, code }).execute();
    };
    return plannedByName<SeriesIn, SeriesIn & { id: number }>(rows, here, {
      keyOf: ({ paper }) => paper,
      nameOf: ({ paper }) => numberedPapers[paper],
      told: ({ code }) => ({ paperCode: code === '' ? '不编号' : code }),
      add: keep,
      change: (inside, _, series) => keep(inside, series),
    });
  },
};

const Template = z.strictObject({
  name: line('模板名称', 60),
  fileName: line('文件名', 255),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
type TemplateIn = z.output<typeof Template>;

/** Word 模板: the office's own, each looked through again as when it was first taken in. */
export const wordPart: PartRule = {
  carry: async (db) => ({
    tables: {
      wordTemplate: await db
        .selectFrom('wordTemplate')
        .select(['name', 'fileName', 'sha256'])
        .where('retiredAt', 'is', null)
        .orderBy('id')
        .execute(),
    },
  }),
  async plan(db, given) {
    const rows = rowsOf(given, 'wordTemplate', 'word', (row) =>
      Template.safeParse(pick(['name', 'fileName', 'sha256'], row)),
    );
    if (!rows) return null;
    const here = await db
      .selectFrom('wordTemplate')
      .select(['id', 'name', 'fileName', 'sha256'])
      .where('retiredAt', 'is', null)
      .orderBy('id')
      .execute();
    const planned = plannedByName<TemplateIn, TemplateIn & { id: number }>(rows, here, {
      keyOf: ({ name }) => name,
      nameOf: ({ name }) => name,
      told: ({ fileName, sha256: digest }) => ({ fileName, fileDigest: digest.slice(0, 16) }),
      add: (inside, template) => keepTemplate(inside, given, template),
      change: async (inside, id, template) => {
        await inside.db.updateTable('wordTemplate').set({ retiredAt: inside.now }).where('id', '=', id).execute();
        await keepTemplate(inside, given, template);
      },
    });
    return { ...planned, lines: await Promise.all(planned.lines.map((each, at) => usable(each, given, rows[at]))) };
  },
};

/** A template that this program would not take from anybody is not taken from the file either, and said why. */
async function usable(
  planned: PlannedLine,
  given: GivenSettings,
  template: TemplateIn | undefined,
): Promise<PlannedLine> {
  if (planned.store === null || !template) return planned;
  const refused = (reason: string): PlannedLine => ({ ...planned, state: 'refused', reason, changes: [], store: null });
  const bytes = given.files.get(template.sha256);
  if (!bytes) return refused('文件里没有这份模板的内容');
  try {
    const { report } = await looked({ name: template.fileName, base64: bytes.toString('base64') }, false);
    const problems = reportErrors(report);
    return problems === null ? planned : refused(problems);
  } catch (error) {
    if (error instanceof Error && 'failure' in error) return refused(error.message);
    throw error;
  }
}

async function keepTemplate(
  { db, folder, now, account, kept }: Inside,
  given: GivenSettings,
  { name, fileName, sha256: digest }: TemplateIn,
) {
  const bytes = given.files.get(digest) ?? Buffer.alloc(0);
  const { guarded, report } = await looked({ name: fileName, base64: bytes.toString('base64') }, false);
  const storedAs = await keepBytes(folder, guarded.fileName, guarded.bytes);
  kept.push(storedAs);
  const file = { fileName: guarded.fileName, size: guarded.bytes.length, sha256: sha256(guarded.bytes), storedAs };
  await db
    .insertInto('wordTemplate')
    .values({ name, ...file, report: toJson(report), addedAt: now, addedBy: account.displayName })
    .execute();
}
