import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CommandContext, Operations, QueryContext, TaskContext } from '../../electron/context/context.ts';
import { operations } from '../../electron/door/operations.ts';
import { contract } from '../../shared/contract.ts';

const top = join(import.meta.dirname, '..', '..');

test('操作表的每一行恰好有一处实现', () => {
  const found = globSync('electron/*/{,*/}*.ts', { cwd: top }).flatMap((path) =>
    Array.from(readFileSync(join(top, path), 'utf8').matchAll(/^ {2}'([a-z]+\.[A-Za-z]+)': /gm), ([, name]) => name),
  );
  expect(found.sort()).toEqual(Object.keys(contract).sort());
  expect(Object.keys(operations).sort()).toEqual(Object.keys(contract).sort());
});

test('查询只能读，编译器不放过一处写', () => {
  // Never run: the compiler complains when a line that must not compile does.
  const unwritten = (query: QueryContext, command: CommandContext, task: TaskContext): unknown => [
    // A command's transaction writes, and so does what a task opens.
    command.db.deleteFrom('unit').execute(),
    task.write((db) => db.deleteFrom('unit').execute()),
    // @ts-expect-error a query only reads
    query.db.deleteFrom('unit').execute(),
    // @ts-expect-error a query only reads
    query.db.insertInto('unit'),
    // @ts-expect-error a query only reads
    query.db.updateTable('unit'),
    // @ts-expect-error a query opens no transaction
    query.write(async () => null),
    // @ts-expect-error a query changes nothing
    query.changed({}, {}),
    // @ts-expect-error a query signs nobody in
    query.signIn(null),
    // @ts-expect-error outside of its transactions a task only reads
    task.db.deleteFrom('unit').execute(),
    // @ts-expect-error what is read of one moment is read only
    task.snapshot((db) => db.deleteFrom('unit').execute()),
    // @ts-expect-error a command is in its transaction already
    command.write(async () => null),
    {
      // @ts-expect-error a query only reads
      'unit.list': ({ db }) => db.deleteFrom('unit').execute(),
    } satisfies Operations,
    {
      // @ts-expect-error no line of the contract
      'unit.burn': () => null,
    } satisfies Operations,
  ];
  expect(unwritten).toBeTypeOf('function');
});
