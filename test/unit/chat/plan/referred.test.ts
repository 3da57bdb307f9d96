import { beforeAll, describe, expect, it } from '@jest/globals';
import { planOf, type Plan } from '../../../../src/modules/chat/plan/index.js';
import type { Understanding } from '../../../../src/modules/chat/understanding/index.js';
import { shippedUnderstanding } from '../understanding/shipped.js';
import { planAfter } from './planning.js';

const loans = [
  { place: 1, name: { ko: '주택담보대출(끝번호 0001)', en: 'Home loan ending in 0001' } },
  { place: 2, name: { ko: '신용대출(끝번호 0002)', en: 'Credit loan ending in 0002' } },
  { place: 3, name: { ko: '마이너스통장(끝번호 0003)', en: 'Overdraft ending in 0003' } },
];
let understanding: Understanding;
beforeAll(async () => {
  understanding = await shippedUnderstanding();
});

const planned = (...questions: readonly string[]): Plan =>
  planAfter(understanding, { loans, today: '2026-11-25' }, questions);

/** The plan of a question right after an answer. */
const plannedAfter = (asked: string, answer: string, text: string): Plan =>
  planOf({
    question: { text, understood: understanding.understand(text) },
    before: [{ text: asked, understood: understanding.understand(asked), answer }],
    readAfter: (...of) => understanding.readAfter(...of),
    loans,
    today: '2026-11-25',
  });

describe('what a question means by its place in the talk', () => {
  it.each([
    [['7천 더 빌릴 수 있나요?', '천만 원이라면요', '처음 말한 금액을 꼭 빌리려면요'], { amountWon: 70_000_000 }],
    [['Could I borrow 60 million won?', 'Fifteen million, then?', 'and the first amount?'], { amountWon: 60_000_000 }],
    [['여행·레저 지출', '의류 지출은', '처음 거 비중'], { category: 'TRAVEL_AND_LEISURE' }],
    [['마통 잔액', '아니 신용대출이요', '아까 물어본 그거 만기는'], { kind: 'OVERDRAFT' }],
  ] as const)('%j', (questions, slots) => {
    expect(planned(...questions).asks[0]?.slots).toMatchObject(slots);
  });

  it('is the place in the list of loans where only one was spoken of', () => {
    expect(planned('내 대출 뭐뭐 있어', '두 번째 거 금리는').asks[0]?.slots).toMatchObject({ loanNumber: '2' });
  });

  it('is each of the loans that were left out', () => {
    const { asks } = planned('대출 싹 갚는 데 드는 돈', '주담대만 치면', '나머지 둘은?');
    expect(asks.map(({ intent, slots }) => [intent, slots.loanNumber])).toEqual([
      ['PAYOFF_AMOUNT', '2'],
      ['PAYOFF_AMOUNT', '3'],
    ]);
  });

  it.each([
    [['이자율이 제일 높은 대출이 뭐예요', '그럼 반대로는?'], '금리가 가장 낮은 대출은?'],
    [['Which of my loans is the cheapest?', 'and at the other end?'], 'Which loan has the highest rate?'],
    [['잔액이 제일 큰 대출은?', '거꾸로 제일 작은 거는'], '잔액이 가장 적은 대출은?'],
  ] as const)('is the opposite of what was picked: %j', (questions, wording) => {
    expect(planned(...questions)).toMatchObject({ wording, asks: [{ slots: {} }] });
  });

  it.each([
    [['주담대 다음 납입금 얼마죠', '그중 이자는', '나머지 원금은 얼마고'], '다음 상환액 중 원금은 얼마예요?'],
    [
      ['How much of my next credit loan instalment is interest?', 'And the other part?'],
      'How much of the next payment is principal?',
    ],
  ] as const)('is the other part of an instalment: %j', (questions, wording) => {
    const { asks, ...plan } = planned(...questions);
    expect(asks[0]).toMatchObject({ intent: 'NEXT_INSTALMENT', slots: { kind: expect.any(String) } });
    expect(plan.wording).toBe(wording);
  });
});

