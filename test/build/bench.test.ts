import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** As from a terminal: without what this test run has set. */
function bench(...parts: string[]) {
  const { VITEST: _, ...env } = process.env;
  return spawnSync(process.execPath, ['build/bench.ts', ...parts], { cwd: root, env, encoding: 'utf8' });
}

test('The bench measures outside a test run: all its parts load, and one alone can be asked for', () => {
  expect(bench('deadlines')).toMatchObject({ status: 0, stdout: expect.stringMatching(/\d ms.*目标/) });
  expect(bench('nothing')).toMatchObject({ status: 2, stderr: expect.stringContaining('deadlines') });
});
