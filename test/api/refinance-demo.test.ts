import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runSeed, type SeedSummary } from '../../src/modules/demo/index.js';
import { explain, type RateKind, type RepaymentMethod } from '../../src/modules/lending/index.js';
import { systemClock } from '../../src/platform/clock.js';
import { statement, type Database } from '../../src/platform/database/index.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openDatabase } from '../support/spending-file.js';

let storage: TestDatabase;
let database: Database;
let summary: SeedSummary;
beforeAll(async () => {
  storage = await createTestDatabase();
  database = await openDatabase(storage.url);
  const sizes = { customers: 90, loans: 250, repayments: 900, quarters: 2, seed: 7, asOf: '2026-11-21' };
  summary = await runSeed(
    { ...sizes, outDir: null, force: false, passwordHash: '$argon2id$made-up' },
    { database, clock: systemClock },
  );
});
afterAll(async () => {
  await database.dataSource.destroy();
  await storage.drop();
});
const rows = <Row extends object>(text: string): Promise<Row[]> => database.rows<Row>(statement(text));

describe('demonstration data of refinancing', () => {
  it('offers several products of every type that an institution lends', async () => {
    const types = await rows<{ code: string; type: string; products: number }>(
      `SELECT i.code, p.loan_type AS type, count(*)::int AS products FROM refinance_product p
       JOIN institution i ON i.id = p.institution_id GROUP BY 1, 2 ORDER BY 1, 2`,
    );
    expect(types.map(({ code, type }) => `${code} ${type}`)).toEqual([
      ...['AUTO', 'CARD', 'CREDIT'].map((type) => `HANBIT_CARD ${type}`),
      ...['AUTO', 'BUSINESS', 'CREDIT', 'JEONSE', 'MORTGAGE', 'OVERDRAFT'].map((type) => `MOA_BANK ${type}`),
    ]);
    expect(Math.min(...types.map(({ products }) => products))).toBeGreaterThanOrEqual(3);
    const offered = types.reduce((sum, { products }) => sum + products, 0);
    expect(summary.institutions.reduce((sum, { products }) => sum + products, 0)).toBe(offered);
    expect(await rows(`SELECT FROM refinance_product WHERE rate_max_percent > 20 OR rate_min_percent < 1.5`)).toEqual(
      [],
    );
  });

  it('has applications at different places, each where its log ends and explained before it was filed', async () => {
    const [bank] = summary.institutions;
    expect(bank?.applications).toBeGreaterThan(14);
    const found = await rows<{
      number: string;
      status: string;
      last: string;
      items: number;
    }>(
      `SELECT a.number, a.status, 
         (SELECT to_status FROM application_log l WHERE l.application_id = a.id ORDER BY id DESC LIMIT 1) AS last,
         (SELECT count(*)::int FROM application_explanation e WHERE e.application_id = a.id) AS items
       FROM refinance_application a JOIN institution i ON i.id = a.institution_id WHERE i.code = 'MOA_BANK' ORDER BY a.id`,
    );
    expect([...new Set(found.map(({ status }) => status))].sort()).toEqual(
      [
        'APPROVED',
        'CANCELLED',
        'DOCUMENTS_REQUIRED',
        'DRAFT',
        'EXCEPTION_REQUESTED',
        'EXECUTED',
        'REJECTED',
        'SUBMITTED',
      ]
        .concat([
          'SUPERSEDED',
          'TERMS_DECLINED',
          'TERMS_EXPIRED',
          'TERMS_OFFERED',
          'UNDER_REVIEW',
          'WITHDRAWAL_REQUESTED',
        ])
        .concat(['WITHDRAWN']),
    );
    for (const { status, last, items } of found) {
      expect(last).toBe(status);
      expect(items).toBe(status === 'DRAFT' ? 0 : 5);
    }
    expect(found.map(({ number }) => number)).toEqual(
      found.map((_, index) => `RA-2026-${String(index + 1).padStart(6, '0')}`),
    );
    const [own] = await rows<{ count: number }>(
      `SELECT count(*)::int FROM refinance_application a JOIN account c ON c.customer_id = a.customer_id
       WHERE c.email = 'customer@example.com'`,
    );
    expect(own?.count).toBeGreaterThanOrEqual(1);
    const [rejected] = await rows<{ rejections: { reason: string }[]; reasons: string[] }>(
      `SELECT a.rejections, l.reasons FROM refinance_application a JOIN application_log l ON l.application_id = a.id
         AND l.to_status = a.status WHERE a.status = 'REJECTED' LIMIT 1`,
    );
    expect(rejected?.rejections.map(({ reason }) => reason)).toEqual(rejected?.reasons);
  });

  it('acknowledged the very words that the API shows for the terms asked for', async () => {
    interface Shown {
      readonly text_version: string;
      readonly requested: number;
      readonly months: number;
      readonly method: RepaymentMethod;
      readonly type: RateKind;
    }
    const [shown] = await rows<Shown>(
      `SELECT e.text_version, a.requested_won::float8 AS requested, a.term_months AS months, a.repayment_method AS method,
         a.rate_type AS type FROM application_explanation e JOIN refinance_application a ON a.id = e.application_id
       WHERE e.item = 'WITHDRAWAL_RIGHT' LIMIT 1`,
    );
    const words = explain({
      amountWon: shown?.requested ?? 1,
      termMonths: shown?.months ?? 1,
      rateType: shown?.type ?? 'FIXED',
      repaymentMethod: shown?.method ?? 'BULLET',
      rateMinMillionths: 1,
      rateMaxMillionths: 2,
      prepaymentFeeMillionths: 0,
    });
    expect(words.find(({ item }) => item === 'WITHDRAWAL_RIGHT')?.version).toBe(shown?.text_version);
  });
});
