import type { Kysely } from 'kysely';
import type { Answer, Input, OperationName, QueryName } from '../../shared/contract.ts';
import type { SignedIn } from '../../shared/model/people/account.ts';
import type { Day, Instant } from '../../shared/model/primitives.ts';
import type { Database } from '../db/schema.ts';
import type { Readings } from '../importing/files/readings.ts';
import type { Reader } from '../reading/process/process.ts';

/** The window's own printer; the page as it stands is what comes out. */
export type Printing = {
  /** Opens the printer's dialog; resolves when the person has printed or thought better of it. */
  paper(duplex: boolean): Promise<void>;
  /** The page as a PDF, A4 without margins of its own. */
  pdf(): Promise<Uint8Array>;
};

export type Via = 'window' | 'browser' | 'shell';

/** What a handler gets beside its input. It reads no clock and opens no store of its own. */
export type Context = {
  /** The only database to use: inside a command it is the transaction. */
  db: Kysely<Database>;
  /** One transaction: a command is already in it, a task opens it here. */
  write<T>(work: (db: Kysely<Database>) => Promise<T>): Promise<T>;
  /** Reads of one moment, however long they take: others go on writing meanwhile, and what they write is not seen. */
  snapshot<T>(work: (db: Kysely<Database>) => Promise<T>): Promise<T>;
  /**
   * Another query of the contract, asked as the same person: refuses whom the query itself would refuse. Inside
   * `write` or `snapshot` give theirs as `db`.
   */
  ask<N extends QueryName>(name: N, input: Input<N>, db: Kysely<Database>): Promise<Answer<N>>;
  now: Instant;
  /** The office's calendar day. */
  today: Day;
  account: SignedIn;
  /** Signs this connection in, or out with null. */
  signIn(accountId: number | null): void;
  /** The data folder. */
  folder: string;
  demo: boolean;
  auditKey: Buffer;
  /** Opens a file with the system's own program; null where the host has no such thing (a browser). */
  openFile: ((path: string) => Promise<void>) | null;
  /** Null where no window of ours shows the page: in a browser and at the shell. */
  printing: Printing | null;
  /** Reads files in processes of their own. */
  reader: Reader;
  /** Files of imports that this program is reading now. */
  readings: Readings;
  backUp(name: string): { file: string; size: number };
  /** Tells the program's own log of an error that the work goes on after. */
  survived(error: unknown): void;
  /** The sentence the item's history and the log will carry. */
  record(words: string, proposalId?: number): void;
  /** What the command changed in a row, field by field; the log keeps it beside the sentence. */
  changed(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): void;
};

export type Handlers = { [N in OperationName]: (context: Context, input: Input<N>) => Promise<Answer<N>> };
