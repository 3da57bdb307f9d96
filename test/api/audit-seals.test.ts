import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createSealer, recordAudit, verifyTrail } from '../../src/platform/audit/index.js';
import { loadConfig } from '../../src/platform/config/index.js';
import { createDatabase, createDataSource, statement, type Database } from '../../src/platform/database/index.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { PATIENCE_MS, PATIENT_DATABASE } from '../support/patience.js';
import { whenTampered } from '../support/tampering.js';

let storage: TestDatabase;
let database: Database;
/** Transactions of other tests on the same server count as well: they end in time. */
const SOON = { pauseMs: 0, patienceMs: PATIENCE_MS };
const caller = { actor: null, requestId: 'test', locale: 'ko', address: '203.0.113.9' } as const;

beforeAll(async () => {
  storage = await createTestDatabase();
  const config = loadConfig({
    NODE_ENV: 'test',
    MOA_JWT_SECRET: 'x'.repeat(32),
    DATABASE_URL: storage.url,
    ...PATIENT_DATABASE,
  });
  const dataSource = createDataSource(config.database, { entities: [], migrations: [] });
  database = createDatabase(await dataSource.initialize());
});
afterAll(async () => {
  await database.dataSource.destroy();
  await storage.drop();
});

const record = (subjectId: number, from = database): Promise<void> =>
  recordAudit(from, caller, {
    action: 'LOAN_READ',
    subjectType: 'Loan',
    subjectId,
    customerId: null,
    detail: { n: 0.1 },
  });
const sql = (text: string, values: readonly unknown[] = []) =>
  database.rows<Record<string, number>>(statement(text), values);

const faultAfter = (change: string): Promise<string | null> =>
  whenTampered(database, change, async (tampered) => {
    const { fault } = await verifyTrail(tampered);
    return fault && `${fault.kind} ${fault.sequence}`;
  });

describe('the audit trail', () => {
  it('is sealed up to what was written, stretch by stretch', async () => {
    const seal = createSealer(database, SOON);
    expect(await seal()).toBe(0);
    await sql(`INSERT INTO audit_entry (action, subject_type, subject_id)
      SELECT 'LOAN_READ', 'Loan', n FROM generate_series(1, 4500) n`);
    expect(await seal()).toBe(4_500);
    await record(7);
    expect(await verifyTrail(database)).toMatchObject({ checked: 3, entries: 4_500, unsealed: 1, fault: null });
    expect(await seal()).toBe(1);
    expect(await seal()).toBe(0);
    expect(await verifyTrail(database)).toMatchObject({ checked: 4, entries: 4_501, unsealed: 0, fault: null });
  });

  it('waits for a transaction that wrote before, and then leaves none of its entries out', async () => {
    const seal = createSealer(database, { pauseMs: 0, patienceMs: 500 });
    let sealedMeanwhile: number | null = null;
    const waited = await database.transaction(async (transaction) => {
      await recordAudit(transaction, caller, { action: 'SLOW', subjectType: 'Loan', subjectId: 1, customerId: null });
      await record(8);
      sealedMeanwhile = await seal();
      return true;
    });
    expect({ waited, sealedMeanwhile }).toEqual({ waited: true, sealedMeanwhile: 0 });
    expect(await createSealer(database, SOON)()).toBe(2);
    expect((await verifyTrail(database)).fault).toBeNull();
  });

  it('is sealed once by sealers that run side by side', async () => {
    for (let place = 0; place < 20; place += 1) await record(place);
    const sealed = await Promise.all([1, 2, 3].map(() => createSealer(database, SOON)()));
    expect(sealed.reduce((sum, count) => sum + count, 0)).toBe(20);
    expect((await verifyTrail(database)).fault).toBeNull();
  });

  it('refuses any change of entries, seals and heads', async () => {
    for (const change of [
      `UPDATE audit_seal SET to_id = 1`,
      `DELETE FROM audit_seal`,
      `TRUNCATE audit_seal`,
      `DELETE FROM audit_entry WHERE id = 1`,
      `DELETE FROM chain_head`,
      `TRUNCATE chain_head`,
      `UPDATE chain_head SET sequence = sequence - 1`,
    ]) {
      await expect(sql(change)).rejects.toMatchObject({ code: '42501' });
    }
  });

  it.each([
    [`UPDATE audit_entry SET action = 'NOTHING' WHERE id = 2345`, 'ALTERED 2345'],
    [`UPDATE audit_entry SET at = at + interval '1 microsecond' WHERE id = 1`, 'ALTERED 1'],
    [`UPDATE audit_entry SET detail = '{"n": 0.2}' WHERE id = 4501`, 'ALTERED 4501'],
    [`DELETE FROM audit_entry WHERE id = 2000`, 'MISSING 2000'],
    [`DELETE FROM audit_entry WHERE id BETWEEN 3000 AND 4500`, 'MISSING 3000'],
    [
      `INSERT INTO audit_entry (id, action, subject_type) OVERRIDING SYSTEM VALUE VALUES (-3, 'X', 'Loan')`,
      'INSERTED -3',
    ],
    [`UPDATE audit_seal SET marks = '' WHERE sequence = 2`, 'ALTERED 2'],
    [`DELETE FROM audit_seal WHERE sequence = 2`, 'MISSING 2'],
    [`DELETE FROM audit_seal WHERE sequence >= 4`, 'CUT_TAIL 4'],
  ])('shows where somebody with all rights did this: %s', async (change, fault) => {
    expect(await faultAfter(change)).toBe(fault);
  });
});
