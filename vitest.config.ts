import tsconfigPaths from 'vite-tsconfig-paths';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [tsconfigPaths()],
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'packages/*/src/**/*.test.ts',
            'app/**/*.test.{ts,tsx}',
            'tests/emails/**/*.test.ts',
            'tests/packages/{media,insights}/**/*.test.ts',
            'tests/house/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: [
            'tests/db/**/*.test.ts',
            'tests/packages/**/*.test.ts',
            'tests/flows/**/*.test.ts',
            'tests/routes/**/*.test.{ts,tsx}',
          ],
          exclude: ['tests/packages/{media,insights}/**'],
          globalSetup: ['tests/setup/postgres.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
