import type { Failure } from '../../../shared/errors.ts';

/** What the main process says to the reader: begin, go on, do not go on, end. */
export type ToReader = { do: 'run'; task: string; input: unknown } | { do: 'next' } | { do: 'leave' } | { do: 'stop' };

/** The one answer to `run` and to each `next`. */
export type FromReader =
  | { is: 'piece'; piece: unknown }
  | { is: 'done' }
  | { is: 'refused'; failure: Failure }
  | { is: 'crashed'; words: string };
