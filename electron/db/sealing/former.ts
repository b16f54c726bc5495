import { foreignWords } from '../../../shared/domain/audit/foreign-words.ts';
import { refusal } from '../../../shared/errors.ts';
import type { ReadDb } from '../connections.ts';
import { type ForeignChange, foreignChangesAmong } from './seal-check.ts';

type Checking = { db: ReadDb; auditKey: Buffer };
/** Words of former years: cases with or without their letters, letters, materials. */
type Former = { what: 'cases with letters' | 'cases' | 'letters' | 'references'; ids: readonly number[] };

/** What of them was changed by other means than this program, in words. */
export async function formerChanges({ db, auditKey }: Checking, { what, ids }: Former): Promise<string[]> {
  const found: ForeignChange[] = [];
  const look = async (table: 'earlierCase' | 'publishedLetter' | 'reference', of: readonly number[]) => {
    found.push(...(await foreignChangesAmong(db, auditKey, table, of)));
  };
  if (what === 'references') await look('reference', ids);
  else if (what === 'letters') await look('publishedLetter', ids);
  else await look('earlierCase', ids);
  if (what === 'cases with letters') {
    const letters = await db.selectFrom('publishedLetter').select('id').where('caseId', 'in', ids).execute();
    await look(
      'publishedLetter',
      letters.map(({ id }) => id),
    );
  }
  const named: string[] = [];
  for (const change of found.slice(0, 3)) named.push(`${await formerName(db, change)}${foreignWords(change)}`);
  if (found.length > named.length) named.push(`另有${found.length - named.length}处`);
  return [...new Set(named)];
}

/** Refuses to use words of former years that were changed behind the program's back. */
export async function mustBeAsKept(checking: Checking, former: Former): Promise<void> {
  const found = await formerChanges(checking, former);
  if (found.length > 0) throw refusal('former.changed-outside', { found: found.join('；') });
}

/** Which case, letter or material of former years a change is of: 「《关于…的建议》（导入：2019年台账）：」; empty of others. */
export async function formerName(db: ReadDb, { table, key }: ForeignChange): Promise<string> {
  const id = Number(key[0]);
  if (table === 'reference') {
    const row = await db.selectFrom('reference').select('title').where('id', '=', id).executeTakeFirst();
    return row ? `《${row.title}》：` : '';
  }
  if (table !== 'earlierCase' && table !== 'publishedLetter') return '';
  const row = await db
    .selectFrom(table)
    .leftJoin('importBatch', 'importBatch.id', 'batchId')
    .select(['number', 'title', 'importBatch.name as batch'])
    .where(`${table}.id`, '=', id)
    .executeTakeFirst();
  if (!row) return '';
  const number = row.number === null ? '' : `第${row.number}号`;
  const batch = row.batch === null ? '' : `（导入：${row.batch}）`;
  return `往年${number}《${row.title ?? '案由不详'}》${batch}：`;
}
