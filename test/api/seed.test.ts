import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runSeed, type SeedOptions, type SeedProgress, type SeedSummary } from '../../src/modules/demo/index.js';
import { ArrearsService, verifyBooks } from '../../src/modules/lending/index.js';
import { systemClock } from '../../src/platform/clock.js';
import { statement, type Database } from '../../src/platform/database/index.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { servicingFrom } from '../support/servicing.js';
import { openDatabase } from '../support/spending-file.js';

const OPTIONS: SeedOptions = {
  customers: 120,
  loans: 240,
  repayments: 1_500,
  quarters: 8,
  seed: 99,
  asOf: '2026-11-21',
  outDir: null,
  force: false,
  passwordHash: '$argon2id$made-up',
};

let storage: TestDatabase;
let database: Database;
let folder = '';
let summary: SeedSummary;
const progress: SeedProgress[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moa-seed-test-'));
  storage = await createTestDatabase();
  database = await openDatabase(storage.url);
  summary = await seed({ outDir: folder }, (step) => progress.push(step));
});
afterAll(async () => {
  await database.dataSource.destroy();
  await storage.drop();
  await rm(folder, { recursive: true });
});

function seed(options: Partial<SeedOptions>, onProgress?: (step: SeedProgress) => void): Promise<SeedSummary> {
  return runSeed({ ...OPTIONS, ...options }, { database, clock: systemClock, ...(onProgress && { onProgress }) });
}
const rows = (text: string): Promise<Record<string, unknown>[]> => database.rows(statement(text));
const count = async (text: string): Promise<unknown> => (await rows(`SELECT count(*) FROM ${text}`))[0]?.['count'];

/** Loans whose postings of principal do not sum to their balance. */
const UNPOSTED = `loan l WHERE balance_won <>
  (SELECT coalesce(sum(principal_won), 0) FROM ledger_posting WHERE loan_id = l.id)`;

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(path)).sort()) hash.update(await readFile(join(path, name)));
  return hash.digest('hex');
}

