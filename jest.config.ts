import type { Config } from 'jest';

const config: Config = {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  // Test files run on bare Node and share the modules of their process: see test/runtime/runtime.mjs.
  runtime: '<rootDir>/test/runtime/runtime.mjs',
  testEnvironment: '<rootDir>/test/runtime/environment.mjs',
  runner: [
    '<rootDir>/test/runtime/runner.mjs',
    {
      heavy: [
        'test/resilience/',
        'test/api/attacks',
        'test/api/bad-input',
        'test/api/chat-page',
        'test/api/explorer',
        'test/api/front-page',
        'test/api/import-bad-input',
        'test/api/import-batches',
        'test/api/isolation',
        'test/api/program',
        '-training.test',
      ],
    },
  ],
  transform: {},
  injectGlobals: false,
  waitForUnhandledRejections: true,
  globalSetup: '<rootDir>/test/runtime/postgres-setup.mjs',
  globalTeardown: '<rootDir>/test/runtime/postgres-teardown.mjs',
  // Tests wait more than they compute: four at a time also on a machine of two cores.
  maxWorkers: 4,
  // What past files left in a worker's memory slows the next ones down: it begins anew now and then.
  workerIdleMemoryLimit: '1.2GB',
  testTimeout: 60_000,
};

export default config;
