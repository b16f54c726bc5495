import type { Answer, Contract, Input, OperationName, QueryName, Question } from '../../shared/contract.ts';
import type { Reply } from '../../shared/errors.ts';
import type { SignedIn } from '../../shared/model/people/account.ts';
import type { Day, Instant } from '../../shared/model/primitives.ts';
import type { ReadDb, WriteDb } from '../db/connections.ts';
import type { Reader } from '../reading/process/process.ts';
import type { Watch } from '../reading/process/read-scan.ts';
import type { CopyDesk } from './copy-desk.ts';
import type { Hosts } from './hosts.ts';
import type { Readings } from './readings.ts';
import type { Afar, StationDesk } from './station-desk.ts';
import type { UnlockedKey } from './unlocked-key.ts';
import type { Makings, Works } from './works.ts';
import type { Writers } from './writers.ts';

/** The window's own printer; the page as it stands is what comes out. */
export type Printing = {
  /** Opens the printer's dialog; resolves when the person has printed or thought better of it. */
  paper(duplex: boolean): Promise<void>;
  /** The page as a PDF, A4 without margins of its own. */
  pdf(): Promise<Uint8Array>;
};

export type Via = 'window' | 'browser' | 'shell';

/** What every operation has at hand beside its input, and all that a query has: it can only read. */
export type QueryContext = {
  /** The only database to use. */
  db: ReadDb;
  /**
   * Another query of the contract, asked as the same person: refuses whom the query itself would refuse. Inside
   * `write` or `snapshot` give theirs as `db`.
   */
  ask<N extends QueryName>(name: N, input: Input<N>, db: ReadDb): Promise<Answer<N>>;
  /** An operation reads no clock. */
  now: Instant;
  /** The office's calendar day. */
  today: Day;
  account: SignedIn;
  /** How the session stands under which this is asked. */
  session: { locked: boolean; ended: boolean; weakPassword: boolean; givenPassword: boolean };
  /** By which face. */
  via: Via;
  /** From which other PC; null at the PC on which the data lies. */
  afar: Afar | null;
  /** The door for other PCs; null where the program has none, at the shell. */
  station: StationDesk | null;
  /** The data folder. */
  folder: string;
  demo: boolean;
  /** A file with an office's settings that was laid ready for the first start on this PC. */
  readyOffice: string | null;
  /** Files of imports that this program is reading now. */
  readings: Readings;
  /** Who is writing which draft now. */
  writers: Writers;
  /** The other programs on this store. */
  hosts: Hosts;
  /** How far long works of this program have come. */
  works: Works;
  /** Files that this program is making for someone, beside. */
  makings: Makings;
  /** The signing key that this connection's person has opened, in memory only. */
  unlocked: { key: UnlockedKey | null };
  /** Proves log and seals. */
  auditKey: Buffer;
  /** Reads files, and thinks about much text, in processes of their own. */
  reader: Reader;
  /** Scans that are recognised for this person. */
  watch: Watch;
  /** The copies of this data folder. */
  copies: CopyDesk;
  /** The sentence the item's history and the log will carry; a query that says none is not logged. */
  record(words: string, proposalId?: number): void;
};

/** What operations that leave a trace have besides. */
type ActingContext = QueryContext & {
  /** What the operation changed in a row, field by field; the log keeps it beside the sentence. */
  changed(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): void;
  /** Signs this connection in, or out with null. `era` is the account's: when that rises, the session has ended. */
  signIn(session: { accountId: number; era: number; weakPassword: boolean; givenPassword: boolean } | null): void;
  /** Locks this connection until the password is given, or unlocks it. */
  lock(locked: boolean): void;
};

/** A command runs inside one transaction, its audit row with it. */
export type CommandContext = ActingContext & { db: WriteDb };

/** A task takes its time: it reads outside of transactions, and writes in those that it opens. */
export type TaskContext = ActingContext & {
  /** One transaction; what it writes is found from then on. */
  write: Write;
  /** The one transaction of a task that does its work at a stroke: the row in the log is in it. */
  conclude: Write;
  /**
   * Another operation of the contract, done as the same person through the same door: its own rules, transaction and row
   * in the log. Never from within `write`.
   */
  act<N extends OperationName>(name: N, input: Question<N>): Promise<Reply<Answer<N>>>;
  /** Reads of one moment, however long they take: others go on writing meanwhile, and what they write is not seen. */
  snapshot<T>(work: (db: ReadDb) => Promise<T>): Promise<T>;
  /** Opens a file with the system's own program; null where the host has no such thing (a browser). */
  openFile: ((path: string) => Promise<void>) | null;
  /** Null where no window of ours shows the page: in a browser and at the shell. */
  printing: Printing | null;
  /** Tells the program's own log of an error that the work goes on after. */
  survived(error: unknown): void;
};

/** Opens a transaction, and answers what was done in it. */
export type Write = <T>(work: (db: WriteDb) => Promise<T>) => Promise<T>;

type ContextOf<N extends OperationName> = {
  query: QueryContext;
  command: CommandContext;
  task: TaskContext;
}[Contract[N]['mode']];

/** Every line of the contract with what answers it. */
export type EveryOperation = {
  [N in OperationName]: (context: ContextOf<N>, input: Input<N>) => Promise<Answer<N>>;
};

/** Some lines of the contract with what answers them: `const operations = {…} satisfies Operations`. */
export type Operations = Partial<EveryOperation>;
