export type LoanType = 'MORTGAGE' | 'JEONSE' | 'CREDIT' | 'OVERDRAFT' | 'AUTO' | 'CARD' | 'BUSINESS';

/** The Bank of Korea's base rate in percent from each date on; later dates go on with the last. */
const BASE_RATE: readonly (readonly [string, number])[] = [
  ...([
    ['2012-07-12', 3],
    ['2012-10-11', 2.75],
    ['2013-05-09', 2.5],
    ['2014-08-14', 2.25],
    ['2014-10-15', 2],
  ] as const),
  ...([
    ['2015-03-12', 1.75],
    ['2015-06-11', 1.5],
    ['2016-06-09', 1.25],
    ['2017-11-30', 1.5],
    ['2018-11-30', 1.75],
  ] as const),
  ...([
    ['2019-07-18', 1.5],
    ['2019-10-16', 1.25],
    ['2020-03-17', 0.75],
    ['2020-05-28', 0.5],
    ['2021-08-26', 0.75],
  ] as const),
  ...([
    ['2021-11-25', 1],
    ['2022-01-14', 1.25],
    ['2022-04-14', 1.5],
    ['2022-05-26', 1.75],
    ['2022-07-13', 2.25],
  ] as const),
  ...([
    ['2022-08-25', 2.5],
    ['2022-10-12', 3],
    ['2022-11-24', 3.25],
    ['2023-01-13', 3.5],
    ['2024-10-11', 3.25],
  ] as const),
  ...([
    ['2024-11-28', 3],
    ['2025-02-25', 2.75],
    ['2025-05-29', 2.5],
  ] as const),
];

/** What a loan of a type costs above the base rate at a credit score of 850, and per 100 points below; in percent. */
const MARGIN: Readonly<Record<LoanType, { readonly over: number; readonly slope: number }>> = {
  MORTGAGE: { over: 1.8, slope: 0.12 },
  JEONSE: { over: 1.35, slope: 0.15 },
  CREDIT: { over: 2.6, slope: 0.9 },
  OVERDRAFT: { over: 2.9, slope: 0.9 },
  AUTO: { over: 3, slope: 0.6 },
  CARD: { over: 10.5, slope: 1.8 },
  BUSINESS: { over: 2.2, slope: 0.7 },
};

/** The statutory ceiling is 20 % a year; lenders stay below. */
const HIGHEST = 19.9;
const LOWEST = 2;

/** What a new loan of that type costs a borrower of that score on that day, in percent a year. Rates are of the model. */
export function marketRatePercent(type: LoanType, creditScore: number, date: string): number {
  const base = BASE_RATE.findLast(([from]) => from <= date)?.[1] ?? BASE_RATE[0]?.[1] ?? 0;
  const { over, slope } = MARGIN[type];
  return bounded(base + over + (slope * (850 - creditScore)) / 100);
}

export function bounded(ratePercent: number): number {
  return Math.min(HIGHEST, Math.max(LOWEST, ratePercent));
}
