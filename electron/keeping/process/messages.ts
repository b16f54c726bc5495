import type { Failure } from '../../../shared/errors.ts';

/** What the keeper is asked, once in its life. */
export type ToKeeper = { task: string; input: unknown };

/** How far it has come, then its one answer. */
export type FromKeeper =
  | { is: 'progress'; done: number; total: number }
  | { is: 'done'; value: unknown }
  | { is: 'refused'; failure: Failure }
  | { is: 'crashed'; words: string };
