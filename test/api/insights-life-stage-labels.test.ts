import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LifeStageCorrectDocument } from '../../schema/generated/test/graphql.js';
import { runSeed } from '../../src/modules/demo/index.js';
import { LIFE_STAGES } from '../../src/modules/insights/life-stage/life-stage.js';
import { readStageRows, recentStageInputs } from '../../src/modules/insights/life-stage/stage-rows.js';
import { systemClock } from '../../src/platform/clock.js';
import { createDatabase, type Database } from '../../src/platform/database/index.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { testPasswordHash } from '../support/passwords.js';

const CUSTOMERS = 1_200;

let server: TestServer;
let database: Database;
let institutionId: number;

beforeAll(async () => {
  server = await startTestServer();
  database = createDatabase(server.app.dataSource);
  await runSeed(
    {
      customers: CUSTOMERS,
      loans: 10,
      repayments: 100,
      quarters: 2,
      seed: 41,
      asOf: '2026-11-21',
      outDir: null,
      force: false,
      passwordHash: await testPasswordHash(),
    },
    { database, clock: systemClock },
  );
  const [row] = await server.sql<{ id: string }>(`SELECT id FROM institution WHERE code = 'MOA_BANK'`);
  institutionId = Number(row?.id);
}, 180_000);
afterAll(() => server.close());

const read = () =>
  readStageRows({ database, institutionId, signal: new AbortController().signal, seed: 1, progress: () => undefined });

describe('what the next model learns from', () => {
  it('is the source’s stage of everybody whose is known, and what people said in its place', async () => {
    const before = await read();
    const [{ count: labelled } = { count: 0 }] = await server.sql<{ count: number }>(
      `SELECT count(*)::integer AS count FROM customer_quarter q WHERE life_stage IS NOT NULL AND institution_id = $1
         AND quarter = (SELECT max(quarter) FROM customer_quarter)`,
      [institutionId],
    );
    expect(before).toMatchObject({ corrected: 0 });
    expect(before.labels).toHaveLength(labelled);

    const staff = await server.login('staff@example.com');
    const untold = await server.sql<{ id: string }>(
      `SELECT c.id FROM customer c JOIN customer_quarter q USING (institution_id, source_key)
       WHERE q.institution_id = $1 AND q.life_stage IS NULL AND q.quarter = (SELECT max(quarter) FROM customer_quarter)`,
      [institutionId],
    );
    const input = { customerId: encodeId('Customer', Number(untold[0]?.id)), stage: 'RETIRED' as const };
    await server.run(LifeStageCorrectDocument, { input: { ...input, idempotencyKey: 'label' } }, staff);

    const after = await read();
    expect(after.corrected).toBe(1);
    expect(after.labels).toHaveLength(labelled + 1);
    const retired = LIFE_STAGES.indexOf('RETIR');
    const count = (labels: Uint8Array): number => labels.filter((label) => label === retired).length;
    expect(count(after.labels)).toBe(count(before.labels) + 1);
    expect(after.digest).not.toBe(before.digest);
  });

  it('no longer is what was said more than a year ago', async () => {
    await server.sql(`UPDATE life_stage_correction
      SET corrected_at = now() - interval '400 days', expires_at = now() - interval '35 days'`);
    expect(await read()).toMatchObject({ corrected: 0 });
  });

  it('stands beside figures that come in of everybody, whether a stage is known or not', async () => {
    const { columns, values } = await recentStageInputs({
      database,
      institutionId,
      signal: new AbortController().signal,
    });
    expect(values.length / columns.length).toBe(CUSTOMERS);
  });
});
