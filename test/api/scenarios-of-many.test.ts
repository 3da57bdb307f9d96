import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { startTestServer, type TestServer } from '../support/server.js';
import { testPasswordHash } from '../support/passwords.js';

let server: TestServer;
let token: string;

beforeAll(async () => {
  server = await startTestServer();
  const insert = async (text: string, values: readonly unknown[]): Promise<number> =>
    (await server.sql<{ id: number }>(`${text} RETURNING id`, values))[0]?.id ?? 0;
  const bank = await insert(`INSERT INTO institution (code, name, kind) VALUES ('b', '은행', 'BANK')`, []);
  for (let number = 1; number <= 6; number += 1) {
    const customer = await insert(
      `INSERT INTO customer (institution_id, name, email, annual_income_won) VALUES ($1, '홍길동', $2, 60000000)`,
      [bank, `${number}@example.com`],
    );
    if (number > 4) continue;
    // Customers 1 and 2 are overdue; 3 pays half of the income; 4 has paid all back.
    const [status, overdueDays, paymentWon] = (
      [
        ['DELINQUENT', 45, 900_000],
        ['DELINQUENT', 100, 900_000],
        ['ACTIVE', 0, 2_500_000],
        ['CLOSED', 0, 2_500_000],
      ] as const
    )[number - 1] ?? ['ACTIVE', 0, 0];
    await insert(
      `INSERT INTO loan (institution_id, customer_id, loan_number, loan_type, repayment_method, rate_type, status,
         principal_won, balance_won, annual_rate_percent, term_months, monthly_payment_won, applied_on, matures_on,
         overdue_days, overdue_won)
       VALUES ($1, $2, $3, 'CREDIT', 'EQUAL_PAYMENT', 'FIXED', $4, 90000000, $5, 4.5, 60, $6, '2024-01-02', '2029-01-02', $7, $8)`,
      [
        ...[bank, customer, `L${number}`, status, status === 'CLOSED' ? 0 : 60_000_000],
        ...[paymentWon, overdueDays, overdueDays > 0 ? 1_800_000 : 0],
      ],
    );
  }
  await insert(
    `INSERT INTO account (institution_id, role, email, name, password_hash) VALUES ($1, 'STAFF', 's@example.com', '김', $2)`,
    [bank, await testPasswordHash()],
  );
  token = await server.login('s@example.com');
});
afterAll(() => server.close());

/** Statements that one operation sends, once what a process looks up once is looked up. */
async function statementsOf(document: string): Promise<number> {
  await server.query(document, {}, token);
  const { master } = server.app.dataSource.driver as unknown as { readonly master: Pool };
  const query = master.query.bind(master) as (...all: unknown[]) => unknown;
  let statements = 0;
  master.query = ((...all: unknown[]) => ((statements += 1), query(...all))) as typeof master.query;
  await server.query(document, {}, token);
  master.query = query as typeof master.query;
  return statements;
}

describe('scenarios of the whole program', () => {
  const document = (first: number): string =>
    `{ customers(first: ${first}) { nodes { scenario { labels { label } undecided } quarterlySpending { quarter } } } }`;

  it('rest on the loans as lending knows them', async () => {
    type Customer = { readonly scenario: { readonly labels: readonly { readonly label: string }[] } };
    const { data } = await server.query<{ customers: { nodes: readonly Customer[] } }>(document(6), {}, token);
    expect(data.customers.nodes.map(({ scenario }) => scenario.labels.map(({ label }) => label))).toEqual([
      ...[['DELINQUENCY'], ['DELINQUENCY'], ['INTEREST_BURDEN'], ['NEUTRAL'], ['NEUTRAL'], ['NEUTRAL']],
    ]);
  });

  it('take as many statements for six customers as for two', async () => {
    expect(await statementsOf(document(6))).toBe(await statementsOf(document(2)));
  });
});
