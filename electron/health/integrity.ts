import type { IntegrityFound } from '../../shared/model/health/health.ts';
import { bytesOf } from '../attachments/store.ts';
import { breath } from '../context/breath.ts';
import type { ReadDb } from '../db/connections.ts';
import { faultsOfTable, tablesToCheck } from '../db/files/integrity.ts';

/** So many are named; the rest is counted. */
const mostNamed = 30;

type Checking = { db: ReadDb; folder: string; onProgress: (done: number, total: number) => void };

/**
 * Looks the store's file through table by table, then every attachment against its digest. An error in reading a table is
 * a finding like any other.
 */
export async function checkIntegrity({ db, folder, onProgress }: Checking): Promise<Omit<IntegrityFound, 'at'>> {
  const tables = await tablesToCheck(db);
  const files = await db.selectFrom('attachment').select(['name', 'storedAs', 'sha256']).orderBy('id').execute();
  const templates = await db.selectFrom('wordTemplate').select(['name', 'storedAs', 'sha256']).orderBy('id').execute();
  const kept = [...files, ...templates];
  const found: string[] = [];
  let done = 0;
  const step = async () => {
    done += 1;
    onProgress(done, tables.length + kept.length);
    await breath();
  };
  for (const table of tables) {
    const faults = await faultsOfTable(db, table).catch((error: unknown) => [String(error)]);
    found.push(...faults.map((words) => `数据表 ${table}：${words}`));
    await step();
  }
  for (const file of kept) {
    await bytesOf(folder, file).catch((error: unknown) =>
      found.push(error instanceof Error ? error.message : String(error)),
    );
    await step();
  }
  const further = Math.max(0, found.length - mostNamed);
  return { tables: tables.length, attachments: kept.length, findings: found.slice(0, mostNamed), further };
}
