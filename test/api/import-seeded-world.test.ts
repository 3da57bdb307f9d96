import { readdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runSeed } from '../../src/modules/demo/index.js';
import type { IntakeReport } from '../../src/modules/intake/index.js';
import { openBooks } from '../../src/modules/lending/repayments/loan-account.js';
import { loanColumns, type LoanRow } from '../../src/modules/lending/loans/loan.columns.js';
import { advance, instalmentsToCome, servicingByCalendar } from '../../src/modules/lending/servicing/index.js';
import { createCalendar } from '../../src/modules/lending/index.js';
import { project, statement } from '../../src/platform/database/index.js';
import { BooksOffice } from '../support/books-files.js';

const TODAY = '2026-11-21';
const NOW = `${TODAY}T03:00:00Z`;

/** A made-up world, and an empty installation that takes in the files of it. */
let seeded: BooksOffice;
let empty: BooksOffice;
let folder = '';
const reports: Record<string, IntakeReport> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moa-world-'));
  seeded = await BooksOffice.open(NOW);
  empty = await BooksOffice.open(NOW);
  const options = { customers: 150, loans: 400, repayments: 3_000, quarters: 1, seed: 7, asOf: TODAY };
  await runSeed({ ...options, outDir: folder, force: true, passwordHash: null }, seeded);
  await empty.sql(
    `INSERT INTO institution (code, name, kind) VALUES ('MOA_BANK', '모아은행', 'BANK'), ('HANBIT_CARD', '한빛카드', 'CARD')`,
  );
  for (const institutionCode of ['MOA_BANK', 'HANBIT_CARD']) {
    for (const kind of ['CUSTOMERS', 'LOANS', 'REPAYMENTS'] as const) {
      const path = join(folder, `${institutionCode}-${kind.toLowerCase()}.csv`);
      reports[`${institutionCode} ${kind}`] = await empty.takeFile(kind, path, { institutionCode });
    }
  }
});
afterAll(async () => {
  await seeded.close();
  await empty.close();
  await rm(folder, { recursive: true });
});

/** The same of both. */
async function both<Row extends object>(text: string): Promise<readonly [Row[], Row[]]> {
  return [await seeded.sql<Row>(text), await empty.sql<Row>(text)];
}

describe('a seeded world that another installation imports', () => {
  it('comes whole, and its books add up', async () => {
    expect((await readdir(folder)).filter((name) => /customers|loans|repayments/.test(name))).toHaveLength(6);
    expect(Object.entries(reports).map(([name, { faults }]) => [name, faults])).toEqual(
      Object.keys(reports).map((name) => [name, []]),
    );
    expect(reports['MOA_BANK REPAYMENTS']?.effects.map(({ effect }) => effect).sort()).toEqual([
      'CLOSED',
      'ON_RECORD',
      'POSTED',
    ]);
    const report = await empty.verify();
    expect(report).toMatchObject({ faulty: 0, first: null });
    expect(report.loans).toBeGreaterThan(300);
  });

  it('has the same customers', async () => {
    const [one, other] = await both(`
      SELECT i.code, source_key, c.name, email, phone, address, birth_date::text, sex, job_type, annual_income_won, credit_score
      FROM customer c JOIN institution i ON i.id = c.institution_id ORDER BY i.code, source_key`);
    expect(other).toHaveLength(170);
    expect(other).toEqual(one);
  });

  it('has the same loans with the same balances and arrears', async () => {
    const [one, other] = await both(`
      SELECT i.code, loan_number, c.source_key, loan_type, repayment_method, rate_type, status, principal_won, balance_won,
        annual_rate_percent, term_months, prepayment_fee_percent, applied_on::text, approved_on::text, disbursed_on::text,
        matures_on::text, overdue_days, overdue_won, interest_convention, prepayment_effect
      FROM loan l JOIN customer c ON c.id = l.customer_id JOIN institution i ON i.id = l.institution_id
      WHERE status <> 'REJECTED' ORDER BY i.code, loan_number`);
    expect(other.length).toBeGreaterThan(300);
    expect(other.filter((row) => (row as { status: string }).status === 'DELINQUENT').length).toBeGreaterThan(5);
    expect(other).toEqual(one);
  });

  it('has the same repayments', async () => {
    const [one, other] = await both(`
      SELECT i.code, loan_number, paid_on::text, amount_won, r.principal_won, interest_won, default_interest_won, held_won,
        balance_after_won, method
      FROM repayment r JOIN loan l ON l.id = r.loan_id JOIN institution i ON i.id = l.institution_id
      ORDER BY i.code, loan_number, paid_on, r.id`);
    expect(other.length).toBeGreaterThan(3_000);
    expect(other).toEqual(one);
  });

  it('goes on by the same instalments', async () => {
    const [one, other] = [await schedules(seeded), await schedules(empty)];
    expect(other.size).toBeGreaterThan(200);
    expect(other).toEqual(one);
  });
});

const whole = project(loanColumns, 'l', Object.keys(loanColumns));

/** Instalments to come of every open loan, by its institution and number. */
async function schedules({ database, clock }: BooksOffice): Promise<Map<unknown, unknown>> {
  const servicing = servicingByCalendar(await createCalendar({ database, clock }).holidays.current());
  const tuples = await database.tuples(
    statement(
      `SELECT i.code, ${whole.sql} FROM loan l JOIN institution i ON i.id = l.institution_id ORDER BY loan_number`,
    ),
    [],
  );
  return new Map(
    tuples.flatMap((tuple) => {
      const loan = whole.read(tuple, 1) as LoanRow;
      const books = openBooks(loan);
      if (!books) return [];
      const { account } = advance(servicing, books.contract, books.kept, TODAY);
      return [[`${String(tuple[0])} ${String(loan['loanNumber'])}`, instalmentsToCome(books.contract, account.plan)]];
    }),
  );
}