describe('somebody who agrees', () => {
  const offer =
    '신용대출은 최대 2,468만 원까지 받을 수 있습니다.\n\n이어서 “소득이 10% 늘면 한도가 어떻게 되나요?”라고 물어보셔도 됩니다.';

  it.each(['응 해줘', '네', '그래 알려줘'])('%s asks what the answer offered', (text) => {
    expect(plannedAfter('신용대출 한도 얼마예요', offer, text)).toMatchObject({
      asks: [{ intent: 'LIMIT_SIMULATION', slots: { incomeChangePercent: 10 } }],
      wording: '소득이 10% 늘면 한도가 어떻게 되나요?',
    });
  });

  it('asks nothing that was offered where they say more, or nothing was', () => {
    expect(plannedAfter('신용대출 한도 얼마예요', offer, '네 금리는요').wording).toBeUndefined();
    expect(plannedAfter('신용대출 한도 얼마예요', '최대 2,468만 원입니다.', '응').wording).toBeUndefined();
  });
});

describe('sums and other numbers of what was asked', () => {
  it.each([
    [
      ['올해 집 대출 이자 얼마 냈지', '신용은', '그래서 대출 전체로는 얼마를 낸 거야'],
      'INTEREST_PAID',
      ['kind', 'loanNumber'],
    ],
    [['신용대출로 올해 낸 이자', '주담대는', '마통까지 다 더해봐'], 'INTEREST_PAID', ['kind', 'kinds']],
    [["what's left on the mortgage?", 'Add all three up for me.'], 'LOAN_BALANCE', ['kind']],
  ] as const)('%j is of all loans', (questions, intent, absent) => {
    const [ask] = planned(...questions).asks;
    expect(ask?.intent).toBe(intent);
    for (const name of absent) expect(ask?.slots).not.toHaveProperty(name);
  });

  it('is another question where the sum is of another thing', () => {
    expect(planned('대출 잔액 합계', '올해 낸 이자 합계도').asks[0]?.intent).toBe('INTEREST_PAID');
  });

  it.each([
    [['연봉 1억일 때 신용대출 한도 계산해줘요'], { yearlyIncomeWon: 100_000_000 }],
    [['연봉 7천만원으로 줄어드는데 그때 신용대출 한도는?'], { yearlyIncomeWon: 70_000_000 }],
    [['If I went part-time on 60 million won a year, how much could I borrow?'], { yearlyIncomeWon: 60_000_000 }],
    [['금리 5%로 빌리면 신용대출 한도 얼마', '3.5라면'], { annualRatePercent: 3.5 }],
    [['금리 5프로라 치면 나 한도 얼마', '금리 가정은 빼고 연봉만 8천으로 다시'], { yearlyIncomeWon: 80_000_000 }],
    [['can I borrow 40 million won more', 'How do I get there?'], { amountWon: 40_000_000 }],
    [
      ['If I dropped 50 million won on the mortgage, how much would I save?'],
      { kind: 'MORTGAGE', amountWon: 50_000_000 },
    ],
    [['천만원을 주담대에 넣으면?', '그 돈 반만 신용대출에 넣으면?'], { kind: 'CREDIT', amountWon: 5_000_000 }],
  ] as const)('%j', (questions, slots) => {
    expect(planned(...questions).asks[0]?.slots).toMatchObject(slots);
  });

  it.each([
    [['올해는 사천팔백쯤 벌 것 같은데요, 연소득이 그 정도면 얼마까지 빌려요'], { yearlyIncomeWon: 48_000_000 }],
    [['벌이가 지금보다 절반 더 늘면 한도는'], { incomeChangePercent: 50 }],
    [['벌이가 이 할은 줄 것 같은데 얼마나 빌릴 수 있어요', '사 할까지 줄면은요'], { incomeChangePercent: -40 }],
    [
      ['얼마까지 빌릴 수 있나요', '올해 칠천쯤 번다 치면은', '아니 칠천은 너무 많고 오천으로 잡아보소'],
      { yearlyIncomeWon: 50_000_000 },
    ],
    [
      ['If I make 55 million won this year what could I borrow on top?', 'bad year, 40?'],
      { yearlyIncomeWon: 40_000_000 },
    ],
    [
      ['say I declare 60 million won and get a 5% loan, what is my limit?'],
      { yearlyIncomeWon: 60_000_000, annualRatePercent: 5 },
    ],
    [
      ['2천만 원 더 빌릴 수 있을까요', '사천은 안 될라나', '그 액수가 나오게 하려면 어떻게 해야 하는데요'],
      { amountWon: 40_000_000 },
    ],
    [['금리가 1%p 오르면 한도는', '반대로 그만큼 내리면요'], { rateChangePoints: -1 }],
    [
      ['주담대를 천만원 미리 갚으면?', '2천이면?', '그럴 때 이자는 총 얼마 아끼는 거예요'],
      { kind: 'MORTGAGE', amountWon: 20_000_000 },
    ],
  ] as const)('%j', (questions, slots) => {
    expect(planned(...questions).asks[0]?.slots).toMatchObject(slots);
  });

  it('leaves an income that stays as it is without a figure', () => {
    const { slots } = planned('지금 소득 그대로면 천만 원은 더 빌릴 수 있는 거지요?').asks[0] ?? { slots: {} };
    expect(slots).toMatchObject({ amountWon: 10_000_000 });
    expect(slots).not.toHaveProperty('yearlyIncomeWon');
  });

  it.each([
    [
      ['Any news about the rate cut I asked for on my mortgage?', 'Did they say why they turned it down?'],
      'RATE_CUT_REQUEST',
    ],
    [['Is it worth switching the overdraft?', 'Which product would that be, the best one?'], 'REFINANCE_COMPARISON'],
    [['돈 생기면 어느 대출부터 갚아야 하오', '고것이 이자가 몇 프로길래'], 'LOAN_RATE'],
  ] as const)('%j is one’s own, and of what was spoken of', (questions, intent) => {
    expect(planned(...questions)).toMatchObject({ whose: 'SELF', asks: [{ intent }] });
  });

  it('is about nobody where the weather is asked about', () => {
    expect(planned('대출 잔액 알려줘', '오늘 날씨 어때?').whose).toBe('SELF');
    expect(planned('대출 잔액 알려줘', '영수 씨는?').whose).toBe('OTHER');
  });

  it('keeps the rate alone, or no rate, where it says so', () => {
    const talk = [
      'What is the most I can borrow?',
      'With ten percent more income?',
      'Keep that, but let the rate rise by one point.',
    ];
    const { slots } = planned(...talk, 'Now only the rate change, income as it is.').asks[0] ?? { slots: {} };
    expect(slots).toEqual({ rateChangePoints: 1 });
    const left = planned('금리 5프로라 치면 나 한도 얼마', '금리 가정은 빼고 연봉만 8천으로 다시').asks[0]?.slots;
    expect(left).not.toHaveProperty('annualRatePercent');
  });

  it('is of the newest quarter where another is what it is held against', () => {
    expect(planned('외식비 3분기 얼마', 'and compare with Q2, how much different').asks[0]?.slots).not.toMatchObject({
      quarter: '2026Q2',
    });
    expect(planned('용역·수리 쪽으로 쓴 돈, 2분기하고 견줘서 얼마나 오르내렸소').asks[0]?.slots).not.toHaveProperty(
      'quarter',
    );
  });
});

describe('a thing in the answer before', () => {
  it.each([
    [
      'which loan deserves my extra money?',
      'Repay the home loan (5.87% a year) first.',
      "what's its rate?",
      'LOAN_RATE',
    ],
    [
      '이자율이 젤 높은 대출이 뭐예요',
      '금리가 가장 높은 대출은 주택담보대출로, 연 5.87%입니다.',
      '고것이 얼마나 남았죠',
      'LOAN_BALANCE',
    ],
  ] as const)('%j "%s" %j', (asked, answer, text, intent) => {
    expect(plannedAfter(asked, answer, text).asks[0]).toMatchObject({ intent, slots: { kind: 'MORTGAGE' } });
  });

  it('is not gone on with where it is dismissed', () => {
    const answer = '‘여행 특화 카드’를 추천합니다. 요식업도 할인됩니다.';
    const [ask] = plannedAfter('어떤 카드가 맞아요', answer, 'skip that, what do people like me spend on average').asks;
    expect(ask?.slots).not.toHaveProperty('category');
  });
});
