import { everyFact, type EveryFactPart } from '../../../support/every-fact.js';
import { limitTool } from '../../../../src/modules/lending/assistant/borrowing/limit.js';
import { refinanceTool } from '../../../../src/modules/lending/assistant/changes/refinance.js';
import { payoffTool } from '../../../../src/modules/lending/assistant/early/payoff.js';
import { findingOf, factMaker, percent, won } from '../../../../src/platform/assistant/index.js';
import { standingOf } from '../../../../src/modules/customers/index.js';
import { WEEKDAYS } from '../../lending/servicing/support.js';
import type { Fact } from '../../../../src/platform/assistant/index.js';

const TODAY = '2026-11-20';
const caller = { actor: null, requestId: 'r', locale: 'ko', address: null } as const;
const context = { caller, customerId: 1, today: TODAY };

/** Loans as the books have them; every amount is another, so that none is told by the name of another. */
const loan = (at: number, loanType: string) => ({
  ...{ key: at, loanNumber: `LN-000${at}`, loanType, status: 'ACTIVE', repaymentMethod: 'EQUAL_PAYMENT' },
  ...{ principalWon: 12_000_000 * at, balanceWon: 9_876_543 * at, annualRatePercent: `${5 + at / 10}`, termMonths: 24 },
  ...{ graceMonths: 0, monthlyPaymentWon: 531_847 * at, disbursedOn: '2026-05-25', interestPaidTo: '2026-10-25' },
  ...{ maturesOn: `2028-05-2${at}`, unpaidInterestWon: 0, overdueDays: 0, overdueWon: 0 },
  ...{ prepaymentFeePercent: '1.2000', feeFreeAfterMonths: 36, account: null, heldPostedTo: null },
  ...{ interestConvention: 'MONTHLY_ACTUAL_365', dueDay: null, prepaymentEffect: 'SHORTEN_TERM' },
});
const loans = [loan(1, 'CREDIT'), loan(2, 'MORTGAGE')];
const owed = {
  loanCount: 2,
  balanceWon: 29_629_629,
  monthlyPaymentWon: 1,
  overdueDays: 17,
  overdueWon: 123_321,
  loans,
};
const servicing = () => Promise.resolve(WEEKDAYS);
const loanService = { loanFacts: () => Promise.resolve(owed) };

const spending = { quarter: '2026Q1', totalWon: 912_345, creditWon: 543_219, previousTotalWon: 823_456 };
const parts = {
  clock: { now: () => new Date(`${TODAY}T03:00:00Z`) },
  loans: loanService,
  servicing,
  spending: { spendingFacts: () => Promise.resolve(spending) },
  scenarios: {
    evaluate: () =>
      Promise.resolve([{ verdicts: [{ label: 'INTEREST_BURDEN', score: '0.64', keyMetrics: [] }], watched: [] }]),
  },
  customers: {
    find: () => Promise.resolve({ creditScore: 821 }),
    listByIds: () => Promise.resolve([{ key: 1, annualIncomeWon: 54_321_000 }]),
  },
  standings: {
    read: () => Promise.resolve(new Map([[1, standingOf({ annualIncomeWon: null, loans: owed, months: [] }, TODAY)]])),
  },
} as unknown as EveryFactPart;

const simulated = {
  current: {
    ...{ limitWon: 45_678_901, monthlyPaymentWon: 876_543, annualRateMillionths: 61_000, bindingConstraint: 'DSR' },
    ...{ dsrMillionths: 391_200, dsrCapMillionths: 400_000, termMonths: 60, warnings: [] },
  },
  profile: { yearlyIncomeWon: 54_321_000 },
  ...{ on: TODAY, debts: [], changes: [], all: null },
};
const way = (kind: string, basis: string, at: number, more: object = {}) => ({
  ...{
    kind,
    basis,
    terms: { annualRateMillionths: 30_000 + at * 1_100 },
    product: null,
    openCriteria: [],
    reasons: [],
  },
  ...{
    netCashWon: 700_000_000 + at * 7,
    savingWon: at === 1 ? 0 : at * 1_234_567 - 4_000_000,
    upfrontWon: 650_000 + at,
  },
  ...{ monthlyPaymentWon: 990_000 + at, breakEvenMonth: 10 + at },
  ...more,
});
const ways = [
  way('NOTHING', 'CONTRACT', 1),
  way('STAY', 'GIVEN', 2),
  way('SWITCH', 'PRODUCT_LOWEST', 5, {
    product: { id: 'p', nameKo: '든든대환', nameEn: 'Sturdy', repaymentMethods: ['EQUAL_PAYMENT'] },
    reasons: ['RATE_NOT_ASSURED'],
  }),
  way('RATE_CUT_REQUEST', 'TURNING_RATE', 4),
];
const comparisons = { compare: () => Promise.resolve({ ways, position: { on: TODAY }, horizonMonths: 118 }) };

/** As the tools of spending word them. */
function spendingFacts(): Fact[] {
  const card = { ko: '분기별 카드 이용 자료', en: 'quarterly card spending' };
  const of = (ko: string, en: string) => factMaker('QUARTER', card, '2026Q3', { ko, en });
  const previous = of('직전 분기보다', 'Since the quarter before');
  const dining = of('외식', 'Dining');
  const peers = factMaker(
    'PEERS',
    { ko: '비슷한 고객의 카드 이용 통계', en: 'card spending of people alike' },
    '2026Q3',
  );
  return [
    previous('quarter.previous.change', { ko: '증가', en: 'more by' }, won(88_889)),
    previous('quarter.previous.percent', { ko: '증가율', en: 'that is' }, percent('10.8')),
    dining('quarter.DINING.change', { ko: '늘어난 금액', en: 'rose by' }, won(45_456)),
    dining('quarter.DINING.amount', { ko: '월평균', en: 'a month' }, won(234_432)),
    peers('peers.median', { ko: '비슷한 고객의 가운데 값', en: 'In the middle of people alike' }, won(777_001)),
    peers(
      'peers.percentile',
      { ko: '고객님보다 적게 쓰는 비슷한 고객의 비율', en: 'Of people alike spend less' },
      percent(63),
    ),
    peers('peers.size', { ko: '비교한 고객 수', en: 'People compared with' }, { ko: '1,234명', en: '1,234 people' }),
  ];
}

/** Facts of every kind, worded by the code that words them for customers. */
export async function shippedFacts(): Promise<Fact[]> {
  const limits = { simulate: () => Promise.resolve(simulated) };
  const products = { listOffered: () => Promise.resolve([]) };
  const rooms = { loans: loanService, comparisons, products };
  const known = await everyFact(parts).factsFor(caller, 1);
  const told = await Promise.all([
    payoffTool({ loans: loanService, servicing } as never).run(context, {}),
    limitTool({ limits, products, loans: loanService } as never).run(context, { kind: 'CREDIT' }),
    refinanceTool(rooms as never).run(context, {}),
  ]);
  return [...known, ...told.flatMap((each) => findingOf(each).facts), ...spendingFacts()];
}