describe('demonstration data', () => {
  it('have exactly the sizes asked for, beside a small neighbour', async () => {
    expect(summary.institutions).toMatchObject([
      { code: 'MOA_BANK', customers: 120, loans: 240, repayments: 1_500, spendingRows: 960 },
      { code: 'HANBIT_CARD', customers: 20, loans: 20, spendingRows: 160 },
    ]);
    const of = (table: string, where = 'true'): string =>
      `SELECT i.code, count(*) FROM ${table} t JOIN institution i ON i.id = t.institution_id WHERE ${where}
       GROUP BY 1 ORDER BY 1 DESC`;
    for (const [table, sizes] of [
      ['customer', [120, 20]],
      ['customer_quarter', [960, 160]],
    ] as const) {
      expect((await rows(of(table))).map((row) => row['count'])).toEqual(sizes);
    }
    // Loans and repayments that were made by what people did come on top.
    const drawn = await rows(of('loan', `t.loan_number NOT LIKE 'RA-%'`));
    expect(drawn.map((row) => row['count'])).toEqual([240, 20]);
    const atNine = `(r.created_at AT TIME ZONE 'Asia/Seoul')::time = '09:00'`;
    expect(await count(`repayment r JOIN loan l ON l.id = r.loan_id WHERE l.institution_id = 1 AND ${atNine}`)).toBe(
      1_500,
    );
  });

  it('hang together: payments, balances, arrears, owners and spending', async () => {
    expect(
      await count(`(SELECT balance_after_won, lag(balance_after_won) OVER w - principal_won AS expected
        FROM repayment r WHERE NOT EXISTS (SELECT FROM repayment h WHERE h.loan_id = r.loan_id AND h.held_won <> 0)
        WINDOW w AS (PARTITION BY loan_id ORDER BY paid_on)) x WHERE expected <> balance_after_won`),
    ).toBe(0);
    expect(
      await count(`loan l JOIN LATERAL (SELECT * FROM repayment r WHERE r.loan_id = l.id ORDER BY paid_on DESC LIMIT 1) r
        ON true WHERE l.account IS NULL AND (r.balance_after_won <> l.balance_won OR r.paid_on <> l.interest_paid_to)`),
    ).toBe(0);
    const servicing = await servicingFrom(database)();
    expect(await verifyBooks({ database, servicing })).toMatchObject({ faulty: 0, first: null });
    expect(await count(`loan WHERE (status = 'DELINQUENT') <> (overdue_days > 0 AND overdue_won > 0)`)).toBe(0);
    expect(await count(`loan WHERE status = 'CLOSED' AND balance_won > 0`)).toBe(0);
    expect(await count(`loan WHERE status = 'ACTIVE' AND balance_won = 0`)).toBe(0);
    expect(await count(`repayment r JOIN loan l ON l.id = r.loan_id WHERE r.customer_id <> l.customer_id`)).toBe(0);
    expect(
      await count(`loan l JOIN customer c ON c.id = l.customer_id WHERE c.institution_id <> l.institution_id`),
    ).toBe(0);
    expect(
      await count(`customer_quarter q WHERE NOT EXISTS (SELECT FROM customer c
        WHERE c.institution_id = q.institution_id AND c.source_key = q.source_key)`),
    ).toBe(0);
  });

  it('are posted once: of every loan the postings leave what is owed, and each repayment has one', async () => {
    expect(await count(UNPOSTED)).toBe(0);
    expect(await count(`ledger_posting WHERE kind = 'REPAYMENT'`)).toBe(await count('repayment'));
  });

  it('stand as an assessment of arrears finds them', async () => {
    const service = new ArrearsService({ database, clock: systemClock, servicing: servicingFrom(database) });
    const caller = { actor: null, requestId: 'test', locale: 'ko', address: null } as const;
    const run = await service.assess(caller, OPTIONS.asOf);
    expect(run).toMatchObject({ changed: 0, fellBehind: 0, caughtUp: 0 });
    expect(run.assessed).toBe(await count(`loan WHERE status IN ('ACTIVE', 'DELINQUENT')`));
    expect(run.assessed).toBeGreaterThan(150);
  });

  it('let the demonstration customer log in as someone with loans and eight quarters of spending', async () => {
    expect(
      await rows(`
        SELECT a.role, i.code, a.email, count(DISTINCT l.id) AS loans, count(DISTINCT q.quarter) AS quarters
        FROM account a JOIN institution i ON i.id = a.institution_id
        LEFT JOIN customer c ON c.id = a.customer_id LEFT JOIN loan l ON l.customer_id = c.id
        LEFT JOIN customer_quarter q ON q.institution_id = c.institution_id AND q.source_key = c.source_key
        GROUP BY a.id, i.code ORDER BY a.id`),
    ).toEqual([
      { role: 'ADMIN', code: 'MOA_BANK', email: 'admin@example.com', loans: 0, quarters: 0 },
      { role: 'STAFF', code: 'MOA_BANK', email: 'staff@example.com', loans: 0, quarters: 0 },
      { role: 'STAFF', code: 'MOA_BANK', email: 'approver@example.com', loans: 0, quarters: 0 },
      { role: 'CUSTOMER', code: 'MOA_BANK', email: 'customer@example.com', loans: 5, quarters: 8 },
      { role: 'SERVICE', code: 'MOA_BANK', email: 'payments@example.com', loans: 0, quarters: 0 },
      { role: 'ADMIN', code: 'HANBIT_CARD', email: 'admin2@example.com', loans: 0, quarters: 0 },
      { role: 'STAFF', code: 'HANBIT_CARD', email: 'staff2@example.com', loans: 0, quarters: 0 },
      { role: 'STAFF', code: 'HANBIT_CARD', email: 'approver2@example.com', loans: 0, quarters: 0 },
      { role: 'CUSTOMER', code: 'HANBIT_CARD', email: 'customer2@example.com', loans: 2, quarters: 8 },
      { role: 'SERVICE', code: 'HANBIT_CARD', email: 'payments2@example.com', loans: 0, quarters: 0 },
    ]);
  });

  it('go with a table of truth that agrees with the database', async () => {
    const [header, ...lines] = (await readFile(join(folder, 'truth.csv'), 'utf8')).trim().split('\n');
    expect(header).toBe('institution,source_key,loan_number,quarter,label,detail');
    const truth = lines.map((line) => line.split(','));
    const labelled = (label: string): string[][] => truth.filter((row) => row[4] === label);
    const late = await rows(`
      SELECT c.source_key, l.loan_number, l.overdue_days, l.overdue_won FROM loan l JOIN customer c ON c.id = l.customer_id
      WHERE l.status = 'DELINQUENT' ORDER BY l.id`);
    expect(labelled('DELINQUENT').map(([, key, loan, , , detail]) => [key, loan, detail])).toEqual(
      late.map((row) => [
        row['source_key'],
        row['loan_number'],
        `overdue_days=${String(row['overdue_days'])};overdue_won=${String(row['overdue_won'])}`,
      ]),
    );
    const anomalous = labelled('ANOMALOUS_SPENDING');
    expect(anomalous.length).toBe(summary.labels.ANOMALOUS_SPENDING);
    for (const [, key = '', , quarter = ''] of anomalous) {
      const [row] = await rows(`
        SELECT max(tot_use_am) FILTER (WHERE quarter = '${quarter}') AS there,
          percentile_disc(0.5) WITHIN GROUP (ORDER BY tot_use_am) AS usual
        FROM customer_quarter WHERE source_key = '${key}'`);
      expect(Number(row?.['there'])).toBeGreaterThan(2 * Number(row?.['usual']));
    }
    expect(labelled('REFINANCE_WORTHY').length).toBeGreaterThan(3);
  });

  it('report progress while they are made', () => {
    const steps = new Set(progress.map(({ step }) => step));
    expect([...steps].sort()).toEqual(
      ['CUSTOMERS', 'LOANS', 'REPAYMENTS', 'SPENDING_FILE', 'SPENDING_IMPORT', 'PLAY', 'STATISTICS'].sort(),
    );
    expect(progress.filter(({ done, total }) => done > total)).toEqual([]);
  });

  it('are not put beside others unasked, nor twice', async () => {
    await expect(seed({ seed: 1 })).rejects.toMatchObject({ problems: [{ code: 'DATABASE_NOT_EMPTY' }] });
    await expect(seed({ force: true })).rejects.toMatchObject({ problems: [{ code: 'ALREADY_SEEDED' }] });
    expect(await count('customer')).toBe(140);
  });

  it('are not put beside an institution that has no customers yet', async () => {
    const ground = await createTestDatabase();
    const theirs = await openDatabase(ground.url);
    try {
      await theirs.rows(statement(`INSERT INTO institution (code, name, kind) VALUES ('HANA', '하나', 'BANK')`));
      const refused = runSeed(OPTIONS, { database: theirs, clock: systemClock });
      await expect(refused).rejects.toMatchObject({ problems: [{ code: 'DATABASE_NOT_EMPTY' }] });
      expect(await theirs.rows(statement('SELECT FROM customer'))).toEqual([]);
    } finally {
      await theirs.dataSource.destroy();
      await ground.drop();
    }
  });

  it('refuse options without sense, all at once', async () => {
    const problems = [{ field: ['customers'] }, { field: ['quarters'] }, { field: ['asOf'] }];
    await expect(seed({ customers: 0, quarters: 1.5, asOf: '2026-02-30' })).rejects.toMatchObject({ problems });
  });

  it('join others when asked, and leave the sequences behind the last id', async () => {
    const { institutions } = await seed({ seed: 1, force: true, customers: 5, loans: 10 });
    expect(institutions.map(({ accounts }) => accounts)).toEqual([[], []]);
    expect(await count('customer')).toBe(165);
    expect(await count(UNPOSTED)).toBe(0);
    expect(await count(`ledger_posting WHERE kind = 'REPAYMENT'`)).toBe(await count('repayment'));
    const [made] = await rows(
      `INSERT INTO customer (institution_id, name, email) VALUES (1, '홍길동', 'hong@example.com') RETURNING id`,
    );
    expect(await rows(`SELECT max(id) AS id FROM customer`)).toEqual([made]);
  });

  it('are the same to the byte for the same seed, in another database too', async () => {
    const other = await createTestDatabase();
    const elsewhere = await openDatabase(other.url);
    const [again, different] = [join(folder, 'again'), join(folder, 'different')];
    const options = { ...OPTIONS, loans: 30, customers: 30 };
    try {
      const first = await runSeed({ ...options, outDir: again }, { database: elsewhere, clock: systemClock });
      expect(first.files).toHaveLength(9);
      const digest = await digestOf(again);
      await runSeed(
        { ...options, outDir: different, seed: 5, force: true },
        { database: elsewhere, clock: systemClock },
      );
      expect(await digestOf(different)).not.toBe(digest);
      const third = await createTestDatabase();
      const fresh = await openDatabase(third.url);
      await runSeed({ ...options, outDir: different }, { database: fresh, clock: systemClock });
      expect(await digestOf(different)).toBe(digest);
      await fresh.dataSource.destroy();
      await third.drop();
    } finally {
      await elsewhere.dataSource.destroy();
      await other.drop();
    }
  });
});
