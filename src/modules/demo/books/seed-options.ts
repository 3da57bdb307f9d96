import { refuseAll, type Problem } from '../../../platform/errors/index.js';
import type { DemoInstitution } from './book.js';
import { isDate } from '../../../platform/calendar.js';

export interface SeedOptions {
  /** Customers of the main institution, 모아은행. */
  readonly customers: number;
  /** Loans of the main institution. */
  readonly loans: number;
  /** Repayments the main institution keeps; the latest of each loan. Null: 16,000, or ten for every three loans. */
  readonly repayments: number | null;
  /** Quarters of spending, the last one complete before `asOf`. */
  readonly quarters: number;
  /** Equal seeds, sizes and dates give equal data, to the byte. */
  readonly seed: number;
  /** The day the data describe, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Where the source files and the table of truth are left; null keeps none. */
  readonly outDir: string | null;
  /** Adds the data to those of a database that has institutions. Nothing is ever deleted. */
  readonly force: boolean;
  /** Hash of the demonstration accounts' password; null makes no accounts. */
  readonly passwordHash: string | null;
}

export const SEED_DEFAULTS = { customers: 500, loans: 1_000, quarters: 8, seed: 2026 } as const;

/** Enough for most loans of a small set to have whole histories, the longest of them taken over on the way, and a bound for many: ten payments for every three loans. */
const DEMO_REPAYMENT_COUNTS = { least: 16_000, forLoans: 10 / 3 } as const;
/** The neighbour is a fiftieth of the main institution, and never too small to show that neither sees the other. */
const NEIGHBOUR = { share: 0.02, least: 20 } as const;

/** @throws Refusal BAD_OPTION for each option out of its bounds. */
export function checkOptions(options: SeedOptions): void {
  refuseAll([
    ...bounds('customers', options.customers, 1, 5_000_000),
    ...bounds('loans', options.loans, 0, 9_000_000),
    ...bounds('repayments', options.repayments ?? 0, 0, 100_000_000),
    ...bounds('quarters', options.quarters, 1, 40),
    ...bounds('seed', options.seed, 0, 4_294_967_295),
    ...(isInRange(options.asOf) ? [] : [problem('asOf', '2015-01-01 … 2099-12-31')]),
  ]);
}

/** The two institutions of a data set: the main one in the sizes asked for, and its small neighbour. */
export function institutionsOf(options: SeedOptions): (DemoInstitution & { readonly repayments: number })[] {
  const { customers, loans } = options;
  const repayments =
    options.repayments ?? Math.max(DEMO_REPAYMENT_COUNTS.least, Math.ceil(loans * DEMO_REPAYMENT_COUNTS.forLoans));
  const small = (count: number) => Math.max(NEIGHBOUR.least, Math.round(count * NEIGHBOUR.share));
  const fewLoans = loans === 0 ? 0 : small(loans);
  const fewRepayments = loans === 0 ? 0 : Math.ceil((repayments * fewLoans) / loans);
  return [
    { code: 'MOA_BANK', name: '모아은행', kind: 'BANK', customers, loans, repayments },
    {
      code: 'HANBIT_CARD',
      name: '한빛카드',
      kind: 'CARD',
      customers: small(customers),
      loans: fewLoans,
      repayments: fewRepayments,
    },
  ];
}

function bounds(name: string, value: number, low: number, high: number): Problem[] {
  return Number.isSafeInteger(value) && value >= low && value <= high ? [] : [problem(name, `${low} … ${high}`)];
}

const isInRange = (day: string): boolean => /^20(?:1[5-9]|[2-9]\d)/.test(day) && isDate(day);

function problem(name: string, range: string): Problem {
  return {
    code: 'BAD_OPTION',
    field: [name],
    message: { ko: `${name} 값은 ${range} 범위여야 합니다.`, en: `${name} must be within ${range}.` },
  };
}
