import { beforeAll, describe, expect, it } from '@jest/globals';
import { knownLoans, planOf, type Plan } from '../../../../src/modules/chat/plan/index.js';
import type { Understanding } from '../../../../src/modules/chat/understanding/index.js';
import { shippedUnderstanding } from '../understanding/shipped.js';

let understanding: Understanding;
beforeAll(async () => {
  understanding = await shippedUnderstanding();
});

const loans = [{ place: 1, name: { ko: '신용대출(끝번호 0123)', en: 'Personal loan (ending 0123)' } }];
const asked = (text: string) => ({ text, understood: understanding.understand(text) });
/** The plan of the last of several questions, each after those before it. */
function planned(...questions: readonly string[]): Plan {
  const [question = '', ...before] = questions.toReversed();
  return planOf({ question: asked(question), before: before.toReversed().map(asked), loans, today: '2026-11-22' });
}

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
    [['신용대출 얼마 남았어요?', '그럼 그건 언제 갚아?'], 'NEXT_INSTALMENT', { kind: 'CREDIT' }],
    [['신용대출 한도 얼마나 나와요', '금리는 5%로'], 'LIMIT_SIMULATION', { kind: 'CREDIT', annualRatePercent: 5 }],
    [['신용대출 한도 얼마나 나와요', '금리는 5%로', '6%로 다시'], 'LIMIT_SIMULATION', { annualRatePercent: 6 }],
    [['지난 분기에 카드 얼마 썼나요', '왜 늘었어?'], 'SPENDING_CHANGE', {}],
    [['어떤 대출이 있나요?', '그중에 제일 급한 게 뭐예요?'], 'REPAYMENT_ORDER', {}],
    [['주담대 만기 언제예요', '아니 신용대출이요'], 'LOAN_MATURITY', { kind: 'CREDIT' }],
    [
      ['신용대출 500만원 미리 갚으면 얼마 아껴요', '천만원이면요?'],
      'PREPAYMENT',
      { kind: 'CREDIT', amountWon: 10_000_000 },
    ],
    [['제 DSR 몇이에요', '그게 무슨 뜻이에요?'], 'GLOSSARY', { term: 'DSR' }],
    [['How much is left on my personal loan?', 'And when does it end?'], 'LOAN_MATURITY', { kind: 'CREDIT' }],
    [['what did I spend on restaurants', 'and travel?'], 'SPENDING_CATEGORY', { category: 'TRAVEL_AND_LEISURE' }],
  ] as const)('%j rests on the turns before', (questions, intent, slots) => {
    const plan = planned(...questions);
    expect(plan.asks[0]?.intent).toBe(intent);
    expect(plan.asks[0]?.slots).toMatchObject(slots);
  });

  it('compares the two that were asked of, with neither of them named any more', () => {
    const plan = planned('주담대 금리 알려주세요', '신용대출 금리는요?', '둘 중 뭐가 더 높아?');
    expect(plan.asks).toEqual([
      { intent: 'LOAN_RATE', slots: expect.not.objectContaining({ kind: expect.anything() }) },
    ]);
  });

  it('says what carries over, and nothing where the question names it itself', () => {
    expect(planned('신용대출 얼마 남았어요?', '그럼 그건 언제 갚아?').carried).toEqual({
      ...{ ko: '신용대출', en: 'the personal loan' },
    });
    expect(planned('주담대 만기 언제예요', '아니 신용대출이요').carried).toBeNull();
  });

  it('gives nothing of the asker for somebody else who is asked about next', () => {
    for (const turns of [
      ['제 신용점수 알려줘', '그럼 남편은요?'],
      ['my credit score?', "and my wife's?"],
    ])
      expect(planned(...turns)).toEqual({ asks: [], carried: null, whose: 'OTHER' });
    expect(planned('제 생애주기 뭐예요', '소비유형은요?').whose).toBe('SELF');
  });

  it('forgets nothing over a word of thanks, and leans on nothing where all loans are asked for', () => {
    expect(planned('신용대출 잔액 알려줘', '감사합니다', '만기는 언제예요?').asks[0]?.slots).toMatchObject({
      kind: 'CREDIT',
    });
    expect(planned('신용대출 잔액 알려줘', '대출 전부 합쳐서 얼마예요?').asks[0]?.slots.kind).toBeUndefined();
  });

  it.each([
    [
      'Which loan has the highest rate?',
      'The highest rate is 5.87% a year, on the home loan.',
      'How much is left on it?',
    ],
    [
      '개중에 이자 쎈 놈은',
      '금리가 가장 높은 대출은 주택담보대출로, 연 5.87%입니다(신용대출 연 5.4%).',
      '그놈 잔액은 얼만데',
    ],
    [
      '다음 상환일이 언제예요?',
      '다음 상환일은 12월 12일이고, 주택담보대출 164,239원을 내시면 됩니다.',
      '그거 잔액은요?',
    ],
  ])('asks of what the answer before spoke of: "%s" "%s" "%s"', (first, answer, question) => {
    const before = [{ ...asked(first), answer }];
    const plan = planOf({ question: asked(question), before, loans, today: '2026-11-22' });
    expect(plan.asks).toEqual([{ intent: 'LOAN_BALANCE', slots: { kind: 'MORTGAGE' } }]);
  });

  it('asks of a category that the answer before picked, and of none where it named several loans', () => {
    const question = asked('거기 얼마 나갔는데');
    const told = (first: string, answer: string) =>
      planOf({ question, before: [{ ...asked(first), answer }], loans, today: '2026-11-22' }).asks[0];
    expect(told('젤 많이 쓴 데가 어디야', '가장 많이 쓰신 업종은 여행/레져/문화입니다.')?.slots.category).toBe(
      'TRAVEL_AND_LEISURE',
    );
    const several = told('대출 금리 알려줘', '대출 금리는 주택담보대출 연 5.87%, 신용대출 연 5.4%입니다.');
    expect(several?.slots.kind).toBeUndefined();
  });

  it.each([
    [['최근 분기 소비 총액', '그 전 분기는요?'], 'CARD_SPENDING', { quarter: '2026Q2' }],
    [['최근 분기 소비 총액', '그 전 분기는요?', '그 다음 분기엔'], 'CARD_SPENDING', { quarter: '2026Q3' }],
    [['올해 3월부터 신용대출 이자 얼마 냈어요'], 'INTEREST_PAID', { since: '2026-03-01', until: '2026-11-22' }],
    [['interest paid on the mortgage since January?'], 'INTEREST_PAID', { since: '2026-01-01' }],
    [['신용대출 싹 갚으려면 얼마 준비하면 돼요'], 'PAYOFF_AMOUNT', { kind: 'CREDIT' }],
    [['주담대 잔액이요', '만기는요?'], 'LOAN_MATURITY', { kind: 'MORTGAGE' }],
    [['신용대출 다 갚으려면 얼마예요', '주담대는 얼마예요?'], 'PAYOFF_AMOUNT', { kind: 'MORTGAGE' }],
    [['알림 왔어?', '안 본 거 또 있나'], 'NOTIFICATIONS', {}],
    [['이번 달에 돈 얼마나 썼어?'], 'CARD_SPENDING', {}],
    [['지금 달러 살까요?'], 'FORECAST', {}],
    [['환율 앞으로 어떻게 될까?', '1년 뒤에는?'], 'FORECAST', { monthsAhead: 12 }],
    [['오늘 금융 뉴스 요약해줘'], 'NEWS_DIGEST', {}],
    [['환율 뉴스 있어?'], 'NEWS_DIGEST', {}],
    [['any finance news today?'], 'NEWS_DIGEST', {}],
    [['제 신용대출 잔액', '물가 관련 기사도 있나요? 헤드라인만요'], 'NEWS_DIGEST', {}],
    [['뉴스에서 봤는데 신용대출 금리 얼마예요?'], 'LOAN_RATE', { kind: 'CREDIT' }],
    [['good news, what is my loan balance?'], 'LOAN_BALANCE', {}],
    [['what if rates rise by 1 point?', 'and by 2?'], 'RATE_CHANGE', { rateChangePoints: 2 }],
    [['금리 1%p 내리면 얼마 덜 내요?', '2면?'], 'RATE_CHANGE', { rateChangePoints: -2 }],
    [['주담대 갈아타기 신청 어떻게 됐어요', '언제까지 답해야 해?'], 'APPLICATION_STATE', { kind: 'MORTGAGE' }],
  ] as const)('%s asks for what it says after what was said', (questions, intent, slots) => {
    expect(planned(...questions).asks[0]).toMatchObject({ intent, slots });
  });

  it.each([
    '내년에 이자 얼마나 늘 수 있어?',
    '앞으로 제 대출 이자가 더 오를까요',
    '월 상환액이 최대 얼마까지 커질 수 있나요?',
    '1년 뒤 원리금이 얼마나 늘어날까?',
    'how much could my interest go up next year',
    'Will my mortgage payment rise next year?',
    'might my repayments get more expensive',
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
  ])('asks something else: "%s"', (question) => {
    expect(planned(question).asks.map(({ intent }) => intent)).not.toContain('RATE_CHANGE');
  });

  it.each(['새언니 주담대 금리 몇이야', "what is my sister's mortgage balance", '처제 대출 얼마 남았어'])(
    'asks for nothing of the asker’s where it asks of somebody else: "%s"',
    (question) => {
      expect(planned(question)).toMatchObject({ asks: [], whose: 'OTHER' });
    },
  );

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
