import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestLoan } from '../support/lending.js';
import {
  loans,
  startLendingSuite,
  type Loan,
  type Page,
  type Repayment,
  type LendingSuite,
} from '../support/lending-suite.js';

let suite: LendingSuite;
beforeAll(async () => {
  suite = await startLendingSuite();
});
afterAll(() => suite.close());

describe('loans', () => {
  it('reads a page with customers and newest repayments in one statement', async () => {
    await suite.list({});
    const queries = suite.bank.app.dataSource.driver as unknown as {
      master: { query: (...args: unknown[]) => unknown };
    };
    const { query } = queries.master;
    let reads = 0;
    queries.master.query = (...args) => {
      if (JSON.stringify(args).includes('FROM loan')) reads += 1;
      return query.apply(queries.master, args);
    };
    const { nodes } = await suite.list({}).finally(() => (queries.master.query = query));
    expect(reads).toBe(1);
    expect(nodes.map(({ id }) => id)).toEqual(loans.map(({ id }) => id));
    expect(nodes[0]?.customer).toEqual({ name: '홍*동', masked: true });
    for (const [index, loan] of loans.entries()) {
      const all = await suite.repaymentsOf(loan);
      const { nodes: shown, pageInfo } = nodes[index]?.repayments ?? { nodes: [], pageInfo: null };
      expect(shown.map(({ id }) => id)).toEqual(all.slice(0, 3));
      expect(pageInfo?.hasNextPage).toBe(all.length > 3);
    }
  });

  it('answers alike whether repayments are read along or for themselves', async () => {
    const several = `{ loans(first: 8) { edges { node { id one: repayments(first: 1) { nodes { id } } all: repayments(first: 100) { nodes { id } } } } } }`;
    type Several = { loans: { edges: { node: { one: Page<Repayment>; all: Page<Repayment> } }[] } };
    const { edges } = (await suite.bank.ask<Several>(several, {}, suite.bank.staff)).loans;
    for (const [index, { node }] of edges.entries()) {
      const loan = loans[index];
      if (!loan) throw new Error('more loans than were made');
      const all = await suite.repaymentsOf(loan);
      expect(node.all.nodes.map(({ id }) => id)).toEqual(all);
      expect(node.one.nodes.map(({ id }) => id)).toEqual(all.slice(0, 1));
    }
  });

  it('pages through repayments by cursor without losing or repeating one', async () => {
    const [loan] = loans as [TestLoan];
    const document = `query ($id: ID!, $after: String) {
      loan(id: $id) { repayments(first: 3, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } } }`;
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const page: Page<Repayment> = (
        await suite.bank.ask<{ loan: Loan }>(document, { id: loan.id, after }, suite.bank.staff)
      ).loan.repayments;
      seen.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(seen).toEqual(await suite.repaymentsOf(loan));
    const foreign = { id: loan.id, after: 'bG9hbnM-NQ' };
    expect(await suite.bank.codeOf(document, foreign, suite.bank.staff)).toBe('BAD_USER_INPUT');
  });

  it('pages through the institution once, by cursor and by number', async () => {
    const ids = loans.map(({ id }) => id);
    const first = await suite.list({ first: 5 });
    const second = await suite.list({ first: 5, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...second.nodes].map(({ id }) => id)).toEqual(ids);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    expect((await suite.list({ first: 3, page: 2 })).nodes.map(({ id }) => id)).toEqual(ids.slice(3, 6));
    expect(first.totalCount).toBe(loans.length);
  });

  it('narrows by state and type', async () => {
    const found = async (filter: object) => (await suite.list({ filter })).nodes.map(({ id }) => id);
    expect(await found({ status: 'CLOSED' })).toEqual([loans[1]?.id]);
    expect(await found({ loanType: 'AUTO' })).toEqual([loans[2]?.id]);
    expect(await found({ status: 'CLOSED', loanType: 'AUTO' })).toEqual([]);
  });

  it('finds by customer, and by exact loan number', async () => {
    const found = async (search: string) => {
      const { nodes, totalCount } = await suite.list({ search });
      expect(totalCount).toBe(nodes.length);
      return nodes.map(({ id }) => id);
    };
    const hongs = loans.slice(0, 3).map(({ id }) => id);
    expect(await found('홍길동')).toEqual(hongs);
    expect(await found('홍')).toEqual(hongs);
    expect(await found('GILDONG@example.com')).toEqual(hongs);
    expect(await found('gildong@')).toEqual([]);
    expect(await found(loans[4]?.loanNumber ?? '')).toEqual([loans[4]?.id]);
    expect(await found((loans[4]?.loanNumber ?? '').slice(0, -1))).toEqual([]);
    expect(await found(suite.theirs.loanNumber)).toEqual([]);
  });

  it('finds alike when a search matches many customers', async () => {
    await suite.bank.sql(
      `WITH made AS (INSERT INTO customer (institution_id, name, email)
         SELECT $1, '뭇사람', 'crowd' || n || '@example.com' FROM generate_series(1, 2100) n RETURNING id)
       INSERT INTO loan (institution_id, customer_id, loan_number, loan_type, repayment_method, rate_type, status, principal_won,
         balance_won, annual_rate_percent, term_months, monthly_payment_won, applied_on, matures_on)
       SELECT $1, id, 'CROWD-' || id, 'CARD', 'BULLET', 'FIXED', 'APPLIED', 100, 0, 4, 12, 1, '2025-01-01', '2026-01-01' FROM made`,
      [suite.bank.institutionId],
    );
    for (const search of ['뭇사', '뭇사람']) {
      const page = await suite.list({ first: 100, page: 21, search });
      expect(page.totalCount).toBe(2100);
      expect(page.nodes).toHaveLength(100);
      expect(page.pageInfo.hasNextPage).toBe(false);
    }
    const both = await suite.list({ search: '뭇사람', filter: { status: 'ACTIVE' } });
    expect([both.totalCount, both.nodes.length]).toEqual([0, 0]);
  });

  it('shows customers their own loans in clear, and records nothing of it', async () => {
    const before = await suite.bank.sql('SELECT FROM audit_entry');
    const token = await suite.bank.loginAs(suite.hong);
    const { nodes, totalCount } = await suite.list({}, token);
    expect(nodes.map(({ id }) => id)).toEqual(loans.slice(0, 3).map(({ id }) => id));
    expect(totalCount).toBe(3);
    expect(nodes[0]?.customer).toEqual({ name: '홍길동', masked: false });
    expect((await suite.list({ search: '김하늘' }, token)).nodes).toEqual([]);
    const fresh = (await suite.bank.sql<{ action: string }>('SELECT action FROM audit_entry ORDER BY id')).slice(
      before.length,
    );
    expect(fresh.filter(({ action }) => action.includes('LOAN'))).toEqual([]);
  });

  it('leaves one record of each read by staff, which says whose data it was', async () => {
    const count = async () =>
      Number((await suite.bank.sql<{ n: string }>('SELECT count(*) AS n FROM audit_entry'))[0]?.n);
    const before = await count();
    await Promise.all(Array.from({ length: 40 }, () => suite.list({ first: 3 })));
    expect(await count()).toBe(before + 40);
    const [record] = await suite.bank.sql('SELECT * FROM audit_entry ORDER BY id DESC LIMIT 1');
    expect(record).toMatchObject({
      action: 'LOANS_SEARCHED',
      account_id: suite.bank.staff.accountId,
      detail: { from: expect.any(String), fields: ['id', 'customer', 'repayments'], customerIds: [suite.hong.key] },
    });
  });
});

