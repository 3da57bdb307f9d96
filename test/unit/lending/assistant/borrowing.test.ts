import { describe, expect, it } from '@jest/globals';
import { limitTool } from '../../../../src/modules/lending/assistant/borrowing/limit.js';
import { goalTool } from '../../../../src/modules/lending/assistant/borrowing/limit-goal.js';
import { pathTool } from '../../../../src/modules/lending/assistant/borrowing/limit-path.js';
import { newLoanTool } from '../../../../src/modules/lending/assistant/borrowing/new-loan.js';
import { productsTool } from '../../../../src/modules/lending/assistant/borrowing/products.js';
import { debtOf } from '../../../../src/modules/lending/limit/simulation/borrowers.js';
import { LimitGoalService } from '../../../../src/modules/lending/limit/goal/goal.service.js';
import { LimitService } from '../../../../src/modules/lending/limit/simulation/limit.service.js';
import { LimitPathService } from '../../../../src/modules/lending/limit/path/path.service.js';
import { pricedSchedule } from '../../../../src/modules/lending/schedule/schedule-terms.js';
import type { OpenLoanFact } from '../../../../src/modules/lending/index.js';
import { findingOf, type Intent, type Tool } from '../../../../src/platform/assistant/index.js';
import { refuse } from '../../../../src/platform/errors/index.js';
import { firstRules } from '../limit/first-rules.js';
import { aLoanRow, clock, expectWhole, TODAY, valueOf } from './support.js';

const actor = { accountId: 1, institutionId: 1, role: 'CUSTOMER', customerId: 1 } as const;
const caller = { actor, requestId: 'r', locale: 'ko', address: null } as const;
const product = (rateMinPercent: string, more: object = {}) => ({
  id: 'p',
  nameKo: '든든대출',
  nameEn: 'Sturdy',
  loanType: 'CREDIT',
  rateType: 'FIXED',
  rateMinPercent,
  rateMaxPercent: '9',
  amountMinWon: 1_000_000,
  amountMaxWon: 50_000_000,
  termMinMonths: 12,
  termMaxMonths: 60,
  ...more,
});

/** Everything but the store is real: the rules that the program begins with, and its services. */
function partsFor(
  loans: readonly OpenLoanFact[],
  yearlyWon = 60_000_000,
  products: readonly object[] = [product('4.2')],
) {
  const standing = { income: { yearlyWon }, arrears: { isInArrears: false, overdueWon: 0 } };
  const debts = loans.map((loan) => ({ debt: debtOf(loan, TODAY), loanId: loan.key }));
  const limits = new LimitService({
    clock,
    rules: { get: () => Promise.resolve(firstRules) },
    stored: { listAll: () => Promise.resolve([]) },
    borrowers: { find: () => Promise.resolve({ creditScore: 800, debts, position: standing, months: [] } as never) },
    scoreRates: { of: () => Promise.resolve([]) },
  });
  return {
    limits,
    loans: { loanFacts: () => Promise.resolve({ loans }) },
    products: { listOffered: () => Promise.resolve(products) },
    goals: new LimitGoalService(limits, () => Promise.resolve(() => 0)),
    paths: new LimitPathService(limits, { expected: () => Promise.resolve(null) }),
    schedules: {
      schedule: (_: unknown, { method, ...terms }: { method: 'EQUAL_PAYMENT' }) =>
        Promise.resolve(pricedSchedule(method, terms as never)),
    },
  } as never;
}

async function found(tool: Tool, intent: Intent, given: object = {}) {
  const finding = findingOf(
    await tool.run({ caller, customerId: 1, today: TODAY, intent }, tool.parameters.parse(given)),
  );
  expect(tool.answers).toContain(intent);
  expectWhole(finding);
  return finding;
}
const numberIn = (text = ''): number => Number(text.replaceAll(/[^\d-]/g, ''));
const credit = aLoanRow();

