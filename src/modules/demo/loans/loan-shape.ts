import type { RepaymentMethod } from '../../lending/index.js';
import { yearsBetween, type Random } from '../basis/index.js';
import type { DemoCustomer } from '../people/index.js';
import type { LoanType } from './market-rate.js';

export type RateType = 'FIXED' | 'VARIABLE' | 'MIXED' | 'PERIODIC';

/** What a loan of some type looks like: how large against yearly income, how long, how repaid. */
interface Shape {
  /** Multiples of yearly income, then bounds and step in million won. */
  readonly size: readonly [low: number, high: number];
  readonly bounds: readonly [low: number, high: number, step: number];
  readonly terms: readonly number[];
  readonly methods: Partial<Record<RepaymentMethod, number>>;
  readonly rates: Partial<Record<RateType, number>>;
}

const SHAPES: Readonly<Record<LoanType, Shape>> = {
  MORTGAGE: {
    size: [2.2, 5.5],
    bounds: [40, 900, 1],
    terms: [120, 180, 240, 300, 360, 360, 480],
    methods: { EQUAL_PAYMENT: 72, EQUAL_PRINCIPAL: 28 },
    rates: { MIXED: 45, VARIABLE: 30, PERIODIC: 15, FIXED: 10 },
  },
  JEONSE: {
    size: [1.2, 3],
    bounds: [30, 400, 1],
    terms: [24],
    methods: { BULLET: 1 },
    rates: { VARIABLE: 80, FIXED: 20 },
  },
  CREDIT: {
    size: [0.25, 1.1],
    bounds: [3, 200, 0.5],
    terms: [12, 24, 36, 60, 60, 84],
    methods: { EQUAL_PAYMENT: 62, BULLET: 30, EQUAL_PRINCIPAL: 8 },
    rates: { VARIABLE: 65, FIXED: 35 },
  },
  OVERDRAFT: {
    size: [0.1, 0.7],
    bounds: [3, 100, 1],
    terms: [12],
    methods: { BULLET: 1 },
    rates: { VARIABLE: 1 },
  },
  AUTO: {
    size: [0.3, 0.9],
    bounds: [8, 70, 0.1],
    terms: [36, 48, 60, 60, 72],
    methods: { EQUAL_PAYMENT: 1 },
    rates: { FIXED: 1 },
  },
  CARD: {
    size: [0.05, 0.35],
    bounds: [1, 30, 0.1],
    terms: [12, 18, 24, 36],
    methods: { EQUAL_PAYMENT: 92, BULLET: 8 },
    rates: { FIXED: 1 },
  },
  BUSINESS: {
    size: [0.5, 2.5],
    bounds: [10, 800, 1],
    terms: [12, 24, 36, 60, 60],
    methods: { EQUAL_PAYMENT: 45, EQUAL_PRINCIPAL: 25, BULLET: 30 },
    rates: { VARIABLE: 70, FIXED: 30 },
  },
};

export interface DrawnShape {
  readonly type: LoanType;
  readonly principalWon: number;
  readonly months: number;
  readonly method: RepaymentMethod;
  readonly rateType: RateType;
}

/** Which kinds of loan an institution grants. */
export type InstitutionKind = 'BANK' | 'CARD';

export function drawType(random: Random, customer: DemoCustomer, kind: InstitutionKind, asOf: string): LoanType {
  if (kind === 'CARD') return random.weighted({ CARD: 62, CREDIT: 20, AUTO: 18 });
  const age = yearsBetween(customer.birthDate, asOf);
  const trades = customer.jobType === 'SELF_EMPLOYED' || customer.jobType === 'PROFESSIONAL';
  if (customer.jobType === 'STUDENT') return random.weighted({ CREDIT: 60, JEONSE: 25, CARD: 15 });
  return random.weighted({
    MORTGAGE: age < 30 ? 6 : age < 65 ? 24 : 14,
    JEONSE: age < 40 ? 18 : 6,
    CREDIT: 28,
    OVERDRAFT: 14,
    AUTO: 10,
    CARD: customer.creditScore < 700 ? 18 : 6,
    BUSINESS: trades ? 26 : 1,
  });
}

/** How many loans of a type, repaid in instalments, begin with months of interest alone, and how many months. */
const GRACE: Partial<Record<LoanType, { readonly share: number; readonly months: readonly number[] }>> = {
  MORTGAGE: { share: 0.25, months: [12, 24, 36] },
  BUSINESS: { share: 0.35, months: [6, 12] },
  CREDIT: { share: 0.08, months: [6, 12] },
};

/** Months of grace of a loan; none for bullet loans, which pay interest alone as it is, and for short ones. */
export function graceOf(random: Random, { type, method, months }: DrawnShape): number {
  const grace = GRACE[type];
  const drawn = random.chance(grace?.share ?? 0) ? random.pick(grace?.months ?? [0]) : 0;
  return method === 'BULLET' || drawn * 2 >= months ? 0 : drawn;
}

export function drawShape(random: Random, type: LoanType, annualIncomeWon: number): DrawnShape {
  const { size, bounds, terms, methods, rates } = SHAPES[type];
  const [low, high, step] = bounds;
  const millions = Math.min(high, Math.max(low, (annualIncomeWon / 1e6) * random.between(...size)));
  return {
    type,
    principalWon: Math.round(Math.round(millions / step) * step * 1e6),
    months: random.pick(terms),
    method: random.weighted<RepaymentMethod>(methods as Record<RepaymentMethod, number>),
    rateType: random.weighted<RateType>(rates as Record<RateType, number>),
  };
}
