import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeId } from '../../src/platform/graphql/index.js';
import { startBank, type Bank, type TestCustomer, type TestLoan } from '../support/lending.js';

let bank: Bank;
let hong: TestCustomer;
let kim: TestCustomer;
let theirs: TestLoan;
const loans: TestLoan[] = [];

beforeAll(async () => {
  bank = await startBank();
  hong = await bank.aCustomer({ name: '홍길동', email: 'gildong@example.com' });
  kim = await bank.aCustomer({ name: '김하늘' });
  theirs = await bank.aLoan(await bank.aCustomer({ name: '홍길동' }, bank.otherInstitutionId));
  for (const values of [{}, { status: 'CLOSED', balanceWon: 0 }, { loanType: 'AUTO', overdueDays: 3, overdueWon: 900 }])
    loans.push(await bank.aLoan(hong, values));
  for (let made = 0; made < 4; made += 1) loans.push(await bank.aLoan(kim, { annualRatePercent: '5' }));
  await bank.sql(
    `INSERT INTO repayment (loan_id, customer_id, amount_won, principal_won, interest_won, balance_after_won, paid_on, method)
     SELECT id, customer_id, 10 + n, n, 10, 1000 - n, date '2025-01-01' + (n * 7) % 30, 'AUTO_TRANSFER'
     FROM loan, generate_series(0, 7) n WHERE id = ANY($1)`,
    [loans.slice(0, 5).map(({ key }) => key)],
  );
});
afterAll(() => bank.close());

interface Repayment {
  readonly id: string;
  readonly paidOn: string;
}
interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
interface Loan {
  readonly id: string;
  readonly customer: { readonly name: string; readonly masked: boolean };
  readonly repayments: Page<Repayment>;
}

const LIST = `query ($first: Int = 50, $after: String, $page: Int, $search: String, $filter: LoanFilterInput) {
  loans(first: $first, after: $after, page: $page, search: $search, filter: $filter) {
    nodes { id customer { name masked } repayments(first: 3) { nodes { id paidOn } pageInfo { hasNextPage endCursor } } }
    totalCount pageInfo { hasNextPage endCursor } } }`;
const list = async (variables: object, as: Parameters<Bank['ask']>[2] = bank.staff): Promise<Page<Loan>> =>
  (await bank.ask<{ loans: Page<Loan> }>(LIST, variables, as)).loans;

/** Repayments of a loan, newest first, as the table has them. */
async function repaymentsOf(loan: TestLoan): Promise<string[]> {
  const rows = await bank.sql<{ id: number }>(
    'SELECT id FROM repayment WHERE loan_id = $1 ORDER BY paid_on DESC, id DESC',
    [loan.key],
  );
  return rows.map(({ id }) => encodeId('Repayment', id));
}

