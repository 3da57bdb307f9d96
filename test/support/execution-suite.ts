import {
  type ApplicationFactsFragment,
  LoanRepayDocument,
  RefinanceExecuteDocument,
  RefinanceTermsAcceptDocument,
} from '../../schema/generated/test/graphql.js';
import { type Person, type TestLoan, today } from './lending.js';
import { key, startRefinanceBank } from './refinance.js';

export interface Books {
  readonly status: string;
  readonly principal: number;
  readonly balance: number;
  readonly repaid: number;
  readonly payments: number;
  readonly records: number;
}

/** A bank whose approved applications are executed. */
export async function startExecutionSuite() {
  const execute = async ({ id, version }: ApplicationFactsFragment, more: object = {}, as?: Person | string) => {
    const input = { applicationId: id, version, customerPaysUpToWon: 1_000_000, idempotencyKey: key(), ...more };
    return (await bank.tell(RefinanceExecuteDocument, { input }, as)).refinanceExecute;
  };
  /** 10,000,000 won at 3.65 %, 1,000 won a day, with interest of ten days and a fee of 1.2 % for 730 of 1,095 days. */
  const aLoan = (more: object = {}): Promise<TestLoan> =>
    bank.aRunningLoan(hong, { interestPaidTo: today(10), ...more });
  const approved = async (loan: TestLoan, grant: object = {}) => bank.anApproved(hong, loan, product, grant);
  /** Granted on other terms than asked for, which the borrower accepts. */
  const accepted = async (loan: TestLoan, grant: object) => {
    const { id, version } = await approved(loan, grant);
    const input = { applicationId: id, version, idempotencyKey: key() };
    const { refinanceTermsAccept } = await bank.tell(RefinanceTermsAcceptDocument, { input }, await bank.loginAs(hong));
    if (!refinanceTermsAccept.application) throw new Error(JSON.stringify(refinanceTermsAccept.userErrors));
    return refinanceTermsAccept.application;
  };
  const repay = async (loan: TestLoan, amountWon: number) => {
    const input = { loanId: loan.id, amountWon, method: 'BANK_TRANSFER' as const, idempotencyKey: key() };
    return (await bank.tell(LoanRepayDocument, { input })).loanRepay;
  };
  const booksOf = async (loan: { readonly key: number }): Promise<Books> => {
    const [row] = await bank.sql<Books>(
      `SELECT l.status, l.principal_won::float8 AS principal, l.balance_won::float8 AS balance,
       (SELECT coalesce(sum(principal_won), 0)::float8 FROM repayment WHERE loan_id = l.id) AS repaid,
       (SELECT count(*)::int FROM repayment WHERE loan_id = l.id) AS payments,
       (SELECT count(*)::int FROM audit_entry WHERE action = 'LOAN_REPAID' AND subject_id = l.id) AS records
     FROM loan l WHERE l.id = $1`,
      [loan.key],
    );
    if (!row) throw new Error('no such loan');
    return row;
  };
  const bank = await startRefinanceBank();
  const hong = await bank.aCustomer({ name: '홍길동' });
  const product = await bank.aProduct();

  return {
    execute,
    booksOf,
    bank,
    approved,
    aLoan,
    hong,
    accepted,
    repay,
    close: () => bank.close(),
  };
}

export type ExecutionSuite = Awaited<ReturnType<typeof startExecutionSuite>>;
