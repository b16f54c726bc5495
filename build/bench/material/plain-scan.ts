import { join } from 'node:path';
import Raw from 'better-sqlite3';
import type { SqliteStore } from '../../../electron/db/open.ts';
import { documentsOf } from '../../../electron/search/index-write.ts';
import { plainText } from '../../../shared/domain/search/text.ts';

export type PlainScan = {
  /** Of the searched texts, in UTF-8. */
  bytes: number;
  /** The newest twenty with a passage, and how many there are: every text looked at. */
  newest(words: readonly string[]): { total: number; ids: number[] };
  close(): void;
};

/** The very texts that are indexed, in a plain table of their own, searched by LIKE. */
export async function plainScan(store: SqliteStore): Promise<PlainScan> {
  const raw = new Raw(join(store.folder, 'plain-scan.db'));
  raw.pragma('journal_mode = off');
  raw.pragma('cache_size = -65536');
  raw.exec('create table plain (id integer primary key, day text, text text)');
  const put = raw.prepare('insert into plain values (?, ?, ?)');
  let bytes = 0;
  const ids = store.raw.prepare('select id from earlierCase order by id').pluck().all() as number[];
  for (let at = 0; at < ids.length; at += 500) {
    const documents = await documentsOf(store.db, 'case', ids.slice(at, at + 500));
    raw.transaction(() => {
      for (const { id, day, parts } of documents) {
        for (const { text } of parts) bytes += Buffer.byteLength(text);
        // No plain form has a line break, so that no word is found from one part into the next.
        put.run(id, day, parts.map(({ text }) => plainText(text)).join('\n'));
      }
    })();
  }
  return {
    bytes,
    newest(words) {
      const holds = words.map(() => 'text like ?').join(' and ');
      const rows = raw
        .prepare(
          `select id, count(*) over () as total, substr(text, max(1, instr(text, ?) - 18), 72) as passage
           from plain where ${holds} order by day desc, id desc limit 20`,
        )
        .all(words[0], ...words.map((word) => `%${word}%`)) as { id: number; total: number }[];
      return { total: rows[0]?.total ?? 0, ids: rows.map(({ id }) => id) };
    },
    close: () => void raw.close(),
  };
}