describe('loans', () => {
  it('reads a page with customers and newest repayments in one statement', async () => {
    await list({});
    const queries = bank.app.dataSource.driver as unknown as { master: { query: (...args: unknown[]) => unknown } };
    const { query } = queries.master;
    let reads = 0;
    queries.master.query = (...args) => {
      if (JSON.stringify(args).includes('FROM loan')) reads += 1;
      return query.apply(queries.master, args);
    };
    const { nodes } = await list({}).finally(() => (queries.master.query = query));
    expect(reads).toBe(1);
    expect(nodes.map(({ id }) => id)).toEqual(loans.map(({ id }) => id));
    expect(nodes[0]?.customer).toEqual({ name: '홍*동', masked: true });
    for (const [index, loan] of loans.entries()) {
      const all = await repaymentsOf(loan);
      const { nodes: shown, pageInfo } = nodes[index]?.repayments ?? { nodes: [], pageInfo: null };
      expect(shown.map(({ id }) => id)).toEqual(all.slice(0, 3));
      expect(pageInfo?.hasNextPage).toBe(all.length > 3);
    }
  });

  it('answers alike whether repayments are read along or for themselves', async () => {
    const several = `{ loans(first: 8) { edges { node { id one: repayments(first: 1) { nodes { id } } all: repayments(first: 100) { nodes { id } } } } } }`;
    type Several = { loans: { edges: { node: { one: Page<Repayment>; all: Page<Repayment> } }[] } };
    const { edges } = (await bank.ask<Several>(several, {}, bank.staff)).loans;
    for (const [index, { node }] of edges.entries()) {
      const loan = loans[index];
      if (!loan) throw new Error('more loans than were made');
      const all = await repaymentsOf(loan);
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
      const page: Page<Repayment> = (await bank.ask<{ loan: Loan }>(document, { id: loan.id, after }, bank.staff)).loan
        .repayments;
      seen.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(seen).toEqual(await repaymentsOf(loan));
    const foreign = { id: loan.id, after: 'bG9hbnM-NQ' };
    expect(await bank.codeOf(document, foreign, bank.staff)).toBe('BAD_USER_INPUT');
  });

  it('pages through the institution once, by cursor and by number', async () => {
    const ids = loans.map(({ id }) => id);
    const first = await list({ first: 5 });
    const second = await list({ first: 5, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...second.nodes].map(({ id }) => id)).toEqual(ids);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    expect((await list({ first: 3, page: 2 })).nodes.map(({ id }) => id)).toEqual(ids.slice(3, 6));
    expect(first.totalCount).toBe(loans.length);
  });

  it('narrows by state and type', async () => {
    const found = async (filter: object) => (await list({ filter })).nodes.map(({ id }) => id);
    expect(await found({ status: 'CLOSED' })).toEqual([loans[1]?.id]);
    expect(await found({ loanType: 'AUTO' })).toEqual([loans[2]?.id]);
    expect(await found({ status: 'CLOSED', loanType: 'AUTO' })).toEqual([]);
  });

  it('finds by customer, and by exact loan number', async () => {
    const found = async (search: string) => {
      const { nodes, totalCount } = await list({ search });
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
    expect(await found(theirs.loanNumber)).toEqual([]);
  });

  it('finds alike when a search matches many customers', async () => {
    await bank.sql(
      `WITH made AS (INSERT INTO customer (institution_id, name, email)
         SELECT $1, '뭇사람', 'crowd' || n || '@example.com' FROM generate_series(1, 2100) n RETURNING id)
       INSERT INTO loan (institution_id, customer_id, loan_number, loan_type, repayment_method, rate_type, status, principal_won,
         balance_won, annual_rate_percent, term_months, monthly_payment_won, applied_on, matures_on)
       SELECT $1, id, 'CROWD-' || id, 'CARD', 'BULLET', 'FIXED', 'APPLIED', 100, 0, 4, 12, 1, '2025-01-01', '2026-01-01' FROM made`,
      [bank.institutionId],
    );
    for (const search of ['뭇사', '뭇사람']) {
      const page = await list({ first: 100, page: 21, search });
      expect(page.totalCount).toBe(2100);
      expect(page.nodes).toHaveLength(100);
      expect(page.pageInfo.hasNextPage).toBe(false);
    }
    const both = await list({ search: '뭇사람', filter: { status: 'ACTIVE' } });
    expect([both.totalCount, both.nodes.length]).toEqual([0, 0]);
  });

  it('shows customers their own loans in clear, and records nothing of it', async () => {
    const before = await bank.sql('SELECT FROM audit_entry');
    const token = await bank.loginAs(hong);
    const { nodes, totalCount } = await list({}, token);
    expect(nodes.map(({ id }) => id)).toEqual(loans.slice(0, 3).map(({ id }) => id));
    expect(totalCount).toBe(3);
    expect(nodes[0]?.customer).toEqual({ name: '홍길동', masked: false });
    expect((await list({ search: '김하늘' }, token)).nodes).toEqual([]);
    const fresh = (await bank.sql<{ action: string }>('SELECT action FROM audit_entry ORDER BY id')).slice(
      before.length,
    );
    expect(fresh.filter(({ action }) => action.includes('LOAN'))).toEqual([]);
  });

  it('leaves one record of each read by staff, which says whose data it was', async () => {
    const count = async () => Number((await bank.sql<{ n: string }>('SELECT count(*) AS n FROM audit_entry'))[0]?.n);
    const before = await count();
    await Promise.all(Array.from({ length: 40 }, () => list({ first: 3 })));
    expect(await count()).toBe(before + 40);
    const [record] = await bank.sql('SELECT * FROM audit_entry ORDER BY id DESC LIMIT 1');
    expect(record).toMatchObject({
      action: 'LOANS_SEARCHED',
      account_id: bank.staff.accountId,
      detail: { from: expect.any(String), fields: ['id', 'customer', 'repayments'], customerIds: [hong.key] },
    });
  });
});

describe('loan', () => {
  const ONE = `query ($id: ID!) { loan(id: $id) { id loanNumber annualRatePercent version customer { name } } }`;

  it('is there for staff of the institution and its customer, and for nobody else', async () => {
    const [loan] = loans as [TestLoan];
    const { id, loanNumber } = loan;
    const row = { id, loanNumber, annualRatePercent: '3.6500', version: 1 };
    expect(await bank.ask(ONE, { id }, bank.staff)).toEqual({ loan: { ...row, customer: { name: '홍*동' } } });
    expect(await bank.ask(ONE, { id }, await bank.loginAs(hong))).toEqual({
      loan: { ...row, customer: { name: '홍길동' } },
    });
    for (const as of [bank.stranger, await bank.loginAs(kim)])
      expect(await bank.ask(ONE, { id }, as)).toEqual({ loan: null });
    expect(await bank.codeOf(ONE, { id }, null)).toBe('UNAUTHENTICATED');
  });

  it('and its repayments are nodes, under the same rules', async () => {
    const document = `query ($id: ID!) { node(id: $id) { id __typename ... on Loan { loanNumber customer { name } } ... on Repayment { paidOn } } }`;
    const [loan] = loans as [TestLoan];
    const [repayment = ''] = await repaymentsOf(loan);
    expect(await bank.ask(document, { id: loan.id }, bank.staff)).toEqual({
      node: { id: loan.id, __typename: 'Loan', loanNumber: loan.loanNumber, customer: { name: '홍*동' } },
    });
    expect(await bank.ask(document, { id: repayment }, bank.staff)).toMatchObject({
      node: { __typename: 'Repayment' },
    });
    for (const id of [loan.id, repayment])
      expect(await bank.ask(document, { id }, bank.stranger)).toEqual({ node: null });
  });
});

describe('Customer.loans', () => {
  it('pages the loans of each customer of a list, batched', async () => {
    const document = `{ customers(first: 2) { nodes { id loans(first: 2) { nodes { id customer { id } } pageInfo { hasNextPage endCursor } } } } }`;
    type Owners = { customers: { nodes: { id: string; loans: Page<{ id: string; customer: { id: string } }> }[] } };
    const { nodes } = (await bank.ask<Owners>(document, {}, bank.staff)).customers;
    expect(nodes.map(({ id }) => id)).toEqual([hong.id, kim.id]);
    for (const [index, { id, loans: page }] of nodes.entries()) {
      const own = index === 0 ? loans.slice(0, 3) : loans.slice(3);
      expect(page.nodes.map((node) => node.id)).toEqual(own.slice(0, 2).map((loan) => loan.id));
      expect(page.nodes.every(({ customer }) => customer.id === id)).toBe(true);
      expect(page.pageInfo.hasNextPage).toBe(true);
    }
  });
});

describe('Customer.loans read along', () => {
  it('answers what its own resolver answers, for staff and for the customer', async () => {
    const alone = `query ($id: ID!) { customer(id: $id) { name loans(first: 2) { nodes { id annualRatePercent principalWon }
      pageInfo { hasNextPage endCursor } edges { cursor } } } }`;
    // Two aliases cannot both be read along.
    const resolved = alone.replace('{ name', '{ name again: loans(first: 1) { nodes { id } }');
    for (const as of [bank.staff, await bank.loginAs(hong)]) {
      const along = await bank.ask<{ customer: Record<string, unknown> }>(alone, { id: hong.id }, as);
      const { customer } = await bank.ask<{ customer: Record<string, unknown> }>(resolved, { id: hong.id }, as);
      expect(along.customer).toEqual({ name: customer['name'], loans: customer['loans'] });
      expect(along.customer['loans']).toMatchObject({
        nodes: loans.slice(0, 2).map(({ id }) => ({ id, annualRatePercent: '3.6500', principalWon: 10_000_000 })),
        pageInfo: { hasNextPage: true },
      });
    }
    expect(await bank.ask(alone, { id: hong.id }, bank.stranger)).toEqual({ customer: null });
    const none = await bank.aCustomer();
    expect(await bank.ask(alone, { id: none.id }, bank.staff)).toMatchObject({
      customer: { loans: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } },
    });
  });

  it('takes its arguments from variables and their defaults, whichever way the customer is reached', async () => {
    const loansOf = 'loans(first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } }';
    const customer = await bank.loginAs(hong);
    const ways: [document: string, variables: object, as: typeof customer | typeof bank.staff][] = [
      [`{ viewer { customer { ${loansOf} } } }`, {}, customer],
      [`($id: ID!) { node(id: $id) { ... on Customer { ${loansOf} } } }`, { id: hong.id }, bank.staff],
      [`($loan: ID!) { loan(id: $loan) { customer { ${loansOf} } } }`, { loan: loans[0]?.id }, bank.staff],
    ];
    const variables = '$first: Int! = 1, $after: String';
    for (const [document, more, as] of ways) {
      const query = document.startsWith('(')
        ? `query (${variables}, ${document.slice(1)}`
        : `query (${variables}) ${document}`;
      const text = async (values: object) => JSON.stringify(await bank.ask(query, { ...more, ...values }, as));
      const page = async (values: object) => {
        const answer = await text(values);
        return {
          ids: [...answer.matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id),
          end: /"endCursor":"([^"]+)"/.exec(answer)?.[1],
        };
      };
      const one = await page({});
      expect(one.ids).toEqual([loans[0]?.id]);
      expect((await page({ first: 1, after: one.end })).ids).toEqual([loans[1]?.id]);
      expect(await bank.codeOf(query, { ...more, first: 200 }, as)).toBe('BAD_USER_INPUT');
    }
  });

  it('refuses a page size out of range where it is asked', async () => {
    const document = 'query ($id: ID!, $first: Int!) { customer(id: $id) { loans(first: $first) { nodes { id } } } }';
    for (const first of [0, 101])
      expect(await bank.codeOf(document, { id: hong.id, first }, bank.staff)).toBe('BAD_USER_INPUT');
  });
});

