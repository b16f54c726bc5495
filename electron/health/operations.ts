import { backupLine, diskLine, indexLine, integrityLine, integrityWords } from '../../shared/domain/health/judge.ts';
import type { Health } from '../../shared/model/health/health.ts';
import type { Operations, QueryContext } from '../context/context.ts';
import { fileOut } from '../context/file-out.ts';
import type { ReadDb } from '../db/connections.ts';
import { programVersion } from '../seats/program-version.ts';
import { ownEdition, systemWords } from './edition.ts';
import { checkIntegrity } from './integrity.ts';
import { reportText } from './report.ts';
import { freeOf, sizesOf } from './sizes.ts';

/** How the program is, what is to be done, and what whoever helps may know of it. */
export const operations = {
  'health.get': (context) => healthOf(context),

  'health.check': async ({ snapshot, folder, now, works, record }) => {
    const work = { done: 0, total: 0 };
    works.set('export', work);
    try {
      const onProgress = (done: number, total: number) => Object.assign(work, { done, total });
      const found = await snapshot((db) => checkIntegrity({ db, folder, onProgress }));
      record(integrityWords(found));
      return { at: now, ...found };
    } finally {
      works.delete('export');
    }
  },

  'health.report': async (context) => {
    const { today, record } = context;
    const text = await reportText(context, await healthOf(context));
    record('做情况说明');
    return { files: [fileOut(`程序情况_${today}.txt`, 'txt', text)] };
  },
} satisfies Operations;

async function healthOf(context: QueryContext): Promise<Health> {
  const { db, folder, copies, now, ask, afar } = context;
  const { store, writeAhead, attachments } = sizesOf(folder);
  return {
    ...{ version: programVersion, edition: ownEdition(), system: systemWords() },
    ...{ folder, isAfar: afar !== null, at: now },
    lines: [
      diskLine({ free: freeOf(folder), store: store + writeAhead + attachments }),
      backupLine(copies.state(), await ask('backup.notices', {}, db), now),
      indexLine(await ask('search.state', {}, db)),
      integrityLine(await lastCheck(db), now),
    ],
  };
}

/** When the data was last looked through and what came of it, as the log has it; null where it never was. */
async function lastCheck(db: ReadDb): Promise<{ at: string; words: string } | null> {
  const row = await db
    .selectFrom('audit')
    .select(['at', 'words'])
    .where('operation', '=', 'health.check')
    .where('outcome', '=', 'done')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
