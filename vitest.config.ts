import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import LongestFirst from './test/support/run/longest-first.ts';

// Programs that tests start read the same files hundreds of times: Node keeps what it made of them.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules', '.cache', 'compiled');

/** What is run on PostgreSQL too: whoever opens a store and does not look into SQLite's own file. */
const onBoth = ['test/stories/!(walks).test.ts', 'test/stories/lists/*.test.ts', 'test/db/snapshot.test.ts'];
/** What asks for a server of its own, or for PostgreSQL's own ways. */
const onPostgres = ['test/db/postgres/server/*.test.ts'];

const common = { testTimeout: 60_000, hookTimeout: 120_000, setupFiles: 'test/support/run/each-file.ts' };

export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    passWithNoTests: false,
    projects: [
      {
        test: {
          ...common,
          name: 'sqlite',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: onPostgres,
          globalSetup: 'test/support/run/prepared-desk.ts',
        },
      },
      {
        test: {
          ...common,
          name: 'postgres',
          include: [...onBoth, ...onPostgres],
          globalSetup: 'test/support/run/prepared-postgres.ts',
          env: { PROPOSAL_DESK_TEST_STORE: 'postgres' },
        },
      },
    ],
  },
});
