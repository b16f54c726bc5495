import { z } from 'zod';
import { contract, type OperationName } from '../../shared/contract.ts';
import type { Dice } from './dice.ts';

type Schema = {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  format?: string;
};

const schemas = new Map<string, Schema>();
function schemaOf(name: OperationName): Schema {
  const known = schemas.get(name);
  if (known) return known;
  const schema = z.toJSONSchema(contract[name].input, {
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
  }) as Schema;
  schemas.set(name, schema);
  return schema;
}

const words = ['养老服务', '77', '市财政局', '2026-03-20', '', ' ', '一、加快建设。', '〔2026〕3号', 'clerk', '张某'];
const days = ['2026-03-20', '2026-02-30', '2026-12-31', '1900-01-01', '9999-12-31', '2026-3-1', ''];

/** A value that fits a schema more or less, with small numbers, so that ids meet rows that are there. */
function fitting(schema: Schema, dice: Dice, depth = 0): unknown {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices && choices.length > 0) return fitting(dice.pick(choices), dice, depth + 1);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return dice.pick(schema.enum);
  if (schema.properties || schema.type === 'object') {
    const entries = Object.entries(schema.properties ?? {}).filter(
      ([name]) => schema.required?.includes(name) || dice.chance(3),
    );
    return Object.fromEntries(entries.map(([name, one]) => [name, fitting(one, dice, depth + 1)]));
  }
  if (schema.type === 'array') {
    return Array.from({ length: depth > 6 ? 0 : dice.below(4) }, () => fitting(schema.items ?? {}, dice, depth + 1));
  }
  if (schema.type === 'integer' || schema.type === 'number') return dice.below(6);
  if (schema.type === 'boolean') return dice.chance(2);
  if (schema.type === 'null') return null;
  return schema.format === 'date' ? dice.pick(days) : dice.pick(words);
}

const nested = (levels: number) => JSON.parse('['.repeat(levels) + ']'.repeat(levels)) as unknown;
/** What somebody might send in the place of anything. */
const hostile: readonly ((dice: Dice) => unknown)[] = [
  () => null,
  () => -1,
  () => 0,
  () => 1e308,
  () => Number.MAX_SAFE_INTEGER,
  () => 2 ** 53 + 2,
  () => 0.1,
  () => true,
  () => '',
  () => [],
  () => ({}),
  () => JSON.parse('{"__proto__":{"roles":["admin"],"polluted":true}}'),
  () => JSON.parse('{"constructor":{"prototype":{"polluted":true}}}'),
  () => ({ toString: 1, valueOf: 'x', hasOwnProperty: null }),
  (dice) => '长'.repeat(dice.pick([200, 5_000, 200_001, 500_001])),
  (dice) => '\n'.repeat(dice.pick([100, 20_000, 200_000])),
  (dice) =>
    dice
      .pick(['1', '我', '一、', '（', '建议：', '2021年', '，', '"', ';', '《', '第', ' ', '1.', '〔'])
      .repeat(50_000),
  (dice) => nested(dice.pick([20, 40, 1_000, 100_000])),
  (dice) => Array.from({ length: dice.pick([100, 10_001, 250_000]) }, (_, at) => at),
  (dice) => Object.fromEntries(Array.from({ length: dice.pick([50, 20_000]) }, (_, at) => [`栏${at}`, at])),
  () => '\u0000\ud800\u202e\ufeff',
  () => "'; drop table proposal; --",
  () => '../../../etc/passwd',
  () => '=cmd|calc!A0',
  () => '<script>alert(1)</script>',
];

/** A question for an operation that follows from the dice: sometimes fitting, mostly with something hostile in it. */
export function hostileInput(name: OperationName, dice: Dice): unknown {
  if (dice.chance(12)) return dice.pick(hostile)(dice);
  let question = fitting(schemaOf(name), dice);
  for (let times = dice.below(3); times > 0; times -= 1) question = spoiled(question, dice, 0);
  return question;
}

function spoiled(value: unknown, dice: Dice, depth: number): unknown {
  if (typeof value !== 'object' || value === null || dice.chance(4)) {
    return depth === 0 ? value : dice.pick(hostile)(dice);
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return [dice.pick(hostile)(dice)];
    const at = dice.below(value.length);
    return value.map((each, n) => (n === at ? spoiled(each, dice, depth + 1) : each));
  }
  const names = Object.keys(value);
  if (names.length === 0 || dice.chance(6)) {
    return {
      ...value,
      [dice.pick(['多出来的', 'constructor', 'toString', 'x'.repeat(5_000)])]: dice.pick(hostile)(dice),
    };
  }
  const name = dice.pick(names);
  return { ...value, [name]: spoiled((value as Record<string, unknown>)[name], dice, depth + 1) };
}
