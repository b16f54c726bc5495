import { defineConfig } from 'vitest/config';

/** What is run on PostgreSQL too: whoever opens a store and does not look into SQLite's own file. */
const onBoth = ['test/stories/*.test.ts'];

const common = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    maxWorkers: 2,
    passWithNoTests: false,
    projects: [
      {
        test: {
          ...common,
          name: 'sqlite',
          include: ['test/**/*.test.{ts,tsx}'],
          globalSetup: 'test/support/prepared-desk.ts',
        },
      },
      {
        test: {
          ...common,
          name: 'postgres',
          include: onBoth,
          globalSetup: 'test/support/prepared-postgres.ts',
          env: { PROPOSAL_DESK_TEST_STORE: 'postgres' },
        },
      },
    ],
  },
});
