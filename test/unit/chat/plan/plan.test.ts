import { beforeAll, describe, expect, it } from '@jest/globals';
import { knownLoans, type Plan } from '../../../../src/modules/chat/plan/index.js';
import type { Understanding } from '../../../../src/modules/chat/understanding/index.js';
import { shippedUnderstanding } from '../understanding/shipped.js';
import { planAfter } from './planning.js';

let understanding: Understanding;
beforeAll(async () => {
  understanding = await shippedUnderstanding();
});

const loans = [{ place: 1, name: { ko: '신용대출(끝번호 0123)', en: 'Personal loan (ending 0123)' } }];
const planned = (...questions: readonly string[]): Plan =>
  planAfter(understanding, { loans, today: '2026-11-22' }, questions);

describe('the plan of a question', () => {
  it.each([
    ['신용대출 얼마 남았어요?', [['LOAN_BALANCE', { kind: 'CREDIT' }]]],
    [
      '소득 10% 늘고 카드빚 갚고 금리 1% 하락하면?',
      [['LIMIT_SIMULATION', { incomeChangePercent: 10, repaid: ['CARD'] }]],
    ],
    [
      '6개월간 부채를 2000만원 줄이면 한도가 어떻게 돼요?',
      [['LIMIT_PATH', { monthsAhead: 6, debtChangeWon: -20_000_000 }]],
    ],
    ['금리가 1%p 오르면 매달 얼마 더 내요?', [['RATE_CHANGE', { rateChangePoints: 1 }]]],
    ['지난 분기 외식비 얼마 썼어요?', [['SPENDING_CATEGORY', { category: 'FOOD_SERVICE' }]]],
    ['DSR이 무슨 뜻이에요?', [['GLOSSARY', { term: 'DSR' }]]],
    ['제 DSR 몇이에요?', [['DEBT_SERVICE_RATIO', {}]]],
    [
      '주담대하고 신용대출 금리 알려줘',
      [
        ['LOAN_RATE', { kind: 'MORTGAGE' }],
        ['LOAN_RATE', { kind: 'CREDIT' }],
      ],
    ],
    [
      '대출 잔액 얼마 남았고 다음 납부일은 언제예요?',
      [
        ['LOAN_BALANCE', {}],
        ['NEXT_INSTALMENT', {}],
      ],
    ],
    ['김치찌개 맛있게 끓이는 법', []],
  ] as const)('"%s" asks for what it says', (question, asks) => {
    const plan = planned(question);
    expect(plan.asks.map(({ intent }) => intent)).toEqual(asks.map(([intent]) => intent));
    for (const [at, [, slots]] of asks.entries()) expect(plan.asks[at]?.slots).toMatchObject(slots);
    expect(plan).toMatchObject({ carried: null, whose: 'SELF' });
  });

  it.each([
    '내년에 이자 얼마나 늘 수 있어?',
    '앞으로 제 대출 이자가 더 오를까요',
    '월 상환액이 최대 얼마까지 커질 수 있나요?',
    '1년 뒤 원리금이 얼마나 늘어날까?',
    'how much could my interest go up next year',
    'Will my mortgage payment rise next year?',
    'might my repayments get more expensive',
    '변동금리 대출은 1년 뒤에 얼마나 더 낼 수 있어요?',
    'How much more could I pay on my variable loan in a year?',
  ])('asks what a change of rates does where it asks how payments may grow: "%s"', (question) => {
    expect(planned(question).asks.map(({ intent }) => intent)).toEqual(['RATE_CHANGE']);
  });

  it.each([
    '예금 이자가 앞으로 오를까요?',
    '만기를 연장하면 이자가 얼마나 늘 수 있어요?',
    '이자를 못 내면 얼마나 늘어날까요?',
    '더 빌리면 이자가 얼마나 커질까?',
    '올해 낸 이자 얼마예요?',
    'will interest go up if I miss a payment?',
    '내년에 카드값이 늘까?',
    '변동금리로 더 빌리면 매달 얼마나 더 내야 해?',
  ])('asks something else: "%s"', (question) => {
    expect(planned(question).asks.map(({ intent }) => intent)).not.toContain('RATE_CHANGE');
  });

  it.each(['새언니 주담대 금리 몇이야', "what is my sister's mortgage balance", '처제 대출 얼마 남았어'])(
    'asks for nothing of the asker’s where it asks of somebody else: "%s"',
    (question) => {
      expect(planned(question)).toMatchObject({ asks: [], whose: 'OTHER' });
    },
  );

  it.each([
    ['limit at a 5.5% rate?', 'LIMIT_SIMULATION', { annualRatePercent: 5.5 }],
    ['이자율이 1%포인트 오를 경우 대출 가능액은?', 'LIMIT_SIMULATION', { rateChangePoints: 1 }],
    ['what would my limit be with 10% more income', 'LIMIT_SIMULATION', { incomeChangePercent: 10 }],
    ['what is my limit with 5% less income', 'LIMIT_SIMULATION', { incomeChangePercent: -5 }],
    ['주담대에 2천만원 더 넣으면 총이자가 얼마 줄어드나요', 'PREPAYMENT', { amountWon: 20_000_000 }],
    ['How much mortgage interest have I paid so far this year?', 'INTEREST_PAID', { kind: 'MORTGAGE' }],
    ['what do I spend the most on', 'SPENDING_CATEGORY', {}],
    ['지난 토요일에 편의점에서 쓴 돈이 얼마야', 'SPENDING_CATEGORY', { date: '2026-11-21' }],
    ['Any news on the rate reduction I asked for on my mortgage?', 'RATE_CUT_REQUEST', { kind: 'MORTGAGE' }],
    ["What's LTV short for?", 'GLOSSARY', { term: 'LTV' }],
    ['제 한도를 막고 있는 규제가 뭐예요', 'LIMIT_SIMULATION', {}],
    ['신용대출 한도 좀 올려놔 주세요', 'ACTION_REQUEST', {}],
    ['how healthy are my finances, as a score', 'HEALTH_SCORE', {}],
    ['What is the outlook for the base rate?', 'FORECAST', {}],
    ['마통 없애면 한도 얼마로 늘어?', 'LIMIT_SIMULATION', { repaid: ['OVERDRAFT'] }],
    ['신용대출 다 갚고 나면 주담대 얼마까지 가능할까', 'LIMIT_SIMULATION', { kind: 'MORTGAGE', repaid: ['CREDIT'] }],
    ['after paying off the card loan what is the most I can take', 'LIMIT_SIMULATION', { repaid: ['CARD'] }],
    ['투잡해서 연 1200 더 벌면 얼마나 더 빌릴 수 있어', 'LIMIT_SIMULATION', { incomeChangeWon: 12_000_000 }],
    ['배우자 소득 4천 합치면 한도 얼마 돼요', 'LIMIT_SIMULATION', { incomeChangeWon: 40_000_000 }],
    ["what could I borrow with my wife's income of 40m added", 'LIMIT_SIMULATION', { incomeChangeWon: 40_000_000 }],
    ['my limit if I make 3.5 million a month', 'LIMIT_SIMULATION', { monthlyIncomeWon: 3_500_000 }],
    ['max mortgage at 4 percent over 30 years', 'LIMIT_SIMULATION', { annualRatePercent: 4, termMonths: 360 }],
    ['생애 최초로 사면 대출 한도 얼마예요', 'LIMIT_SIMULATION', {}],
    ['작년 3분기 소비 총액', 'CARD_SPENDING', { quarter: '2025Q3' }],
    ['total card spending in Q2 last year', 'CARD_SPENDING', { quarter: '2025Q2' }],
    ['주담대 갚을 거 얼마나 남았지', 'LOAN_BALANCE', { kind: 'MORTGAGE' }],
    ["what's still outstanding on the house", 'LOAN_BALANCE', { kind: 'MORTGAGE' }],
    ['다른 은행 통장에 얼마 들어있어', 'UNKNOWABLE', {}],
    ['신용대출 이자만 최근 3개월', 'INTEREST_PAID', { kind: 'CREDIT', since: '2026-08-23', until: '2026-11-22' }],
    ['마통부터 갚을까 신용부터 갚을까', 'REPAYMENT_ORDER', { kinds: ['OVERDRAFT', 'CREDIT'] }],
  ] as const)('"%s" asks one thing', (question, intent, slots) => {
    expect(planned(question).asks).toEqual([{ intent, slots: expect.objectContaining(slots) }]);
  });

  it('knows the loans of a customer by the facts of them', () => {
    const of = { ko: '신용대출', en: 'Credit' };
    const fact = { topic: 'LOAN', label: of, value: of, source: of, asOf: '2026-11-22' } as const;
    expect(
      knownLoans([
        { ...fact, id: 'loan.1.balance', of },
        { ...fact, id: 'loan.1.rate', of },
        { ...fact, id: 'loan.balance' },
      ]),
    ).toEqual([{ place: 1, name: of }]);
  });
});
