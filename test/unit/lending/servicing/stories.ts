import fc from 'fast-check';
import { addDays } from '../../../../src/platform/calendar.js';
import {
  INTEREST_CONVENTIONS,
  type LoanContract,
  type Servicing,
} from '../../../../src/modules/lending/servicing/index.js';

const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();
const HOLIDAYS = new Set(['2026-09-24', '2026-09-25', '2027-01-01', '2027-03-01', '2028-02-29']);
const isClosed = (day: string): boolean => weekday(day) === 0 || weekday(day) === 6 || HOLIDAYS.has(day);

export const payableOn = (day: string): string => (isClosed(day) ? payableOn(addDays(day, 1)) : day);
export const lateRate = (rate: number): number => Math.min(rate + 30_000, Math.max(rate, 200_000));
export const SERVICING: Servicing = { payableOn, defaultRate: lateRate };

/** Any contract; amounts from a single won to more than a home costs. */
export const contracts: fc.Arbitrary<LoanContract> = fc
  .record({
    method: fc.constantFrom('EQUAL_PAYMENT', 'EQUAL_PRINCIPAL', 'BULLET'),
    principalWon: fc.oneof(fc.integer({ min: 1, max: 1_000 }), fc.integer({ min: 100_000, max: 2_000_000_000 })),
    annualRateMillionths: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 200_000 })),
    months: fc.integer({ min: 1, max: 30 }),
    graceMonths: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 12 })),
    disbursedOn: fc.integer({ min: 0, max: 1_200 }).map((days) => addDays('2025-01-01', days)),
    ownDueDay: fc.option(fc.integer({ min: 1, max: 31 })),
    convention: fc.constantFrom(...INTEREST_CONVENTIONS),
    prepaymentEffect: fc.constantFrom('SHORTEN_TERM', 'LOWER_PAYMENT'),
  } as const)
  .map(({ ownDueDay, ...contract }) => ({
    ...contract,
    graceMonths: Math.min(contract.graceMonths, contract.months - 1),
    dueDay: ownDueDay ?? Number(contract.disbursedOn.slice(8)),
  }));

/** Something that happens to a loan some days after what happened before; amounts are said in parts of what is owed. */
export type Chapter =
  | { readonly kind: 'SCHEDULED'; readonly late: number }
  | {
      readonly kind: 'PAY';
      readonly after: number;
      readonly of: 'INSTALMENT' | 'PAYOFF' | 'WON';
      readonly thousandths: number;
      readonly effect: 'SHORTEN_TERM' | 'LOWER_PAYMENT' | null;
    }
  | { readonly kind: 'RATE'; readonly after: number; readonly annualRateMillionths: number };

export const stories: fc.Arbitrary<readonly Chapter[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant('SCHEDULED' as const), late: fc.constantFrom(0, 0, 0, -5, 2, 40) }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('PAY' as const),
        after: fc.integer({ min: 0, max: 70 }),
        of: fc.constantFrom('INSTALMENT', 'PAYOFF', 'WON'),
        thousandths: fc.oneof(fc.constantFrom(1_000, 2_000), fc.integer({ min: 1, max: 1_500 })),
        effect: fc.constantFrom('SHORTEN_TERM', 'LOWER_PAYMENT', null),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('RATE' as const),
        after: fc.integer({ min: 0, max: 60 }),
        annualRateMillionths: fc.integer({ min: 0, max: 200_000 }),
      }),
    },
  ),
  { maxLength: 14 },
);
