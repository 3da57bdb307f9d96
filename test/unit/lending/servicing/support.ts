import fc from 'fast-check';
import {
  monthlyInterestWon,
  schedule,
  type RepaymentMethod,
} from '../../../../src/modules/lending/terms/amortization.js';
import {
  INTEREST_CONVENTIONS,
  defaultRateMillionths,
  instalmentDueOn,
  servicingByCalendar,
  usualConvention,
  type LoanContract,
  type Servicing,
} from '../../../../src/modules/lending/servicing/index.js';
import { daysBetween } from '../../../../src/platform/calendar.js';

export const METHODS: readonly RepaymentMethod[] = ['EQUAL_PAYMENT', 'EQUAL_PRINCIPAL', 'BULLET'];

/** Books for which every day is a business day, so that days are counted by hand. */
export const EVERY_DAY: Servicing = { payableOn: (dueOn) => dueOn, defaultRate: defaultRateMillionths };

/** Books that rest on Saturdays and Sundays alone. */
export const WEEKDAYS: Servicing = servicingByCalendar({
  knownFrom: '1990-01-01',
  knownUntil: '2199-12-31',
  holidays: new Set(),
});

/** Ten million won over a year at 3.65 %, 1,000 won of interest a day. */
export function aContract(terms: Partial<LoanContract> = {}): LoanContract {
  const disbursedOn = terms.disbursedOn ?? '2025-01-15';
  const method = terms.method ?? 'EQUAL_PAYMENT';
  return {
    method,
    principalWon: 10_000_000,
    annualRateMillionths: 36_500,
    months: 12,
    graceMonths: 0,
    disbursedOn,
    dueDay: Number(disbursedOn.slice(8)),
    convention: usualConvention(method),
    prepaymentEffect: 'SHORTEN_TERM',
    ...terms,
  };
}

/** Interest of days at a rate, actual/365, rounded down: exact, and not by the program. */
export function interestOfDays(principalWon: number, rateMillionths: number, days: number): number {
  return Number((BigInt(principalWon) * BigInt(rateMillionths) * BigInt(days)) / 365_000_000n);
}

/**
 * What falls due by the contract when nothing is paid early: the schedule in whole months, for a bullet loan its interest
 * by days instead. For contracts of the usual convention that fall due on the day of the month the money went out.
 */
export function agreedDues(contract: LoanContract) {
  return schedule(contract.method, contract).map((row) => {
    const balanceWon = row.balanceAfterWon + row.principalWon;
    const [from, dueOn] = [instalmentDueOn(contract, row.number - 1), instalmentDueOn(contract, row.number)];
    const interestWon =
      contract.method === 'BULLET'
        ? interestOfDays(balanceWon, contract.annualRateMillionths, daysBetween(from, dueOn))
        : monthlyInterestWon(balanceWon, contract.annualRateMillionths);
    return { ...row, dueOn, interestWon, paymentWon: row.principalWon + interestWon };
  });
}

export const days = fc
  .integer({ min: 0, max: 20_000 })
  .map((day) => new Date(Date.UTC(2000, 0, 1) + day * 86_400_000).toISOString().slice(0, 10));

const rates = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 1_000_000 }),
  fc.integer({ min: 10_000, max: 80_000 }),
);

export interface Bounds {
  readonly principalWon: fc.Arbitrary<number>;
  readonly annualRateMillionths: fc.Arbitrary<number>;
  readonly mostMonths: number;
}

/** Any terms, as contracts usually are, the money out on any day. */
export const ANY_TERMS: Bounds = {
  principalWon: fc.oneof(fc.integer({ min: 1, max: 2_000 }), fc.integer({ min: 1, max: 5_000_000_000 })),
  annualRateMillionths: rates,
  mostMonths: 600,
};

export const usualContracts = ({ mostMonths, ...terms }: Bounds): fc.Arbitrary<LoanContract> =>
  fc
    .record({
      ...terms,
      method: fc.constantFrom(...METHODS),
      months: fc.integer({ min: 1, max: mostMonths }),
      grace: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      disbursedOn: days,
    })
    .map(({ grace, ...rest }) => aContract({ ...rest, graceMonths: Math.floor(grace * rest.months) }));

/** The same over at most five years, with any due day, convention and effect. */
export const anyContracts: fc.Arbitrary<LoanContract> = fc
  .record({
    contract: usualContracts({ ...ANY_TERMS, mostMonths: 60 }),
    dueDay: fc.option(fc.integer({ min: 1, max: 31 })),
    convention: fc.constantFrom(...INTEREST_CONVENTIONS),
    prepaymentEffect: fc.constantFrom('SHORTEN_TERM' as const, 'LOWER_PAYMENT' as const),
  })
  .map(({ contract, dueDay, ...rest }) => ({ ...contract, ...rest, dueDay: dueDay ?? contract.dueDay }));

/** The sum of something over rows. */
export function sumOf<Row>(rows: readonly Row[], of: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + of(row), 0);
}
