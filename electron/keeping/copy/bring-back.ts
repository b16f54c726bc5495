import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import Raw from 'better-sqlite3';
import { Refusal, refusal } from '../../../shared/errors.ts';
import { errorKind } from '../../db/error-kind.ts';
import { type Filling, fillStore } from '../../db/files/rows-in.ts';
import { damageIn } from '../../db/files/rows-out.ts';
import type { Copy } from './read-copy.ts';
import { unsealer } from './seal.ts';
import { onDisk } from './write-copy.ts';

type Opener = Parameters<typeof unsealer>[0];
type Progress = (done: number, total: number) => void;

/** Reads every part to its end: the file is as it was made. What a sealed part holds is not looked at. */
export async function checkDigests(copy: Copy, progress: Progress): Promise<void> {
  const { parts } = copy.manifest;
  const total = parts.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  for (const { name, size } of parts) {
    const part = await copy.part(name);
    for await (const _ of part);
    done += size;
    progress(done, total);
  }
}

/**
 * Makes a whole data folder of a copy: the store by the program's own steps and the copy's rows, attachments and keys;
 * all of it on the disk before this answers. The folder is new and lies beside what it may replace; whatever goes wrong,
 * nothing else was touched. `storeOnly` builds the store and reads the rest without keeping it.
 */
export async function bringBack(
  copy: Copy,
  into: string,
  { opener, storeOnly = false, progress }: { opener: Opener | null; storeOnly?: boolean; progress: Progress },
): Promise<void> {
  const { manifest } = copy;
  const damaged = (part: string) => refusal('backup.damaged', { file: basename(copy.file), part });
  if (manifest.sealed && opener === null) throw refusal('backup.needs-passphrase');
  const unseal = opener !== null && manifest.sealed ? unsealer(opener) : null;
  const plain = async (name: string): Promise<Readable> => {
    const part = await copy.part(name);
    if (!unseal) return part;
    const bytes = await unseal(Readable.toWeb(part) as never).catch((error: unknown) => {
      throw error instanceof Refusal ? error : damaged(name);
    });
    return Readable.fromWeb(bytes as never);
  };
  const total = manifest.parts.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  const tell = (name: string) => {
    done += manifest.parts.find((part) => part.name === name)?.size ?? 0;
    progress(done, total);
  };

  mkdirSync(into, { recursive: true, mode: 0o700 });
  const file = join(into, 'proposal-desk.db');
  const filling = await fillStore(file, manifest.schema);
  try {
    for (const { name, columns, rows } of manifest.tables) {
      const part = `tables/${name}.jsonl.gz`;
      const came = await fillTable(filling, { name, columns }, await plain(part)).catch((error: unknown) => {
        throw error instanceof Refusal || isSystem(error) ? error : damaged(part);
      });
      if (came !== rows) throw damaged(part);
      tell(part);
    }
    await filling.finish();
  } finally {
    filling.close();
  }
  judge(file, copy, damaged);

  if (!storeOnly) mkdirSync(join(into, 'attachments'), { recursive: true, mode: 0o700 });
  for (const { name } of manifest.parts) {
    if (name.startsWith('tables/')) continue;
    const bytes = await plain(name);
    const place = join(into, name.startsWith('keys/') ? '' : 'attachments', basename(name));
    if (storeOnly) for await (const _ of bytes);
    else {
      await pipeline(bytes, createWriteStream(place, { flags: 'wx', mode: 0o600 }));
      await onDisk(place);
    }
    tell(name);
  }
  await onDisk(file);
}

/** Takes in what a table's part holds, one row a line; answers how many there were. */
async function fillTable(
  filling: Filling,
  { name, columns }: { name: string; columns: readonly string[] },
  bytes: Readable,
): Promise<number> {
  const put = filling.table(name, columns);
  let rows = 0;
  let rest = '';
  const gunzip = createGunzip();
  const lines = async (pieces: AsyncIterable<Buffer>) => {
    const text = new TextDecoder('utf-8', { fatal: true });
    for await (const piece of pieces) {
      const found = (rest + text.decode(piece, { stream: true })).split('\n');
      rest = found.pop() ?? '';
      for (const line of found) {
        put(JSON.parse(line) as unknown[]);
        rows += 1;
      }
    }
    if (rest !== '' || text.decode() !== '') throw new Error('a line without an end');
  };
  await pipeline(bytes, gunzip, lines);
  return rows;
}

/** The store that came of it is whole, and its log ends where the copy says. */
function judge(file: string, copy: Copy, damaged: (part: string) => Refusal) {
  const raw = new Raw(file, { readonly: true });
  try {
    const { log } = copy.manifest;
    const last = raw.prepare('select hash from audit order by id desc limit 1').pluck().get() ?? '';
    const count = raw.prepare('select count(*) from audit').pluck().get();
    if (last !== log.digest || count !== log.count) throw damaged('tables/audit.jsonl.gz');
    const wrong = damageIn(raw);
    if (wrong !== null) throw damaged(wrong);
  } finally {
    raw.close();
  }
}

const isSystem = (error: unknown) => ['full', 'disk', 'read-only'].includes(errorKind(error) ?? '');

/** Opens a copy once, from its first part to its last, in a folder that is gone afterwards. */
export async function tryOut(copy: Copy, folder: string, opener: Opener | null, progress: Progress): Promise<void> {
  try {
    await bringBack(copy, folder, { opener, storeOnly: true, progress });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
