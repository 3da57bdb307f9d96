import { describe, expect, it, jest } from '@jest/globals';
import { limitTool } from '../../../../src/modules/lending/assistant/borrowing/limit.js';
import { findingOf, type Fact } from '../../../../src/platform/assistant/index.js';

const NONE = { name: 'DSR', exactWon: null, limitWon: null } as const;
/** What a simulation says where nothing bounds the loan, for the reason given. */
const answer = (unbounded: string, rate: number | null) => ({
  current: {
    limitWon: null,
    bindingConstraint: null,
    constraints: [{ ...NONE, unbounded }],
    dsrMillionths: null,
    debtDsrMillionths: 440_400,
    dsrCapMillionths: 400_000,
    monthlyPaymentWon: null,
    annualRateMillionths: rate,
    termMonths: 24,
    warnings: [],
  },
  profile: { yearlyIncomeWon: 68_400_000 },
  on: '2026-11-22',
  debts: [],
  changes: [],
  all: null,
});

const loans = { loanFacts: () => Promise.resolve({ loans: [] }) };
const products = { listOffered: () => Promise.resolve([]) };

async function told(
  given: Readonly<Record<string, unknown>>,
  unbounded = 'PRICE_UNKNOWN',
  rate: number | null = 40_000,
) {
  const simulate = jest.fn((..._: readonly unknown[]) => Promise.resolve(answer(unbounded, rate)));
  const tool = limitTool({ limits: { simulate }, loans, products } as never);
  const { facts } = findingOf(await tool.run({ caller: {}, customerId: 1, today: '2026-11-22' } as never, given));
  const request = simulate.mock.calls[0]?.[1] as { readonly profile: Readonly<Record<string, unknown>> };
  const of = (id: string): Fact | undefined => facts.find((fact) => fact.id === id);
  return { of, profile: request.profile };
}

describe('findings of a simulated limit', () => {
  it.each([
    ['MORTGAGE', 'RATE_UNKNOWN', null, /금리를 알려/, /which rate/],
    ['MORTGAGE', 'PRICE_UNKNOWN', 40_000, /집값을 알려/, /home costs/],
    ['JEONSE', 'NOT_COUNTED', 40_000, /보증기관/, /guarantor/],
    ['JEONSE', 'NOT_COUNTED', null, /보증기관/, /guarantor/],
    ['CREDIT', 'NO_RULE', 40_000, /규정이 없음/, /no rule/],
  ] as const)('names why there is none: %s, %s, rate %s', async (kind, unbounded, rate, ko, en) => {
    const { value } = (await told({ kind }, unbounded, rate)).of('limit.max') ?? {};
    expect(value?.ko).toMatch(ko);
    expect(value?.en).toMatch(en);
  });

  it('names what was taken for granted of a home, and not what was said', async () => {
    const assumed = await told({ kind: 'MORTGAGE' });
    expect(assumed.profile).toMatchObject({ region: 'CAPITAL_REGULATED', homeCount: 0 });
    expect(assumed.of('limit.region')?.label.ko).toBe('가정한 지역');
    expect(assumed.of('limit.homes')?.label.en).toBe('homes owned (assumed)');
    const said = await told({ kind: 'MORTGAGE', region: 'REGIONAL', homeCount: 2, homePriceWon: 500_000_000 });
    expect(said.profile).toMatchObject({ region: 'REGIONAL', homeCount: 2, priceWon: 500_000_000 });
    expect(said.of('limit.region')?.label.ko).toBe('지역');
    expect(said.of('limit.homes')?.value.ko).toBe('2채');
    expect(said.of('limit.price')?.value.ko).toBe('500,000,000원');
    expect((await told({ kind: 'CREDIT' })).of('limit.region')).toBeUndefined();
  });

  it('says whose income it uses, a month’s counted twelve times', async () => {
    const recorded = await told({ kind: 'CREDIT' });
    expect(recorded.profile['yearlyIncomeWon']).toBeNull();
    expect(recorded.of('limit.income')?.label.ko).toContain('등록된 소득');
    const monthly = await told({ kind: 'CREDIT', monthlyIncomeWon: 7_000_000 });
    expect(monthly.profile['yearlyIncomeWon']).toBe(84_000_000);
    expect(monthly.of('limit.income')?.label.ko).toContain('열두 배');
    const yearly = await told({ kind: 'CREDIT', yearlyIncomeWon: 200_000_000 });
    expect(yearly.profile['yearlyIncomeWon']).toBe(200_000_000);
    expect(yearly.of('limit.income')?.label.ko).toBe('계산에 쓴 연 소득');
  });

  it('gives the debt service ratio of existing loans', async () => {
    expect((await told({ kind: 'CREDIT' })).of('limit.debtDsr')?.value.ko).toBe('44.04%');
  });
});
