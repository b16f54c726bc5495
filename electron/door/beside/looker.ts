import { setPriority } from 'node:os';
import { contract } from '../../../shared/contract.ts';
import { Refusal } from '../../../shared/errors.ts';
import type { QueryContext, TaskContext } from '../../context/context.ts';
import type { ReadDb } from '../../db/connections.ts';
import { storageRefusal, storeFile } from '../../db/open.ts';
import { readPostgres } from '../../db/postgres/read.ts';
import { seenBy } from '../../db/sight.ts';
import { snapshot } from '../../db/snapshot.ts';
import { toOwner } from '../../reading/process/both-ends.ts';
import { noScans } from '../../reading/process/read-scan.ts';
import { closeIndexFile, openIndexFile } from '../../search/operations.ts';
import { admit } from '../admit.ts';
import { marked } from '../foreign/marked.ts';
import { operations } from '../operations.ts';
import { steadyMemory } from '../steady-memory.ts';
import type { FromBeside, ToBeside } from './messages.ts';

/**
 * The process that looks through much of the store while the program's own thread answers who works. It opens the store
 * for reading only, at every question anew: what was written before is seen, and a store put in the place of another
 * leaves nothing open. The operations are the door's own.
 */

const say = toOwner<ToBeside, FromBeside>((asked) => void take(asked));
steadyMemory();
try {
  // Who saves comes first.
  setPriority(5);
} catch {
  // Not every system lets a program step back.
}

async function take(asked: ToBeside): Promise<void> {
  const works: QueryContext['works'] = new Map();
  const telling = setInterval(() => works.size > 0 && say({ is: 'progress', works: [...works] }), 200);
  try {
    let words = '';
    const record = (said: string) => {
      words = said;
    };
    const value = await reading(asked, async (db) => {
      const context = contextFor(asked, seenBy(db, asked.seeing), works, record);
      return marked(context, asked.name, await run(asked.name)(context, asked.input));
    });
    clearInterval(telling);
    say({ is: 'done', value, words });
  } catch (error) {
    clearInterval(telling);
    say(failed(error, asked.folder));
  }
}

function reading<T>({ folder, postgres }: ToBeside, work: (db: ReadDb) => Promise<T>): Promise<T> {
  if (postgres === null) return snapshot(storeFile(folder), work);
  const withIndexFile = async (db: ReadDb) => {
    await openIndexFile(db, folder);
    return () => closeIndexFile(db);
  };
  return readPostgres(postgres, withIndexFile, work);
}

function failed(error: unknown, folder: string): FromBeside {
  if (error instanceof Refusal) return { is: 'refused', failure: error.failure };
  const ofStore = storageRefusal(error, folder);
  // Whether the store is damaged or was replaced is told by who holds it open.
  if (ofStore && ofStore.failure.code !== 'storage.damaged') return { is: 'refused', failure: ofStore.failure };
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { is: 'crashed', words, code: String((error as { code?: unknown } | null)?.code ?? '') };
}

type Run = (context: unknown, input: unknown) => Promise<unknown>;
const run = (name: ToBeside['name']) => operations[name] as Run;

/** What an operation that only reads may have here; what it may not is not there. */
function contextFor(
  { now, today, account, session, via, folder, demo, auditKey }: ToBeside,
  db: ReadDb,
  works: QueryContext['works'],
  record: QueryContext['record'],
) {
  const context: Pick<TaskContext, 'snapshot'> & Omit<QueryContext, 'reader' | 'copies' | 'hosts'> = {
    ...{ db, now, today, account, session, via, folder, demo, works, record },
    ask: (name, input, within) => {
      admit(contract[name], account);
      return run(name)({ ...context, db: within, record: () => undefined }, input) as never;
    },
    // Neither who may come in nor whence somebody asks is the matter of a question about the store.
    ...{ afar: null, station: null, readyOffice: null, writers: new Map(), makings: new Set() },
    watch: { scans: noScans(), accountId: account.id },
    readings: new Map(),
    unlocked: { key: null },
    auditKey: Buffer.from(auditKey),
    // The whole question is of one moment already.
    snapshot: (work) => work(db),
  };
  return context;
}
