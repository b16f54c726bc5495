import { randomUUID } from 'node:crypto';
import { isAlive } from '../db/files/is-alive.ts';
import type { Store } from '../db/store.ts';
import type { Reading, Readings } from './readings.ts';
import { isNoted, noteWriter, type Writers, writersHere } from './writers.ts';

/** What a host tells the others that is true for some seconds only. */
type Said =
  | { is: 'writing'; proposalId: number; id: number; displayName: string }
  | ({ is: 'reading'; fileId: number } & Pick<Reading, 'batchId' | 'file' | 'done' | 'total' | 'pages'>)
  | { is: 'read'; fileId: number }
  | { is: 'stop'; fileId: number };

/** The programs that work on one store. */
export type Hosts = {
  /** The number by which the others know this program: of its session in the database, or of its process. */
  own(): Promise<number>;
  isThere(program: number): Promise<boolean>;
  tell(said: Said): void;
  close(): void;
};

type Shared = {
  store: () => Store;
  now: () => Date;
  writers: Writers;
  readings: Readings;
  /** Somebody has opened a draft, here or at another host. */
  entered(proposalId: number): void;
};

/** A host that says nothing more of a file has ended. */
const silence = 20_000;
/** The line to the database is mostly there at once. */
const patience = 3_000;

/** Who writes which draft and which files are read, at whichever host: the same to all of them. */
export function openHosts({ store, now, writers, readings, entered }: Shared): Hosts {
  const me = randomUUID();
  let line: { store: Store; stop(): void; number: Promise<number> } | null = null;

  function listen(present: Store): Promise<number> {
    if (line?.store === present) return line.number;
    line?.stop();
    const { promise, resolve } = Promise.withResolvers<number>();
    const opened: NonNullable<typeof line> = { store: present, number: promise, stop: () => undefined };
    line = opened;
    opened.stop =
      present.hosts?.hear(heard, (number) => {
        // After a line that was cut the number is another one.
        opened.number = Promise.resolve(number);
        resolve(number);
      }) ?? opened.stop;
    setTimeout(() => resolve(0), patience).unref();
    return promise;
  }

  function tell(said: Said): void {
    if (said.is === 'writing' && !isNoted(writers, said.proposalId, said.id, now().getTime())) entered(said.proposalId);
    const present = store();
    if (!present.hosts) return;
    const { hosts } = present;
    // Whoever does not hear it hears the next: what is told is told again and again.
    void listen(present)
      .then(() => hosts.say(JSON.stringify({ ...said, from: me })))
      .catch(() => undefined);
  }

  function heard(words: string): void {
    const said = JSON.parse(words) as Said & { from: string };
    if (said.from === me) return;
    if (said.is === 'writing') {
      const { proposalId } = said;
      // Who comes anew is told who writes here, without waiting for the next time.
      if (!isNoted(writers, proposalId, said.id, now().getTime())) {
        for (const { id, displayName } of writersHere(writers, proposalId, now().getTime()))
          tell({ is: 'writing', proposalId, id, displayName });
        entered(proposalId);
      }
      noteWriter(writers, proposalId, said, now().getTime(), 'elsewhere');
    } else if (said.is === 'reading') {
      const { fileId, batchId, file, done, total, pages } = said;
      const stop = () => tell({ is: 'stop', fileId });
      const reading: Reading = { batchId, file, done, total, pages, here: false, stop };
      readings.set(fileId, reading);
      setTimeout(() => readings.get(fileId) === reading && readings.delete(fileId), silence).unref();
    } else if (said.is === 'read') readings.delete(said.fileId);
    else {
      const reading = readings.get(said.fileId);
      if (reading?.here) reading.stop();
    }
  }

  return {
    async own() {
      const present = store();
      return present.hosts ? listen(present) : process.pid;
    },
    async isThere(program) {
      const { hosts } = store();
      return hosts ? hosts.isThere(program) : program !== process.pid && isAlive(program);
    },
    tell,
    close: () => line?.stop(),
  };
}
