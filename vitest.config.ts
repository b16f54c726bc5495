import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import LongestFirst from './test/support/run/longest-first.ts';

// Programs that tests start read the same files hundreds of times: Node keeps what it made of them.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules', '.cache', 'compiled');

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: 'test/support/run/prepared-desk.ts',
    setupFiles: 'test/support/run/each-file.ts',
    sequence: { sequencer: LongestFirst },
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    passWithNoTests: false,
  },
});
