import path from 'node:path'
import { configDefaults, defineConfig } from 'vitest/config'

const DATABASE_TESTS = '**/*.db.test.ts'
const NOT_OURS = [...configDefaults.exclude, '.next/**', '.data*/**', 'e2e/**']

export default defineConfig({
  resolve: {
    alias: {
      '@': import.meta.dirname,
      // What the server's own condition would choose: the marker that lets a module be loaded.
      'server-only': path.join(import.meta.dirname, 'node_modules/server-only/empty.js'),
    },
  },
  test: {
    // Tests look at what is, in the zone of the plan's jurisdiction, wherever they run.
    // Somebody's own address must not reach what is expected of the usual one.
    env: { TZ: 'Asia/Shanghai', JIANNUO_ORIGIN: '' },
    // the runner itself only waits: it needs no core of its own
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: [...NOT_OURS, DATABASE_TESTS],
          // laws are tried on many cases; a busy machine must not fail them
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: [DATABASE_TESTS],
          exclude: NOT_OURS,
          globalSetup: 'server/testing/cluster.setup.ts',
          setupFiles: 'server/testing/worker.setup.ts',
          pool: 'forks',
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
