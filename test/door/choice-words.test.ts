import { expect, test } from 'vitest';
import { z } from 'zod';
import { contract } from '../../shared/contract.ts';
import { choiceWords, disclosures, keysOf } from '../../shared/model/kinds.ts';

/** Every choice of names in a schema, with the way to it. */
function choicesIn(schema: z.ZodType, seen = new Set<unknown>()): string[][] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  const def = (schema as unknown as { def: Record<string, unknown> }).def;
  if (schema instanceof z.ZodEnum) {
    const said = schema.safeParse('∅').error?.issues[0]?.message ?? '';
    return [[said.replace('只能是：', ''), ...schema.options.map(String)]];
  }
  const parts = Object.values(def).flatMap((part) => {
    if (part instanceof z.ZodType) return [part];
    if (typeof part !== 'object' || part === null) return [];
    return Object.values(part).filter((each): each is z.ZodType => each instanceof z.ZodType);
  });
  return parts.flatMap((part) => choicesIn(part, seen));
}

test('只能从几样里选的，选错了，说出每一样的中文名称', () => {
  expect(choiceWords(keysOf(disclosures))).toBe('主动公开（open）、依申请公开（on-request）、不予公开（closed）');
  const refused = z.enum(keysOf(disclosures)).safeParse('secret');
  expect(refused.error?.issues[0]?.message).toBe(
    '只能是：主动公开（open）、依申请公开（on-request）、不予公开（closed）',
  );
});

test('各项操作的选项选错了，都说得出每一样的中文名称', () => {
  const bare = new Set<string>();
  for (const { input } of Object.values(contract)) {
    for (const [said = '', ...keys] of choicesIn(input)) {
      if (!/\p{Script=Han}/u.test(said)) bare.add(keys.join());
    }
  }
  expect([...bare].sort()).toEqual([]);
});
