import { randomInt } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type Raw from 'better-sqlite3';
import { momentInName } from '../../../shared/domain/dates/moment.ts';

/**
 * Whether the store's file and what was written after it (`-wal`) belong together. SQLite itself does not look: a copy
 * put over the store by hand is read together with the old `-wal`, which makes neither of the two. So whenever what was
 * written goes over into the file, the file gets a new mark in its head (`application_id`), and the same mark stands in
 * `proposal-desk.mark`. A file with another mark is another file.
 */
const markFile = (folder: string) => join(folder, 'proposal-desk.mark');
const companions = ['-wal', '-shm'] as const;

type Head = { sound: boolean; mark: number };

function headOf(file: string): Head | null {
  try {
    return withHandle(file, (at) => {
      const head = Buffer.alloc(100);
      const read = readSync(at, head, 0, 100, 0);
      return {
        sound: read === 100 && head.toString('latin1', 0, 16) === 'SQLite format 3\0',
        mark: head.readInt32BE(68),
      };
    });
  } catch {
    return null;
  }
}

const handles = new Map<string, number>();

/**
 * A handle of a store's file is not closed while the program lives: under POSIX closing any of them lets go of all locks
 * that this process has on the file, SQLite's too, and whoever looks in next takes the store for his own.
 */
function withHandle<T>(file: string, work: (handle: number) => T): T {
  if (process.platform === 'win32') {
    const opened = openSync(file, 'r');
    try {
      return work(opened);
    } finally {
      closeSync(opened);
    }
  }
  const { dev, ino } = statSync(file, { bigint: true });
  const handle = handles.get(`${dev}:${ino}`) ?? openSync(file, 'r');
  handles.set(`${dev}:${ino}`, handle);
  return work(handle);
}

/** The marks that the file may bear; none where it is not known. */
function marksOf(folder: string): number[] {
  try {
    const marks: unknown = JSON.parse(readFileSync(markFile(folder), 'utf8'));
    return Array.isArray(marks) ? marks.filter((mark) => typeof mark === 'number') : [];
  } catch {
    return [];
  }
}

function writeMarks(folder: string, marks: readonly number[]) {
  const part = `${markFile(folder)}.${process.pid}.part`;
  writeFileSync(part, JSON.stringify(marks), { mode: 0o600, flush: true });
  renameSync(part, markFile(folder));
}

/**
 * Before the store is opened: what was written after another file is laid aside, not deleted. Answers the folder where it
 * lies, or null where all is as it should be.
 */
export function setStrangersAside(file: string, stamp: string): string | null {
  const wal = `${file}-wal`;
  const written = statSync(wal, { throwIfNoEntry: false })?.size ?? 0;
  const marks = marksOf(dirname(file));
  const head = headOf(file);
  if (written === 0 || marks.length === 0 || head === null || (head.sound && marks.includes(head.mark))) return null;
  // What is no database at all is told as that; its `-wal` may still be wanted.
  if (!head.sound) return null;
  return layAside(file, stamp);
}

function layAside(file: string, stamp: string): string {
  const folder = dirname(file);
  let aside = `set-aside-${stamp}`;
  for (let n = 2; existsSync(join(folder, aside)); n += 1) aside = `set-aside-${stamp}-${n}`;
  mkdirSync(join(folder, aside), { mode: 0o700 });
  for (const ending of companions) {
    const from = `${file}${ending}`;
    if (existsSync(from)) renameSync(from, join(folder, aside, basename(from)));
  }
  return aside;
}

/** So many bytes after the file, and they go over into it. */
const muchWritten = 4 * 1024 * 1024;
const mostMarks = 50;

type StoreMark = {
  /** Whether the file under the store's name still is the one that is open. */
  holds(): boolean;
  /** After each commit: lets what was written go over into the file when it is much. */
  afterCommit(): void;
};

/** Watches over an open store. */
export function markStore(raw: Raw.Database, file: string): StoreMark {
  const folder = dirname(file);
  const wal = `${file}-wal`;
  const identity = (path: string) => {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false });
    return found && { id: `${found.dev}:${found.ino}`, size: Number(found.size) };
  };
  const own = identity(file)?.id;
  let ownWal: string | undefined;
  /** How long the `-wal` was when it last went over: it keeps its length until it is begun anew. */
  let wentOverAt = 0;
  let marks = marksOf(folder);
  let lost = false;

  /** Holding the writer's lock: nobody else changes the mark or the page beside meanwhile. */
  function alone(work: () => void) {
    raw.exec('begin immediate');
    try {
      work();
      raw.exec('commit');
    } catch (error) {
      if (raw.inTransaction) raw.exec('rollback');
      throw error;
    }
  }
  const marked = () => Number(raw.pragma('application_id', { simple: true }));

  /** The page beside always names every mark that the file's head may bear: another program may look at any moment. */
  function renew() {
    const mark = randomInt(1, 2 ** 31 - 1);
    alone(() => {
      const before = marked();
      marks = [...new Set([...(headOf(file)?.mark === before ? [] : marksOf(folder)), before]), mark];
      if (marks.length > mostMarks) return;
      writeMarks(folder, marks);
      raw.pragma(`application_id = ${mark}`);
    });
    raw.pragma('wal_checkpoint(PASSIVE)');
    alone(() => {
      // Once the head bears the last mark, it can bear no earlier one any more.
      if (marked() !== mark || headOf(file)?.mark !== mark) return;
      marks = [mark];
      writeMarks(folder, marks);
    });
  }

  function fileHolds(): boolean {
    for (;;) {
      if (identity(file)?.id !== own) return false;
      const head = headOf(file);
      if (head?.sound && (marks.includes(head.mark) || marks.length === 0)) return true;
      // Another program on the same data may have given it a new one, and may be about to give it the next.
      const before = marks;
      marks = marksOf(folder);
      if (head?.sound && marks.includes(head.mark)) return true;
      if (marks.join() === before.join()) break;
    }
    part();
    return false;
  }

  /** Another file's bytes were written into ours: they get a file of their own, so that nothing of ours goes into it. */
  function part() {
    const away = `${file}.${process.pid}.part`;
    try {
      renameSync(file, away);
      copyFileSync(away, file);
      rmSync(away, { force: true });
      layAside(file, momentInName(new Date().toISOString()));
    } catch {
      // Nothing is written any more in any case.
    }
  }

  try {
    renew();
  } catch {
    // Someone else is writing, or there is no room: the mark stays as it is.
  }
  return {
    holds() {
      lost ||= !fileHolds();
      return !lost;
    },
    afterCommit() {
      const written = identity(wal);
      if (!written || (ownWal !== undefined && written.id !== ownWal)) {
        lost = true;
        return;
      }
      ownWal = written.id;
      if (written.size < wentOverAt) wentOverAt = 0;
      if (written.size - wentOverAt < muchWritten) return;
      try {
        renew();
        wentOverAt = written.size;
      } catch {
        // The next commit tries again.
      }
    },
  };
}
