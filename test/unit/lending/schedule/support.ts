import fc from 'fast-check';
import {
  accountOn,
  paidUpOn,
  remainingInstalments,
  type OwedLoan,
} from '../../../../src/modules/lending/schedule/index.js';
import {
  instalmentDueOn,
  openAccount,
  prepaidPlan,
  type DatedInstalment,
  type LoanAccount,
  type LoanContract,
} from '../../../../src/modules/lending/servicing/index.js';
import { aContract, ANY_TERMS, EVERY_DAY, usualContracts, type Bounds } from '../servicing/support.js';

export { days, EVERY_DAY, METHODS, sumOf, WEEKDAYS } from '../servicing/support.js';

/** A loan as schedules see it, with the terms of its contract at hand. */
export interface TestLoan extends LoanContract, OwedLoan {
  /** Principal that is not due. */
  readonly balanceWon: number;
}

/** A loan in the given state on a day, by the books. */
export function standing(contract: LoanContract, account: LoanAccount, on: string, feeMillionths = 0): TestLoan {
  const { balanceWon } = account.plan;
  return { ...contract, contract, kept: { ...account, on }, loanType: 'CREDIT', feeMillionths, balanceWon };
}

/** Ten million won over a year at 3.65 %, 1,000 won of interest a day, on the day its money went out. */
export function aLoan(terms: Partial<LoanContract> = {}, feeMillionths = 0): TestLoan {
  const contract = aContract(terms);
  return standing(contract, openAccount(contract), contract.disbursedOn, feeMillionths);
}

/** A loan that has paid so many instalments as agreed, the last on its day. */
export function paidUpTo(loan: TestLoan, count: number): TestLoan {
  const { contract } = loan;
  const on = instalmentDueOn(contract, count);
  return standing(contract, paidUpOn(EVERY_DAY, loan, on), on, loan.feeMillionths ?? 0);
}

/** What remains to be paid of a loan as of a day. */
export const remaining = (loan: OwedLoan, on: string): DatedInstalment[] =>
  remainingInstalments(loan.contract, accountOn(EVERY_DAY, loan, on), on);

const loansWithin = (bounds: Bounds): fc.Arbitrary<TestLoan> =>
  usualContracts(bounds).map((contract) => standing(contract, openAccount(contract), contract.disbursedOn));

/** Any terms, the money out on any day. */
export const newLoans = loansWithin(ANY_TERMS);

/** Terms of ordinary loans: large enough that a won a month, and its interest, decide nothing. */
export const ordinaryLoans = loansWithin({
  principalWon: fc.integer({ min: 10_000_000, max: 5_000_000_000 }),
  annualRateMillionths: fc.integer({ min: 0, max: 100_000 }),
  mostMonths: 480,
});

/** A loan and how many of its instalments were paid. */
export type RunningLoan = TestLoan & { readonly paid: number };

/** Loans that paid as agreed for some while, and then perhaps some principal early: never all of it. */
export const running = (
  loans: fc.Arbitrary<TestLoan>,
  effects: readonly ('SHORTEN_TERM' | 'LOWER_PAYMENT')[] = ['SHORTEN_TERM', 'LOWER_PAYMENT'],
): fc.Arbitrary<RunningLoan> =>
  fc
    .record({
      loan: loans,
      share: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      early: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 0.99, noNaN: true })),
      effect: fc.constantFrom(...effects),
    })
    .map(({ loan, share, early, effect }) => {
      const paid = Math.floor(share * loan.months);
      const { contract, kept, balanceWon } = paidUpTo(loan, paid);
      const plan = prepaidPlan(contract, kept.plan, Math.floor(early * balanceWon), effect);
      return { ...standing(contract, { ...kept, plan }, kept.on), paid };
    })
    .filter(({ balanceWon }) => balanceWon > 0);

export const runningLoans = running(newLoans);
