import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import { RefinanceApprovals1764300000020 } from '../../migrations/1764300000020-refinance-approvals.js';
import { migrations } from '../../src/migrations.js';
import { runSeed } from '../../src/modules/demo/index.js';
import { systemClock } from '../../src/platform/clock.js';
import { statement, type Database } from '../../src/platform/database/index.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openDatabase } from '../support/spending-file.js';

let storage: TestDatabase;
let database: Database;
let runner: QueryRunner;
beforeAll(async () => {
  storage = await createTestDatabase();
  database = await openDatabase(storage.url);
  const sizes = { customers: 60, loans: 150, repayments: 400, quarters: 2, seed: 7, asOf: '2026-11-21' };
  const options = { ...sizes, outDir: null, force: false, passwordHash: '$argon2id$made-up' };
  await runSeed(options, { database, clock: systemClock });
  runner = database.dataSource.createQueryRunner();
  // The records of before the step know neither states nor acts that came with it.
  const known = `('DRAFT', 'SUBMITTED', 'DOCUMENTS_REQUIRED', 'UNDER_REVIEW', 'APPROVED', 'REJECTED', 'WITHDRAWN')`;
  const newer = `SELECT application_id FROM application_log WHERE to_status NOT IN ${known}`;
  await runner.query(`CREATE TEMP TABLE newer AS ${newer}`);
  await runner.query(`DELETE FROM notification`);
  for (const table of ['refinance_exception', 'application_participant', 'application_explanation', 'application_log'])
    await runner.query(`DELETE FROM ${table} WHERE application_id IN (SELECT application_id FROM newer)`);
  await runner.query(`DELETE FROM refinance_application WHERE id IN (SELECT application_id FROM newer)`);
});
afterAll(async () => {
  await runner.release();
  await database.dataSource.destroy();
  await storage.drop();
});
const rows = (text: string): Promise<Record<string, unknown>[]> => database.rows(statement(text));
const PARTICIPANTS = `SELECT application_id, account_id, part FROM application_participant ORDER BY 1, 2, 3`;
const STATUSES = 'SELECT status FROM refinance_application ORDER BY id';

it('reads from the records of applications under way who had a part in them, and goes back without losing one', async () => {
  expect(migrations).toContain(RefinanceApprovals1764300000020);
  const step = new RefinanceApprovals1764300000020();
  const known = await rows(PARTICIPANTS);
  expect(known.length).toBeGreaterThan(5);
  const before = await rows(STATUSES);
  await step.down(runner);
  expect(await rows(STATUSES)).toEqual(before);
  await step.up(runner);
  expect(await rows(PARTICIPANTS)).toEqual(known);
  // Applications in the new states go back to the nearest that was known, their logs with them.
  await runner.query(`
    UPDATE refinance_application SET status = 'TERMS_OFFERED', terms_valid_until = '2026-12-01' WHERE status = 'APPROVED'`);
  await runner.query(`UPDATE refinance_application SET status = 'EXCEPTION_REQUESTED' WHERE status = 'UNDER_REVIEW'`);
  await runner.query(`
    INSERT INTO application_log (application_id, from_status, to_status, role, at)
    SELECT id, 'TERMS_OFFERED', 'TERMS_EXPIRED', 'SYSTEM', now() FROM refinance_application WHERE status = 'TERMS_OFFERED'`);
  await runner.query(`UPDATE application_log SET to_status = 'TERMS_OFFERED' WHERE to_status = 'APPROVED'`);
  await step.down(runner);
  const states = await rows('SELECT DISTINCT status FROM refinance_application ORDER BY 1');
  expect(states.map(({ status }) => status)).not.toContain('TERMS_OFFERED');
  const logged = await rows(`SELECT count(*)::int AS count FROM application_log WHERE account_id IS NULL
    OR to_status NOT IN ('DRAFT', 'SUBMITTED', 'DOCUMENTS_REQUIRED', 'UNDER_REVIEW', 'APPROVED', 'REJECTED', 'WITHDRAWN')`);
  expect(logged).toEqual([{ count: 0 }]);
  await step.up(runner);
});
