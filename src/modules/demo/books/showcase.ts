import { dueDate, instalmentsDueBefore } from '../../lending/index.js';
import { workday } from '../basis/index.js';
import type { DemoCustomer, DemoSettings } from '../people/index.js';
import {
  loanNumber,
  bounded,
  marketRatePercent,
  type DemoLoan,
  type InstitutionKind,
  type PlacedDeviation,
} from '../loans/index.js';
import { addDays } from '../../../platform/calendar.js';

/**
 * The first customer of each institution, whom the demonstration account of a customer shows. The bank's has a mortgage
 * dearer than today's, two more loans, one paid back early, and an unusual quarter; the card company's is late.
 */
export function showcaseCustomer(kind: InstitutionKind, drawn: DemoCustomer, { asOf }: DemoSettings): DemoCustomer {
  const year = Number(asOf.slice(0, 4));
  const bank: Partial<DemoCustomer> = {
    name: '김하늘',
    email: 'customer@example.com',
    sex: 'FEMALE',
    jobType: 'EMPLOYEE',
    region: '경기',
    address: '경기도 성남시 분당구 미리내로 52, 107동 1203호',
    birthDate: `${year - 39}-04-17`,
    annualIncomeWon: 84_000_000,
    creditScore: 861,
    strain: 0,
    marriedOn: `${year - 10}-05-21`,
    firstChildBornOn: `${year - 8}-09-02`,
  };
  const card: Partial<DemoCustomer> = {
    name: '박도현',
    email: 'customer2@example.com',
    sex: 'MALE',
    jobType: 'SELF_EMPLOYED',
    region: '부산',
    address: '부산광역시 해운대구 해맞이로 31',
    birthDate: `${year - 47}-11-03`,
    annualIncomeWon: 41_200_000,
    creditScore: 648,
    strain: 1.5,
    marriedOn: null,
    firstChildBornOn: null,
  };
  return { ...drawn, ...(kind === 'BANK' ? bank : card) };
}

type Chapter = Pick<DemoLoan, 'type' | 'principalWon' | 'months' | 'method' | 'rateType'> & {
  /** Percentage points above what the market asks on the data's day. */
  readonly dearer: number;
  readonly monthsAgo: number;
  /** Days before that its instalments fall due; nine by default. */
  readonly dueDaysAgo?: number;
  readonly closedAfter?: number;
  readonly deviation?: PlacedDeviation;
  readonly graceMonths?: number;
  readonly missed?: number;
};

const BANK: readonly Chapter[] = [
  {
    type: 'MORTGAGE',
    principalWon: 280_000_000,
    months: 360,
    method: 'EQUAL_PAYMENT',
    rateType: 'MIXED',
    dearer: 1.58,
    monthsAgo: 34,
    graceMonths: 12,
  },
  {
    type: 'CREDIT',
    principalWon: 30_000_000,
    months: 60,
    method: 'EQUAL_PAYMENT',
    rateType: 'VARIABLE',
    dearer: 0.4,
    monthsAgo: 15,
    deviation: { kind: 'PREPAID', place: 0.2, days: 11, share: 0.1, effect: 'LOWER_PAYMENT' },
  },
  {
    type: 'OVERDRAFT',
    principalWon: 10_000_000,
    months: 12,
    method: 'BULLET',
    rateType: 'VARIABLE',
    dearer: 0.3,
    monthsAgo: 5,
    dueDaysAgo: 16,
  },
  {
    type: 'AUTO',
    principalWon: 24_500_000,
    months: 60,
    method: 'EQUAL_PAYMENT',
    rateType: 'FIXED',
    dearer: -0.5,
    monthsAgo: 44,
    closedAfter: 36,
  },
];

const CARD: readonly Chapter[] = [
  {
    type: 'CARD',
    principalWon: 8_000_000,
    months: 24,
    method: 'EQUAL_PAYMENT',
    rateType: 'FIXED',
    dearer: 0.6,
    monthsAgo: 11,
    missed: 2,
  },
  {
    type: 'CREDIT',
    principalWon: 12_000_000,
    months: 36,
    method: 'EQUAL_PAYMENT',
    rateType: 'FIXED',
    dearer: 0.9,
    monthsAgo: 7,
    deviation: { kind: 'LATE', place: 0.4, days: 6 },
  },
];

/** The loans of that customer. */
export function showcaseLoans(settings: DemoSettings, kind: InstitutionKind, creditScore: number): DemoLoan[] {
  return (kind === 'BANK' ? BANK : CARD).map((chapter, index) => {
    const {
      dearer,
      monthsAgo,
      closedAfter,
      missed = 0,
      deviation = null,
      graceMonths = 0,
      dueDaysAgo = 9,
      ...terms
    } = chapter;
    const percent = bounded(marketRatePercent(terms.type, creditScore, settings.asOf) + dearer);
    const disbursedOn = workday(addDays(dueDate(settings.asOf, -monthsAgo), -dueDaysAgo), settings.calendar);
    const appliedOn = addDays(disbursedOn, -12);
    const due = instalmentsDueBefore(disbursedOn, settings.asOf, terms.months);
    return {
      ...terms,
      annualRateMillionths: Math.round(percent * 100) * 100,
      index,
      loanNumber: loanNumber(settings, appliedOn, index),
      status: closedAfter !== undefined ? 'CLOSED' : missed > 0 ? 'DELINQUENT' : 'ACTIVE',
      appliedOn,
      approvedOn: addDays(disbursedOn, -3),
      disbursedOn,
      maturesOn: dueDate(disbursedOn, terms.months),
      paid: closedAfter ?? due - missed,
      missed,
      deviation,
      graceMonths,
      prepaymentEffect: 'SHORTEN_TERM',
    };
  });
}
