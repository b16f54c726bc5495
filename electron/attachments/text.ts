import { Refusal, refusal } from '../../shared/errors.ts';
import type { TaskContext } from '../context/context.ts';
import type { ReadDb } from '../db/connections.ts';
import { countRows } from '../db/paging.ts';
import type { Reader } from '../reading/process/process.ts';
import { readText } from '../reading/process/read-text.ts';
import { bytesOf } from './store.ts';

type ReadAttachment = { text: string; problem: string };

/** Whoever adds an attachment should not wait longer for its words than for the file itself. */
const patience = 20_000;
/** A whole collection of letters; what stands behind it is found by opening the file. */
const longest = 1_000_000;

/** The words of an attachment for search, as far as they can be read; never fails for the file's sake. */
export async function attachmentWords(
  reader: Reader,
  file: { name: string; bytes: Uint8Array },
): Promise<ReadAttachment> {
  try {
    const text = await readText(reader, file, { signal: AbortSignal.timeout(patience) });
    return cutToLength(file.name, text);
  } catch (error) {
    if (error instanceof Refusal) return { text: '', problem: error.message };
    const slow = error instanceof DOMException && error.name === 'TimeoutError';
    return { text: '', problem: refusal(slow ? 'reader.slow' : 'file.broken', { file: file.name }).message };
  }
}

/** As much of an attachment's words as search keeps. */
export function cutToLength(name: string, text: string): ReadAttachment {
  const problem = text.length > longest ? `「${name}」很长，只有前${longest / 10_000}万字可以搜到。` : '';
  return { text: text.slice(0, longest), problem };
}

export async function missingTexts(db: ReadDb): Promise<number> {
  return countRows(unread(db));
}

/** Reads up to `count` attachments from before their words were kept; answers how many are left. */
export async function readMissingTexts(
  { db, write, folder, reader }: Pick<TaskContext, 'db' | 'write' | 'folder' | 'reader'>,
  count: number,
): Promise<number> {
  const kept = await unread(db).select(['id', 'name', 'storedAs', 'sha256']).orderBy('id').limit(count).execute();
  for (const each of kept) {
    const bytes = await bytesOf(folder, each).catch((error: unknown) => error);
    let words: ReadAttachment;
    if (bytes instanceof Buffer) words = await attachmentWords(reader, { name: each.name, bytes });
    else if (bytes instanceof Refusal) words = { text: '', problem: bytes.message };
    else throw bytes;
    await write((trx) =>
      trx
        .insertInto('attachmentText')
        .values({ attachmentId: each.id, ...words })
        // Another window may have read it meanwhile.
        .onConflict((clash) => clash.column('attachmentId').doNothing())
        .execute(),
    );
  }
  return kept.length < count ? 0 : missingTexts(db);
}

function unread(db: ReadDb) {
  return db
    .selectFrom('attachment')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('attachmentText').select('attachmentId').whereRef('attachmentId', '=', 'attachment.id'))),
    );
}
