import type { RepaymentMethod } from '../../lending/index.js';
import type { InstitutionKind, RateType } from './loan-shape.js';
import { marketRatePercent, type LoanType } from './market-rate.js';
import { feePercent } from './prepayment-fee.js';

/** A loan that an institution offers to replace others. */
interface DemoProduct {
  readonly code: string;
  readonly nameKo: string;
  readonly nameEn: string;
  readonly loanType: LoanType;
  readonly rateType: RateType;
  readonly rateMinPercent: string;
  readonly rateMaxPercent: string;
  readonly amountMinWon: number;
  readonly amountMaxWon: number;
  readonly termMinMonths: number;
  readonly termMaxMonths: number;
  readonly repaymentMethods: readonly RepaymentMethod[];
  readonly prepaymentFeePercent: string;
  readonly fromLoanTypes: readonly LoanType[];
  readonly minCreditScore: number | null;
  readonly maxCreditScore: number | null;
  readonly minAnnualIncomeWon: number | null;
  readonly maxDsrPercent: string | null;
  readonly maxLtvPercent: string | null;
}

/** What products of a type have in common. Amounts in million won. */
interface Line {
  readonly ko: string;
  readonly en: string;
  readonly from: readonly LoanType[];
  readonly amounts: readonly [least: number, most: number];
  readonly months: readonly [least: number, most: number];
  readonly methods: readonly RepaymentMethod[];
  readonly rates: readonly RateType[];
  readonly ltvPercent: string | null;
}

const LEVEL = ['EQUAL_PAYMENT', 'EQUAL_PRINCIPAL'] as const;

const LINES: Readonly<Record<LoanType, Line>> = {
  MORTGAGE: {
    ko: '주택담보대출',
    en: 'mortgage',
    from: ['MORTGAGE'],
    amounts: [10, 1_000],
    months: [120, 480],
    methods: LEVEL,
    rates: ['MIXED', 'VARIABLE', 'PERIODIC'],
    ltvPercent: '70',
  },
  JEONSE: {
    ko: '전세자금대출',
    en: 'jeonse loan',
    from: ['JEONSE'],
    amounts: [10, 500],
    months: [12, 24],
    methods: ['BULLET'],
    rates: ['VARIABLE', 'FIXED'],
    ltvPercent: null,
  },
  CREDIT: {
    ko: '신용대출',
    en: 'credit loan',
    from: ['CREDIT', 'CARD', 'OVERDRAFT'],
    amounts: [1, 200],
    months: [12, 120],
    methods: ['EQUAL_PAYMENT', 'EQUAL_PRINCIPAL', 'BULLET'],
    rates: ['FIXED', 'VARIABLE'],
    ltvPercent: null,
  },
  OVERDRAFT: {
    ko: '마이너스통장',
    en: 'overdraft',
    from: ['OVERDRAFT'],
    amounts: [1, 100],
    months: [12, 12],
    methods: ['BULLET'],
    rates: ['VARIABLE'],
    ltvPercent: null,
  },
  AUTO: {
    ko: '자동차대출',
    en: 'car loan',
    from: ['AUTO'],
    amounts: [1, 80],
    months: [12, 84],
    methods: ['EQUAL_PAYMENT'],
    rates: ['FIXED'],
    ltvPercent: null,
  },
  CARD: {
    ko: '장기카드대출',
    en: 'card loan',
    from: ['CARD'],
    amounts: [1, 50],
    months: [6, 60],
    methods: ['EQUAL_PAYMENT', 'BULLET'],
    rates: ['FIXED'],
    ltvPercent: null,
  },
  BUSINESS: {
    ko: '사업자대출',
    en: 'business loan',
    from: ['BUSINESS'],
    amounts: [5, 1_000],
    months: [12, 60],
    methods: ['EQUAL_PAYMENT', 'EQUAL_PRINCIPAL', 'BULLET'],
    rates: ['VARIABLE', 'FIXED'],
    ltvPercent: null,
  },
};

const OFFERED: Readonly<Record<InstitutionKind, readonly LoanType[]>> = {
  BANK: ['MORTGAGE', 'JEONSE', 'CREDIT', 'OVERDRAFT', 'AUTO', 'BUSINESS'],
  CARD: ['CARD', 'CREDIT', 'AUTO'],
};

/** For whom a product is, and for which scores its rates are those of the market of the model. */
const TIERS = [
  { code: 'PRIME', ko: '우대', en: 'prime', scores: [980, 850], least: 800, most: null, incomeWon: 40_000_000 },
  { code: 'OPEN', ko: '일반', en: 'open', scores: [920, 650], least: 600, most: null, incomeWon: null },
  { code: 'FRESH', ko: '새출발', en: 'fresh start', scores: [760, 560], least: null, most: 760, incomeWon: null },
] as const;

const RATE_NAMES: Readonly<Record<RateType, string>> = {
  FIXED: '고정',
  VARIABLE: '변동',
  MIXED: '혼합',
  PERIODIC: '주기',
};
const MILLION = 1_000_000;
/** Cheaper than the market by so many percentage points: why else would anybody move. */
const CHEAPER = 0.2;

/** What an institution offers on a day: every kind of rate for each loan type and each tier of scores. */
export function demoProducts(kind: InstitutionKind, asOf: string): DemoProduct[] {
  return OFFERED[kind].flatMap((type) => {
    const { ko, en, from, amounts, months, methods, rates, ltvPercent } = LINES[type];
    return rates.flatMap((rateType) =>
      TIERS.map((tier): DemoProduct => {
        const [low, high] = tier.scores.map((score) => marketRatePercent(type, score, asOf) - CHEAPER);
        return {
          code: `${type}-${rateType}-${tier.code}`,
          nameKo: `갈아타기 ${ko} ${tier.ko} (${RATE_NAMES[rateType]})`,
          nameEn: `Switch ${en}, ${tier.en}, ${rateType.toLowerCase()}`,
          loanType: type,
          rateType,
          fromLoanTypes: from,
          repaymentMethods: methods,
          rateMinPercent: percent(low),
          rateMaxPercent: percent(high),
          amountMinWon: amounts[0] * MILLION,
          amountMaxWon: amounts[1] * MILLION,
          termMinMonths: months[0],
          termMaxMonths: months[1],
          prepaymentFeePercent: feePercent(type, rateType, asOf) ?? '0.5',
          minCreditScore: tier.least,
          maxCreditScore: tier.most,
          minAnnualIncomeWon: tier.incomeWon,
          maxDsrPercent: kind === 'BANK' ? '40' : '50',
          maxLtvPercent: ltvPercent,
        };
      }),
    );
  });
}

const percent = (rate = 0): string => rate.toFixed(2);
