import { encodeId } from '../../src/platform/graphql/index.js';
import { type Bank, type TestLoan, startBank } from './lending.js';

export const loans: TestLoan[] = [];

export interface Repayment {
  readonly id: string;
  readonly paidOn: string;
}

export interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface Loan {
  readonly id: string;
  readonly customer: { readonly name: string; readonly masked: boolean };
  readonly repayments: Page<Repayment>;
}

const LIST = `query ($first: Int = 50, $after: String, $page: Int, $search: String, $filter: LoanFilterInput) {
  loans(first: $first, after: $after, page: $page, search: $search, filter: $filter) {
    nodes { id customer { name masked } repayments(first: 3) { nodes { id paidOn } pageInfo { hasNextPage endCursor } } }
    totalCount pageInfo { hasNextPage endCursor } } }`;

/** A bank with loans to read. */
export async function startLendingSuite() {
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
  const bank = await startBank();
  const hong = await bank.aCustomer({ name: '홍길동', email: 'gildong@example.com' });
  const kim = await bank.aCustomer({ name: '김하늘' });
  const theirs = await bank.aLoan(await bank.aCustomer({ name: '홍길동' }, bank.otherInstitutionId));
  for (const values of [{}, { status: 'CLOSED', balanceWon: 0 }, { loanType: 'AUTO', overdueDays: 3, overdueWon: 900 }])
    loans.push(await bank.aLoan(hong, values));
  for (let made = 0; made < 4; made += 1) loans.push(await bank.aLoan(kim, { annualRatePercent: '5' }));
  await bank.sql(
    `INSERT INTO repayment (loan_id, customer_id, amount_won, principal_won, interest_won, balance_after_won, paid_on, method)
     SELECT id, customer_id, 10 + n, n, 10, 1000 - n, date '2025-01-01' + (n * 7) % 30, 'AUTO_TRANSFER'
     FROM loan, generate_series(0, 7) n WHERE id = ANY($1)`,
    [loans.slice(0, 5).map(({ key }) => key)],
  );

  return {
    hong,
    bank,
    list,
    theirs,
    repaymentsOf,
    kim,
    close: () => bank.close(),
  };
}

export type LendingSuite = Awaited<ReturnType<typeof startLendingSuite>>;
