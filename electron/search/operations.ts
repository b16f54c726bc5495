import type { OperationName } from '../../shared/contract.ts';
import type { IndexProgress } from '../../shared/model/search.ts';
import { missingTexts, readMissingTexts } from '../attachments/text.ts';
import type { Operations } from '../context/context.ts';
import type { ReadDb } from '../db/connections.ts';
import { countRows } from '../db/paging.ts';
import { findRecords } from './find.ts';
import { buildingOf, buildOn, startBuild } from './index-build.ts';
import { recordsIndexed } from './look-up.ts';

export { buildOn, settleIndex } from './index-build.ts';
export { closeIndexFile, openIndexFile } from './index-file.ts';
export { indexSoon } from './index-soon.ts';
export { indexLeft, keepIndex } from './index-write.ts';
export { buildQuietly } from './quiet-build.ts';

/** Search over everything, and the making of its index. */
export const operations = {
  'search.find': ({ db, today }, question) => findRecords(db, question, today),

  'search.state': async ({ db }) => {
    const records = await recordsIndexed(db);
    return { records, building: (await buildingOf(db)) ?? (await readingOf(db)) };
  },

  'search.rebuild': async (context, { milliseconds }) => {
    await readMissingTexts(context, fewFiles);
    const building = await buildOn(context.db, context.write, milliseconds);
    return { building: building ?? (await readingOf(context.db)) };
  },

  'search.renew': async ({ db, record }) => {
    const building = await startBuild(db);
    record(`重建检索索引：共${building.total}件`);
    return { building };
  },
} satisfies Operations;

/** What looks into the index, so that what was saved last must be in it. */
export const readsIndex = new Set<string>([
  ...(['search.find', 'similar.find', 'reference.figures', 'list.export'] as const),
] satisfies OperationName[]);

/** Attachments a step reads: one that goes through LibreOffice takes seconds. */
const fewFiles = 2;

/** The index is whole, but the words of attachments from earlier years are not yet in it. */
async function readingOf(db: ReadDb): Promise<IndexProgress | null> {
  const left = await missingTexts(db);
  if (left === 0) return null;
  const n = await countRows(db.selectFrom('attachment'));
  return { done: n - left, total: n };
}
