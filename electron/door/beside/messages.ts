import type { OperationName } from '../../../shared/contract.ts';
import type { Failure } from '../../../shared/errors.ts';
import type { Day, Instant } from '../../../shared/model/primitives.ts';
import type { QueryContext, Via } from '../../context/context.ts';
import type { Seeing } from '../../db/sight.ts';

/**
 * What is asked of the process beside: an operation whose caller and input the door has judged, and what is known of
 * who asks. The key that proves log and seals goes this way only, from memory to memory.
 */
export type ToBeside = {
  name: OperationName;
  input: unknown;
  folder: string;
  /** The address of a store in a database; the secret goes this way only, from memory to memory. */
  postgres: string | null;
  now: Instant;
  today: Day;
  account: QueryContext['account'];
  session: QueryContext['session'];
  /** Which items whoever asks may see. */
  seeing: Seeing;
  via: Via;
  demo: boolean;
  auditKey: Uint8Array;
};

/** How far a long work has come, now and then; and the one answer. `words` is what the log shall carry. */
export type FromBeside =
  | { is: 'progress'; works: [Parameters<QueryContext['works']['set']>[0], { done: number; total: number }][] }
  | { is: 'done'; value: unknown; words: string }
  | { is: 'refused'; failure: Failure }
  | { is: 'crashed'; words: string; code: string };
