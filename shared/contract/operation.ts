import { z } from 'zod';
import type { Role } from '../model/kinds.ts';
import { Id } from '../model/primitives.ts';

/**
 * `anyone` needs no account, `signed-in` any account, otherwise one of the roles; `admin-or-new` the administrator, or
 * anyone as long as the office is not set up: on a fresh PC nobody can sign in yet.
 */
export type Who = 'anyone' | 'signed-in' | 'admin-or-new' | readonly Role[];
/** query: reads, not recorded · command: one transaction with its audit row · task: slow or touches files. */
export type Mode = 'query' | 'command' | 'task';

export type Operation<I extends z.ZodType = z.ZodType, O = unknown, M extends Mode = Mode> = {
  readonly mode: M;
  readonly label: string;
  readonly who: Who;
  readonly input: I;
  /** Only reads, and may look through much of the store: it is answered beside the thread that answers saves. */
  readonly heavy: boolean;
  /** Never set: carries the answer's type. */
  readonly answer?: O;
};

function operation<M extends Mode>(mode: M, heavy = false) {
  return <I extends z.ZodType>(label: string, who: Who, input: I) => ({
    returns: <O>(): Operation<I, O, M> => ({ mode, label, who, input, heavy }),
  });
}
export const query = operation('query');
export const heavyQuery = operation('query', true);
export const command = operation('command');
export const task = operation('task');
/** Its work is to read and to make files of it; what it says for the log is written by the door. */
export const heavyTask = operation('task', true);

export const clerk = ['clerk'] as const;
export const leader = ['leader'] as const;
export const admin = ['admin'] as const;
export const ById = z.strictObject({ id: Id });
