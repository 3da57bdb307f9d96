import { percentOfMillionths } from '../../../../platform/percent-of.js';
import { said, saidMonths, typedFacts, type Fact } from '../../../../platform/assistant/index.js';
import type { Localized } from '../../../../platform/text.js';
import type { Region, RequestedChanges, SimulationRequest, WantedKind } from '../../limit/index.js';
import { SIMULATED } from '../wording.js';
import type { AssumedRate } from './assumed-rate.js';
import type { Subject } from './limit-arguments.js';

/**
 * Terms used where the customer names none, stated with every answer: five years for credit loans, as DSR counts
 * them (금융위원회, 2021-10-26 가계부채 관리 강화방안), thirty for home loans, two for jeonse, which is a lease's term.
 */
export const TERM_MONTHS: Readonly<Record<WantedKind, number>> = {
  CREDIT: 60,
  MORTGAGE: 360,
  JEONSE: 24,
  OVERDRAFT: 12,
};

/** The strictest region, and no home owned: stated with every answer on a home loan when nothing else was said. */
export const ASSUMED_HOME = { region: 'CAPITAL_REGULATED', homeCount: 0 } as const;
const MONTHS_PER_YEAR = 12;

export const REGION_TEXT: Readonly<Record<Region, Localized>> = {
  CAPITAL_REGULATED: said('수도권 규제지역(서울 등)', 'regulated district of the capital area, such as Seoul'),
  CAPITAL: said('수도권 비규제지역', 'capital area, not regulated'),
  REGIONAL_REGULATED: said('지방 규제지역', 'regulated district outside the capital area'),
  REGIONAL: said('지방 비규제지역', 'outside the capital area, not regulated'),
};

export const NO_CHANGES: RequestedChanges = {
  incomeMillionths: null,
  repayments: [],
  rateMillionths: null,
  termMonths: null,
  rateType: null,
  creditScore: null,
};

/** A question about a limit, for the engine. */
export function requestOf(
  given: Subject,
  rate: AssumedRate,
  customerId: number,
  changes: RequestedChanges = NO_CHANGES,
): SimulationRequest {
  const { kind, homePriceWon = null } = given;
  const loan = {
    kind,
    termMonths: given.termMonths ?? TERM_MONTHS[kind],
    policyLoan: false,
    productCapWon: null,
    ...({ repaymentMethod: 'EQUAL_PAYMENT', rateKind: 'VARIABLE', fixedMonths: null } as const),
    annualRateMillionths: rate.millionths,
  };
  const home = {
    region: given.region ?? ASSUMED_HOME.region,
    homeCount: given.homeCount ?? ASSUMED_HOME.homeCount,
    firstHome: false,
    priceWon: homePriceWon,
    liensWon: 0,
  } as const;
  return {
    profile: {
      yearlyIncomeWon: incomeOf(given),
      debts: [],
      loan,
      ...home,
      ...({ creditScore: null, lenderClass: 'BANK', policyProfile: 'LAW_ONLY' } as const),
    },
    changes,
    on: null,
    customer: customerId,
  };
}

/**
 * Yearly income, in won: as the customer said, twelve times the monthly income that they said, or null to use the one
 * on record.
 */
export const incomeOf = ({ yearlyIncomeWon, monthlyIncomeWon }: Subject): number | null =>
  yearlyIncomeWon ?? (monthlyIncomeWon === undefined ? null : monthlyIncomeWon * MONTHS_PER_YEAR);

/** Rate and term used for a loan, whether named or assumed. */
export function assumptionFacts(given: Subject, rate: AssumedRate, today: string): Fact[] {
  const fact = typedFacts('LIMIT', SIMULATED, today);
  const percent = percentOfMillionths(rate.millionths);
  return [
    fact.percent('computed.rate', said('계산에 쓴 금리 연', 'rate a year in the calculation'), percent),
    fact.months(
      'computed.term',
      said('계산에 쓴 기간', 'term in the calculation'),
      given.termMonths ?? TERM_MONTHS[given.kind],
    ),
  ].map((fact) => ({ ...fact, isGiven: true }));
}

/** What had to be assumed about a loan wanted, as clauses. */
export function assumedOf(given: Subject, rate: AssumedRate): Localized[] {
  const term = saidMonths(given.termMonths ?? TERM_MONTHS[given.kind]);
  const isHome = given.kind === 'MORTGAGE';
  return [
    ...(rate.assumed ? [rate.assumed] : []),
    ...(given.termMonths === undefined ? [said(`기간 ${term.ko}`, `a term of ${term.en}`)] : []),
    ...(incomeOf(given) === null ? [said('등록된 소득', 'the income on record')] : []),
    ...(isHome && given.region === undefined ? [REGION_TEXT[ASSUMED_HOME.region]] : []),
    ...(isHome && given.homeCount === undefined ? [said('무주택', 'no home owned')] : []),
    ...(isHome && given.homePriceWon === undefined
      ? [said('집값을 모르는 상태(LTV는 계산하지 않음)', 'a price not known (so that LTV is left out)')]
      : []),
  ];
}
