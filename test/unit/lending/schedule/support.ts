import fc from 'fast-check';
import { schedule, type RepaymentMethod } from '../../../../src/modules/lending/amortization.js';
import { dueDate } from '../../../../src/modules/lending/due-date.js';
import { balanceAfter, type RunningLoan } from '../../../../src/modules/lending/schedule/index.js';

export const METHODS: readonly RepaymentMethod[] = ['EQUAL_PAYMENT', 'EQUAL_PRINCIPAL', 'BULLET'];

/** Ten million won over a year at 3.65 %, 1,000 won of interest a day, on the day its money went out. */
export function aLoan(values: Partial<RunningLoan> = {}): RunningLoan {
  const principalWon = values.principalWon ?? 10_000_000;
  const disbursedOn = values.disbursedOn ?? '2025-01-15';
  return {
    ...{ method: 'EQUAL_PAYMENT', annualRateMillionths: 36_500, months: 12, graceMonths: 0 },
    ...{ balanceWon: principalWon, unpaidInterestWon: 0, overdueDays: 0, overdueWon: 0 },
    interestPaidTo: disbursedOn,
    ...values,
    principalWon,
    disbursedOn,
  };
}

/** A loan that has paid so many instalments as agreed, the last on its day. */
export function paidUpTo(loan: RunningLoan, count: number): RunningLoan {
  const agreed = schedule(loan.method, loan);
  return { ...loan, balanceWon: balanceAfter(loan, agreed, count), interestPaidTo: dueDate(loan.disbursedOn, count) };
}

/** The sum of something over rows. */
export function sumOf<Row>(rows: readonly Row[], of: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + of(row), 0);
}

export const days = fc
  .integer({ min: 0, max: 20_000 })
  .map((day) => new Date(Date.UTC(2000, 0, 1) + day * 86_400_000).toISOString().slice(0, 10));

const amounts = fc.oneof(fc.integer({ min: 1, max: 2_000 }), fc.integer({ min: 1, max: 5_000_000_000 }));
const rates = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 1_000_000 }),
  fc.integer({ min: 10_000, max: 80_000 }),
);

interface Bounds {
  readonly principalWon: fc.Arbitrary<number>;
  readonly annualRateMillionths: fc.Arbitrary<number>;
  readonly mostMonths: number;
}

const loansWithin = ({ mostMonths, ...terms }: Bounds): fc.Arbitrary<RunningLoan> =>
  fc
    .record({
      ...terms,
      method: fc.constantFrom(...METHODS),
      months: fc.integer({ min: 1, max: mostMonths }),
      grace: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      disbursedOn: days,
    })
    .map(({ grace, ...terms }) => aLoan({ ...terms, graceMonths: Math.floor(grace * terms.months) }));

/** Any terms, the money out on any day. */
export const newLoans = loansWithin({ principalWon: amounts, annualRateMillionths: rates, mostMonths: 600 });

/** Terms of ordinary loans: large enough that a won a month, and its interest, decide nothing. */
export const ordinaryLoans = loansWithin({
  principalWon: fc.integer({ min: 10_000_000, max: 5_000_000_000 }),
  annualRateMillionths: fc.integer({ min: 0, max: 100_000 }),
  mostMonths: 480,
});

/** Loans that paid as agreed for some while, and then perhaps some principal early: never all of it. */
export const running = (loans: fc.Arbitrary<RunningLoan>): fc.Arbitrary<RunningLoan & { readonly paid: number }> =>
  fc
    .record({
      loan: loans,
      share: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      early: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 0.99, noNaN: true })),
    })
    .map(({ loan, share, early }) => {
      const paid = Math.floor(share * loan.months);
      const onTime = paidUpTo(loan, paid);
      return { ...onTime, paid, balanceWon: onTime.balanceWon - Math.floor(early * onTime.balanceWon) };
    })
    .filter(({ balanceWon }) => balanceWon > 0);

export const runningLoans = running(newLoans);
