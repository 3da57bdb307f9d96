import { findingOf } from '../../../../src/platform/assistant/index.js';
import { describe, expect, it } from '@jest/globals';
import { refinanceTool } from '../../../../src/modules/lending/assistant/changes/refinance.js';
import { findingBlocks, textOf } from '../../../../src/modules/chat/answer/index.js';

type Rooms = Parameters<typeof refinanceTool>[0];
const caller = { actor: null, requestId: 'r', locale: 'ko', address: null } as const;

/** An alternative with the figures that are shown of it; the rest of it is not read. */
const way = (kind: string, basis: string, percent: number, netCashWon: number | null, more: object = {}) => ({
  kind,
  basis,
  terms: { annualRateMillionths: percent * 10_000 },
  product: null,
  openCriteria: [],
  reasons: [],
  netCashWon,
  savingWon: netCashWon === null ? null : 900_000_000 - netCashWon,
  upfrontWon: 0,
  monthlyPaymentWon: 1_000_000,
  breakEvenMonth: null,
  ...more,
});
const product = (name: string) => ({
  product: { id: name, nameKo: name, nameEn: name, repaymentMethods: ['EQUAL_PAYMENT'] },
});
const nothing = way('NOTHING', 'CONTRACT', 5, 900_000_000);
const cut = way('RATE_CUT_REQUEST', 'TURNING_RATE', 3.94, 785_481_214);
const uncertain = {
  reasons: ['LOWER_RATE', 'RATE_NOT_ASSURED', 'CRITERIA_NOT_CHECKED'],
  openCriteria: ['LTV_EXCEEDED'],
};

const aheadBasis = { words: { ko: '80% 예측 구간', en: '80% band' }, knownOn: '2026-11-01', bandPercent: 80 };
const none = () => null;

async function factsOf(ways: readonly object[], loans = 1, aheadOf: (way: object) => object | null = none) {
  const open = Array.from({ length: loans }, (_, index) => ({
    key: index,
    loanNumber: `LN-${index}`,
    loanType: 'CREDIT',
  }));
  const rooms = {
    loans: { loanFacts: () => Promise.resolve({ loans: open }) },
    comparisons: {
      compare: () => Promise.resolve({ ways, position: { on: '2026-11-20' }, horizonMonths: 120, aheadOf, aheadBasis }),
    },
  } as unknown as Rooms;
  return findingOf(await refinanceTool(rooms).run({ caller, customerId: 1, today: '2026-11-20' }, {})).facts;
}
const namesOf = (facts: Awaited<ReturnType<typeof factsOf>>): string[] =>
  facts.filter(({ id }) => id.endsWith('.rate')).map(({ of }) => of?.ko ?? '');

describe('a comparison in a chat', () => {
  it('marks a rate that nobody has offered as such, and gives no saving for it', async () => {
    const facts = await factsOf([nothing, way('SWITCH', 'PRODUCT_LOWEST', 3.5, 785_500_000, product('가')), cut]);
    const turning = facts.filter(({ value }) => value.ko === '3.94%');
    expect(turning.map(({ label }) => label.ko)).toEqual([expect.stringContaining('제안된 금리가 아님')]);
    expect(JSON.stringify(facts)).not.toMatch(/785,481,214|114,518,786/);
  });

  it('stands in the order of cost, with keeping in its place and unknown costs last', async () => {
    const dear = way('SWITCH', 'PRODUCT_LOWEST', 6, 950_000_000, product('비싼'));
    const unknown = way('SWITCH', 'PRODUCT_LOWEST', 2, null, product('모를'));
    const cheap = way('SWITCH', 'PRODUCT_LOWEST', 3.5, 800_000_000, product('싼'));
    const facts = await factsOf([unknown, dear, nothing, cheap, cut]);
    expect(namesOf(facts)).toEqual(['대환: 싼', '지금 대출 유지', '대환: 비싼', '대환: 모를']);
  });

  it('gives when an alternative pays off along the forecast rates, with their source, and only the future', async () => {
    const cheap = way('SWITCH', 'PRODUCT_LOWEST', 3.5, 800_000_000, product('싼'));
    const facts = await factsOf([nothing, cheap], 1, (each) =>
      each === cheap ? { median: 14, lower: null, higher: 9 } : null,
    );
    const ahead = facts.filter(({ id }) => id.includes('.ahead'));
    expect(ahead.map(({ id, value, source }) => [id.split('.').at(-1), value.ko, source.ko])).toEqual([
      ['aheadMedian', '14개월', aheadBasis.words.ko],
      ['aheadHigh', '9개월', aheadBasis.words.ko],
    ]);
  });

  it('says whose rate it is and what was not checked', async () => {
    const facts = await factsOf([
      nothing,
      way('SWITCH', 'PRODUCT_LOWEST', 3.5, 800_000_000, { ...product('가'), ...uncertain }),
    ]);
    const text = textOf(findingBlocks([{ facts }], 'ko'));
    expect(text).toContain('상품의 최저 금리(심사 전) 연 3.5%');
    expect(text).toContain('실제 금리는 심사 후 정해지고 더 높을 수 있음');
    expect(text).toContain('아직 확인되지 않은 조건: 담보인정비율(LTV)');
    expect(textOf(findingBlocks([{ facts }], 'en'))).toContain('not checked yet: loan to value (LTV)');
  });

  it('lists products with the same figures once, and three others at most', async () => {
    const same = ['가', '나', '다'].map((name) => way('SWITCH', 'PRODUCT_LOWEST', 3.5, 800_000_000, product(name)));
    const others = [1, 2, 3].map((more) =>
      way('SWITCH', 'PRODUCT_LOWEST', 4, 810_000_000 + more, product(`다른 ${more}`)),
    );
    const facts = await factsOf([...same, ...others, nothing]);
    expect(namesOf(facts)).toEqual(['대환: 가', '대환: 다른 1', '대환: 다른 2', '지금 대출 유지']);
    expect(facts.filter(({ id }) => id.endsWith('.alike')).map(({ value }) => value.ko)).toEqual(['2개']);
  });

  it('says which loan it is of, and how many are not compared', async () => {
    const [horizon, others] = await factsOf([nothing], 3);
    expect(horizon?.of?.ko).toMatch(/^신용대출/);
    expect([others?.of, others?.value.ko]).toEqual([horizon?.of, '2건']);
    expect((await factsOf([nothing], 1)).map(({ id }) => id)).not.toContain('refinance.others');
  });
});
