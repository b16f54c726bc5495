import { z } from 'zod';
import { contract, type OperationName } from '../../shared/contract.ts';

/** Questions for any operation, read off its line of the contract: a new operation is asked without another word. */

type Schema = {
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  type?: string;
  items?: Schema;
  format?: string;
};

type Words = {
  /** What is typed into a field of this name. */
  typed: (name: string) => string;
  /** The number of the row that is asked for, in the `turn`th question. */
  id: (turn: number) => number;
};

/** The `turn`th question of an operation: each takes the next of what may be chosen, with all, one or none of what may be left out. */
export function questionOf(name: OperationName, turn: number, words: Words): unknown {
  const schema = z.toJSONSchema(contract[name].input, { io: 'input', unrepresentable: 'any', reused: 'inline' });
  const may = (['all', 'one', 'none'] as const)[turn % 3];
  const next = <T>(from: readonly T[]) => from[turn % from.length] as T;
  const fill = (one: Schema, called: string, depth: number): unknown => {
    const choices = (one.anyOf ?? one.oneOf)?.filter(({ type }) => type !== 'null');
    if (choices && choices.length > 0) return fill(next(choices), called, depth + 1);
    if (one.const !== undefined) return one.const;
    if (one.enum) return next(one.enum);
    if (one.properties || one.type === 'object') {
      const optional = Object.keys(one.properties ?? {}).filter(
        (key) => !one.required?.includes(key) && key !== 'seen',
      );
      const left = may === 'all' ? optional : may === 'one' ? optional.slice(0, 1) : [];
      const entries = Object.entries(one.properties ?? {}).filter(
        ([key]) => one.required?.includes(key) || left.includes(key),
      );
      return Object.fromEntries(entries.map(([key, each]) => [key, fill(each, key, depth + 1)]));
    }
    if (one.type === 'array') return depth > 8 ? [] : [fill(one.items ?? {}, called, depth + 1)];
    if (one.type === 'boolean') return true;
    if (one.type === 'integer' || one.type === 'number') {
      if (/ids?$/i.test(called)) return words.id(turn);
      return called.startsWith('year') ? 2026 : called === 'pageSize' ? 50 : 1;
    }
    return one.format === 'date' || /day|on$|until$/i.test(called) ? '2026-03-20' : words.typed(called);
  };
  return fill(schema as Schema, '', 0);
}
