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
  /** Never set: carries the answer's type. */
  readonly answer?: O;
};

function operation<M extends Mode>(mode: M) {
  return <I extends z.ZodType>(label: string, who: Who, input: I) => ({
    returns: <O>(): Operation<I, O, M> => ({ mode, label, who, input }),
  });
}
export const query = operation('query');
export const command = operation('command');
export const task = operation('task');

export const clerk = ['clerk'] as const;
export const leader = ['leader'] as const;
export const admin = ['admin'] as const;
export const ById = z.strictObject({ id: Id });
