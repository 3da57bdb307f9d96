import { randomUUID } from 'node:crypto';
import { type Person, type TestLoan, startBank } from './lending.js';

export interface UserError {
  readonly code: string;
  readonly field: readonly string[] | null;
  readonly payableWon: number | null;
  readonly earliestPaidOn: string | null;
}

export interface Repaid {
  readonly loan: {
    readonly id: string;
    readonly balanceWon: number;
    readonly status: string;
    readonly version: number;
  };
  readonly repayment: { readonly id: string; readonly amountWon: number; readonly principalWon: number };
  readonly userErrors: readonly UserError[];
}

const ERRORS = 'userErrors { code field message payableWon earliestPaidOn }';

export const REPAY = `mutation ($input: LoanRepayInput!) { loanRepay(input: $input) {
  loan { id balanceWon status version unpaidInterestWon interestPaidTo overdueWon annualRatePercent customer { name }
    standing { heldWon dueWon } }
  repayment { id amountWon principalWon interestWon defaultInterestWon heldWon effect balanceAfterWon paidOn method
    createdAt } ${ERRORS} } }`;

export const inputOf = (loan: TestLoan, more: object = {}) => ({
  loanId: loan.id,
  amountWon: 1_000,
  method: 'BANK_TRANSFER',
  idempotencyKey: randomUUID(),
  ...more,
});

export const codesOf = ({ userErrors }: { readonly userErrors: readonly UserError[] }) =>
  userErrors.map(({ code }) => code);

export interface Books {
  readonly principal: number;
  readonly balance: number;
  readonly repaid: number;
  readonly payments: number;
  readonly records: number;
  readonly status: string;
}

/** A bank whose borrower repays, and the books of each loan. */
export async function startRepaySuite() {
  const repay = async (input: object, as: Person | string = bank.staff): Promise<Repaid> =>
    (await bank.ask<{ loanRepay: Repaid }>(REPAY, { input }, as)).loanRepay;
  /** What the tables say of a loan. */
  async function booksOf({ key }: TestLoan): Promise<Books> {
    const [row] = await bank.sql<Books>(
      `SELECT l.principal_won::float8 principal, l.balance_won::float8 balance, l.status,
       (SELECT coalesce(sum(principal_won), 0)::float8 FROM repayment WHERE loan_id = l.id) repaid,
       (SELECT count(*)::int FROM repayment WHERE loan_id = l.id) payments,
       (SELECT count(*)::int FROM audit_entry WHERE action = 'LOAN_REPAID' AND subject_id = l.id) records
     FROM loan l WHERE l.id = $1`,
      [key],
    );
    if (!row) throw new Error('no such loan');
    return row;
  }
  const bank = await startBank();
  const hong = await bank.aCustomer({ name: '홍길동' });

  return {
    booksOf,
    bank,
    hong,
    repay,
    close: () => bank.close(),
  };
}

export type RepaySuite = Awaited<ReturnType<typeof startRepaySuite>>;
