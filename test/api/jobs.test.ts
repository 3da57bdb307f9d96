import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createDatabase, createDataSource, type Database } from '../../src/platform/database/index.js';
import { loadConfig } from '../../src/platform/config/index.js';
import { createJobs, type JobKind, type Jobs } from '../../src/platform/jobs/index.js';
import { createLog } from '../../src/platform/telemetry/index.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { eventually, PATIENT_DATABASE } from '../support/patience.js';

const GREET: JobKind<{ name: string }> = {
  name: 'greet',
  retries: 2,
  expireInSeconds: 30,
  does: 'Greets.',
  cron: null,
  ifItDies: 'It greets again.',
};

let testDatabase: TestDatabase;
let dataSource: DataSource;
let database: Database;
let jobs: Jobs;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  const config = loadConfig({ NODE_ENV: 'test', MOA_JWT_SECRET: 'x'.repeat(32), ...PATIENT_DATABASE });
  dataSource = await createDataSource(config.database, { entities: [], migrations: [] }, testDatabase.url).initialize();
  database = createDatabase(dataSource);
  jobs = createJobs(testDatabase.url, createLog('silent'));
});
afterAll(async () => {
  await jobs.stop();
  await dataSource.destroy();
  await testDatabase.drop();
});

describe('jobs', () => {
  it('run when their transaction commits, never when it rolls back, and again after they failed', async () => {
    const seen: string[] = [];
    await jobs.work(GREET, ({ name }) => {
      seen.push(name);
      return seen.length === 1 ? Promise.reject(new Error('first try fails')) : Promise.resolve();
    });
    const rolledBack = database.transaction(async (transaction) => {
      await jobs.enqueue(transaction, GREET, { name: 'nobody' });
      throw new Error('rolled back');
    });
    await expect(rolledBack).rejects.toThrow('rolled back');
    await database.transaction((transaction) => jobs.enqueue(transaction, GREET, { name: 'Kim' }));
    await eventually(() => seen.length >= 2);
    expect(seen).toEqual(['Kim', 'Kim']);
  });
});
