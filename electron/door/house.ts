import type { Failure, Refusal, Reply } from '../../shared/errors.ts';
import type { EveryOperation, TaskContext } from '../context/context.ts';
import type { Log } from '../context/log.ts';
import type { Store } from '../db/store.ts';
import type { Lookers } from './beside/beside.ts';
import type { Live } from './live.ts';
import type { Strangers } from './strangers.ts';

/** One window, browser or shell call; remembers who signed in there. */
export type Connection = {
  /** `id`: as the page names a command, so that one that comes again is not done twice. */
  call(operation: string, input: unknown, id?: string): Promise<Reply<unknown>>;
};

/** The open program: what every call through the door finds. */
export type House = {
  store: Store;
  operations: EveryOperation;
  auditKey: Buffer;
  log: Log;
  now: () => Date;
  demo: boolean;
  readyOffice: string | null;
  openFile: TaskContext['openFile'];
  printing: TaskContext['printing'];
  reader: TaskContext['reader'];
  readings: TaskContext['readings'];
  works: TaskContext['works'];
  makings: TaskContext['makings'];
  scans: TaskContext['watch']['scans'];
  writers: TaskContext['writers'];
  hosts: TaskContext['hosts'];
  /** Null where nobody waits for another: at the shell. */
  beside: Lookers | null;
  strangers: Strangers;
  copies: TaskContext['copies'];
  station: TaskContext['station'];
  live: Live;
  /** Told after each commit: what was too long to be indexed before it has its turn. */
  wakeIndex: () => void;
  /** Commands under way, by who asked and what their pages call them. */
  asked: Map<string, Promise<Reply<unknown>>>;
  /** How many calls are under way. */
  running: number;
  /** What everyone is told while another store is put in the place of this one; else null. */
  closedFor: Refusal | null;
  /** The store cannot be opened: an empty one stands in for it, and only bringing back is possible. */
  rescue: Failure | null;
  /** A folder made from a copy, to look around in: when the copy was made. */
  lookOnly: string | null;
  /** Why the data folder can only be read; what is open then is a copy of it that goes when the program is closed. */
  readOnly: Refusal | null;
};