describe('loanStatistics', () => {
  it('equals what the table sums to, is for staff, and says of when it is', async () => {
    const document = `{ loanStatistics { asOf customerCount loanCount openLoanCount overdueLoanCount totalBalanceWon
      totalOverdueWon averagePrincipalWon averageRatePercent balanceWeightedRatePercent byStatus { status count } } }`;
    type Answer = { loanStatistics: Record<string, unknown> & { asOf: string; byStatus: unknown[] } };
    const { loanStatistics } = await bank.ask<Answer>(document, {}, bank.staff);
    const [sums] = await bank.sql(
      `SELECT count(*)::int "loanCount", (count(*) FILTER (WHERE status = 'ACTIVE'))::int "openLoanCount",
         (count(*) FILTER (WHERE overdue_days > 0))::int "overdueLoanCount", sum(balance_won)::bigint "totalBalanceWon",
         sum(overdue_won)::bigint "totalOverdueWon", round(avg(principal_won))::bigint "averagePrincipalWon",
         round(avg(annual_rate_percent), 4)::text "averageRatePercent",
         round(sum(annual_rate_percent * balance_won) / sum(balance_won), 4)::text "balanceWeightedRatePercent"
       FROM loan WHERE institution_id = $1`,
      [bank.institutionId],
    );
    expect(loanStatistics).toMatchObject({ ...sums, customerCount: 2103 });
    expect(Date.now() - Date.parse(loanStatistics.asOf)).toBeLessThan(6_000);
    expect(loanStatistics.byStatus).toEqual([
      { status: 'ACTIVE', count: 6 },
      { status: 'APPLIED', count: 2100 },
      { status: 'CLOSED', count: 1 },
    ]);
    expect(await bank.codeOf(document, {}, await bank.loginAs(hong))).toBe('FORBIDDEN');
  });
});