describe('loan', () => {
  const ONE = `query ($id: ID!) { loan(id: $id) { id loanNumber annualRatePercent version customer { name } } }`;

  it('is there for staff of the institution and its customer, and for nobody else', async () => {
    const [loan] = loans as [TestLoan];
    const { id, loanNumber } = loan;
    const row = { id, loanNumber, annualRatePercent: '3.6500', version: 1 };
    expect(await suite.bank.ask(ONE, { id }, suite.bank.staff)).toEqual({
      loan: { ...row, customer: { name: '홍*동' } },
    });
    expect(await suite.bank.ask(ONE, { id }, await suite.bank.loginAs(suite.hong))).toEqual({
      loan: { ...row, customer: { name: '홍길동' } },
    });
    for (const as of [suite.bank.stranger, await suite.bank.loginAs(suite.kim)])
      expect(await suite.bank.ask(ONE, { id }, as)).toEqual({ loan: null });
    expect(await suite.bank.codeOf(ONE, { id }, null)).toBe('UNAUTHENTICATED');
  });

  it('and its repayments are nodes, under the same rules', async () => {
    const document = `query ($id: ID!) { node(id: $id) { id __typename ... on Loan { loanNumber customer { name } } ... on Repayment { paidOn } } }`;
    const [loan] = loans as [TestLoan];
    const [repayment = ''] = await suite.repaymentsOf(loan);
    expect(await suite.bank.ask(document, { id: loan.id }, suite.bank.staff)).toEqual({
      node: { id: loan.id, __typename: 'Loan', loanNumber: loan.loanNumber, customer: { name: '홍*동' } },
    });
    expect(await suite.bank.ask(document, { id: repayment }, suite.bank.staff)).toMatchObject({
      node: { __typename: 'Repayment' },
    });
    for (const id of [loan.id, repayment])
      expect(await suite.bank.ask(document, { id }, suite.bank.stranger)).toEqual({ node: null });
  });
});

describe('loanStatistics', () => {
  it('equals what the table sums to, is for staff, and says of when it is', async () => {
    const document = `{ loanStatistics { asOf customerCount loanCount openLoanCount overdueLoanCount totalBalanceWon
      totalOverdueWon averagePrincipalWon averageRatePercent balanceWeightedRatePercent byStatus { status count } } }`;
    type Answer = { loanStatistics: Record<string, unknown> & { asOf: string; byStatus: unknown[] } };
    const before = Date.now();
    const { loanStatistics } = await suite.bank.ask<Answer>(document, {}, suite.bank.staff);
    const [sums] = await suite.bank.sql(
      `SELECT count(*)::int "loanCount", (count(*) FILTER (WHERE status = 'ACTIVE'))::int "openLoanCount",
         (count(*) FILTER (WHERE overdue_days > 0))::int "overdueLoanCount", sum(balance_won)::bigint "totalBalanceWon",
         sum(overdue_won)::bigint "totalOverdueWon", round(avg(principal_won))::bigint "averagePrincipalWon",
         round(avg(annual_rate_percent), 4)::text "averageRatePercent",
         round(sum(annual_rate_percent * balance_won) / sum(balance_won), 4)::text "balanceWeightedRatePercent"
       FROM loan WHERE institution_id = $1`,
      [suite.bank.institutionId],
    );
    expect(loanStatistics).toMatchObject({ ...sums, customerCount: 2102 });
    expect(before - Date.parse(loanStatistics.asOf)).toBeLessThan(6_000);
    expect(loanStatistics.byStatus).toEqual([
      { status: 'ACTIVE', count: 6 },
      { status: 'APPLIED', count: 2100 },
      { status: 'CLOSED', count: 1 },
    ]);
    expect(await suite.bank.codeOf(document, {}, await suite.bank.loginAs(suite.hong))).toBe('FORBIDDEN');
  });
});