describe('a limit', () => {
  it('is worked out at the lowest rate of today where none is named, and says so', async () => {
    const finding = await found(limitTool(partsFor([credit])), 'LIMIT_SIMULATION');
    expect(finding.lead?.ko).toMatch(/^신용대출은 최대 .*원까지 받을 수 있는 것으로 계산됩니다\./);
    expect(finding.assumed?.map(({ ko }) => ko)).toEqual([
      '금리 연 4.2%(오늘 가장 낮은 신용대출 상품)',
      '기간 5년',
      '등록된 소득',
    ]);
    expect(valueOf(finding, 'limit.rate')).toBe('4.2%');
    const said = await found(limitTool(partsFor([credit])), 'LIMIT_SIMULATION', {
      annualRatePercent: 5,
      termMonths: 36,
    });
    expect(said.assumed?.map(({ ko }) => ko)).toEqual(['등록된 소득']);
  });

  it('takes the rate of an own loan where no product has one, and an example last', async () => {
    const own = await found(limitTool(partsFor([credit], 60_000_000, [])), 'LIMIT_SIMULATION');
    expect(own.assumed?.[0]?.ko).toBe('금리 연 6%(지금 신용대출의 금리)');
    const example = await found(limitTool(partsFor([], 60_000_000, [])), 'LIMIT_SIMULATION');
    expect(example.assumed?.[0]?.ko).toBe('금리 연 5%(예시)');
  });

  it('is nothing at any rate where debts alone exceed the cap, and says so', async () => {
    const finding = await found(limitTool(partsFor([credit], 4_000_000)), 'LIMIT_SIMULATION', {
      annualRatePercent: 0.1,
    });
    expect(finding.lead?.ko).toMatch(
      /^지금은 금리가 얼마이든 새 신용대출 한도가 0원입니다\. 지금 대출만으로 DSR이 [\d.]+%여서/,
    );
  });

  it('gives three changes with the part of each, which sum to the whole', async () => {
    const given = { incomeChangePercent: 10, repaid: ['CARD', 'CREDIT'], rateChangePoints: -1 };
    const finding = await found(limitTool(partsFor([credit], 30_000_000)), 'LIMIT_SIMULATION', given);
    const whole = numberIn(valueOf(finding, 'limit.added'));
    const parts = ['INCOME', 'DEBTS', 'RATE'].map((each) => numberIn(valueOf(finding, `limit.change.${each}.share`)));
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
    expect(numberIn(valueOf(finding, 'limit.after')) - numberIn(valueOf(finding, 'limit.max'))).toBe(whole);
    expect(finding.lead?.ko).toMatch(/^소득 10% 증가, 카드론·신용대출 상환, 금리 1%p 하락을 반영하면 .* 늘어납니다\.$/);
    expect(finding.assumed?.map(({ ko }) => ko)).toContain('등록된 카드론 없음');
  });

  it('takes won off debts, with what that is a month', async () => {
    const given = { debtChangeWon: -6_000_000, monthsAhead: 6 };
    const finding = await found(limitTool(partsFor([credit], 30_000_000)), 'LIMIT_SIMULATION', given);
    expect(valueOf(finding, 'limit.monthly')).toBe('1,000,000원');
    expect(numberIn(valueOf(finding, 'limit.added'))).toBeGreaterThan(0);
  });

  it('gives the debt service ratio of today against its cap', async () => {
    const finding = await found(limitTool(partsFor([credit])), 'DEBT_SERVICE_RATIO');
    expect(finding.lead?.ko).toMatch(/^지금 DSR은 [\d.]+%로, 상한 40% 안에 있습니다\.$/);
  });

  it('says what a jeonse loan is bound by', async () => {
    const finding = await found(limitTool(partsFor([])), 'LIMIT_SIMULATION', { kind: 'JEONSE' });
    expect(finding.lead?.ko).toMatch(/보증금과 보증기관의 보증 한도/);
  });

  it('gives what a credit loan would be beside a jeonse loan, which the rules give no amount for', async () => {
    const finding = await found(limitTool(partsFor([], 30_000_000)), 'LIMIT_SIMULATION', { kind: 'JEONSE' });
    const credit = valueOf(finding, 'limit.creditMax');
    expect(numberIn(credit)).toBeGreaterThan(0);
    expect(finding.lead?.ko).toMatch(/^신용대출은 최대 [\d,억만 ]+원까지 .*보증금과 보증기관의 보증 한도/);
  });

  it('is reached, goes on over time, and is out of reach', async () => {
    const now = await found(goalTool(partsFor([credit])), 'LIMIT_GOAL', { amountWon: 10_000_000 });
    expect(now.lead?.ko).toBe('네, 지금 한도로 1,000만 원을 받을 수 있습니다.');
    const no = await found(goalTool(partsFor([], 10_000_000)), 'LIMIT_GOAL', { amountWon: 900_000_000 });
    expect(no.lead?.ko).toMatch(
      /^지금 한도는 1,000만 원으로, 9억 원까지 8억 9,000만 원이 모자라고, 지금 조건으로는 이르기 어렵습니다\./,
    );
    const path = await found(pathTool(partsFor([credit], 30_000_000)), 'LIMIT_PATH');
    expect(path.chart?.points).toHaveLength(13);
    expect(path.lead?.ko).toMatch(/^2027년 11월 20일에는 신용대출 한도가 .*으로 지금보다 .* 늘어납니다\.$/);
  });
});

describe('a loan that nobody has taken yet', () => {
  it('costs what its schedule says', async () => {
    const given = { amountWon: 100_000_000, annualRatePercent: 4.2, termMonths: 360, kind: 'MORTGAGE' };
    const finding = await found(newLoanTool(partsFor([])), 'NEW_LOAN_INSTALMENT', given);
    // 100,000,000 × 0.0035 / (1 − 1.0035^−360), rounded down.
    const exact = (100_000_000 * 0.0035) / (1 - 1.0035 ** -360);
    expect(numberIn(valueOf(finding, 'new.payment'))).toBe(Math.floor(exact));
    expect(finding.assumed?.map(({ ko }) => ko)).toEqual(['원리금균등상환']);
  });

  it('is on offer at the lowest rate first', async () => {
    const products = [product('5.5', { nameKo: '다른대출' }), product('4.2'), product('3.1', { loanType: 'MORTGAGE' })];
    const finding = await found(productsTool(partsFor([], 0, products)), 'LOAN_PRODUCTS', { kind: 'CREDIT' });
    expect(finding.lead?.ko).toBe(
      '지금 신용대출 상품은 2개이고, 금리가 가장 낮은 상품은 ‘든든대출’로 연 4.2%부터입니다.',
    );
    const none = await found(productsTool(partsFor([], 0, [])), 'LOAN_PRODUCTS', { kind: 'JEONSE' });
    expect(none.lead?.ko).toBe('지금 판매 중인 전세자금대출 상품이 없습니다.');
  });
});

it('asks for an income where none is known, and passes on every other refusal', async () => {
  const refusing = (code: string) => ({
    ...(partsFor([]) as object),
    limits: { simulate: () => refuse(code, { ko: '.', en: '.' }) },
  });
  const asked = await found(limitTool(refusing('INCOME_NOT_KNOWN') as never), 'LIMIT_SIMULATION');
  expect(asked.lead?.ko).toMatch(/연 소득을 알려 주시면/);
  await expect(found(limitTool(refusing('RULES_NOT_KNOWN') as never), 'LIMIT_SIMULATION')).rejects.toThrow(
    'RULES_NOT_KNOWN',
  );
});
