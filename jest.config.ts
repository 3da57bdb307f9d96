import type { Config } from 'jest';

const config: Config = {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  // Test files run on bare Node and share the modules of their process: see test/runtime/runtime.mjs.
  runtime: '<rootDir>/test/runtime/runtime.mjs',
  testEnvironment: '<rootDir>/test/runtime/environment.mjs',
  runner: [
    '<rootDir>/test/runtime/runner.mjs',
    {
      apart: [
        'test/resilience/stop',
        'test/resilience/standstill',
        'test/resilience/readers',
        'test/resilience/outage',
        'test/api/attacks',
      ],
      // As much of the rest as keeps both lanes busy to the end: some 350 of 2,100 seconds.
      afterwards: [
        'test/unit/platform/',
        'test/unit/lending/',
        'test/unit/learning/',
        'test/unit/spending/',
        'test/unit/demo/',
        'test/unit/scenarios/',
        'test/unit/bench/',
        'test/unit/forecasting/',
      ],
      longest: [
        'test/api/chat-page',
        'test/api/isolation',
        'test/api/bad-input',
        'test/resilience/',
        'test/api/import-bad-input',
        'test/unit/chat/gate/cost',
        'test/api/program',
        'test/api/explorer',
        'test/api/import-batches',
        'test/api/import-tasks',
        'test/unit/insights/training/noise-gates',
        'test/api/demo-world',
        'test/api/models-train',
        'test/api/readme-examples',
        'test/api/compliance',
        'test/api/identity-sockets',
        'test/unit/platform/http/server',
        'test/api/setup',
        'test/api/seed-in-production',
        'test/unit/platform/redis',
        'test/api/chat-takeover',
        'test/api/chat-endings',
        'test/api/front-page',
        '-training.test',
        'test/unit/platform/embedded-postgres',
        'test/api/loan-documents',
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
  // A worker whose event loop is empty still has a gigabyte to give back, which takes longer than jest's half a second where
  // the machine is busy. One that hangs on what a test left open is still told of.
  workerGracefulExitTimeout: 10_000,
  // No bound that is tested: a machine with much else to do takes many times as long as usual.
  testTimeout: 180_000,
};

export default config;
