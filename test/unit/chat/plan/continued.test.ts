import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Plan } from '../../../../src/modules/chat/plan/index.js';
import type { Understanding } from '../../../../src/modules/chat/understanding/index.js';
import { shippedUnderstanding } from '../understanding/shipped.js';
import { planAfter } from './planning.js';

let understanding: Understanding;
beforeAll(async () => {
  understanding = await shippedUnderstanding();
});

const planned = (...questions: readonly string[]): Plan =>
  planAfter(understanding, { loans: [], today: '2026-11-24' }, questions);

describe('a question that only the one before gives its meaning', () => {
  it.each([
    [['DSR이 뭐예요?', '저는 몇 프로인데요'], 'DEBT_SERVICE_RATIO', {}],
    [['마통 지금 얼마 썼나', '한도가 얼마짜리였지'], 'LOAN_TERMS', { kind: 'OVERDRAFT' }],
    [['카드 젤 많이 쓴 데 어디', '전체는 얼만데'], 'CARD_SPENDING', {}],
    [['대출한도', '금리 1%p 오르면'], 'LIMIT_SIMULATION', { rateChangePoints: 1 }],
    [
      ['주담대 다 갚으려면 얼마예요', '5천만원만 갚으면 수수료는요'],
      'PREPAYMENT',
      { kind: 'MORTGAGE', amountWon: 50_000_000 },
    ],
    [['외식비 얼마 썼어요', '전체에서 몇 프로야 그게'], 'SPENDING_CATEGORY', { category: 'FOOD_SERVICE' }],
    [
      ['What did I spend on restaurants?', 'Its share of the total.'],
      'SPENDING_CATEGORY',
      { category: 'FOOD_SERVICE' },
    ],
    [
      ['신용대출 한도 얼마예요', '연봉이 10% 줄면?', '지금 한도는 왜 그만큼이에요'],
      'LIMIT_SIMULATION',
      { kind: 'CREDIT' },
    ],
  ] as const)('%j', (questions, intent, slots) => {
    const [ask] = planned(...questions).asks;
    expect(ask?.intent).toBe(intent);
    expect(ask?.slots).toMatchObject(slots);
  });

  it('asks for the limit as things are where it says so', () => {
    const [ask] = planned('신용대출 한도 얼마예요', '연봉이 10% 줄면?', '지금 한도는 왜 그만큼이에요').asks;
    expect(ask?.slots).not.toHaveProperty('incomeChangePercent');
  });

  it('is no extreme of one loan: another pick is made among all', () => {
    const [ask] = planned('주담대 금리 알려줘', '젤 낮은 건').asks;
    expect(ask?.slots).not.toHaveProperty('kind');
  });
});

describe('figures and what they move', () => {
  it.each([
    ['Say I negotiate a 20% raise. How much could I borrow then?', { incomeChangePercent: 20 }],
    ['going part-time would cut my income by 30%. What would my borrowing limit be?', { incomeChangePercent: -30 }],
    ['What is my limit if my income were 10% higher?', { incomeChangePercent: 10 }],
    ['수입이 반토막 나면 대출 얼마까지 나올까', { incomeChangePercent: -50 }],
    ['소득이 두 배 됐다고 치면 얼마 빌릴 수 있어요', { incomeChangePercent: 100 }],
    ['assuming a 15% hike in salary, what would my maximum eligible loan be?', { incomeChangePercent: 15 }],
    ['소득 30% 빠지는데 한도 얼마 나옴?', { incomeChangePercent: -30 }],
    ['등록금 때문에 오백만 원만 더 빌리고 싶은데 될까요', { amountWon: 5_000_000 }],
    ['수입이 삼십 프로 늘고 금리는 일 프로포인트 오르면 한도는?', { incomeChangePercent: 30, rateChangePoints: 1 }],
  ])('%s', (question, slots) => {
    expect(planned(question).asks[0]).toMatchObject({ intent: 'LIMIT_SIMULATION', slots });
  });

  it.each([
    ['다음 신용대출 납입액 중 원금 상환분이 얼마예요', 'NEXT_INSTALMENT'],
    ['What is the DSR ceiling that applies to me?', 'DEBT_SERVICE_RATIO'],
    ['근데 변동금리가 정확히 뭔 말이야', 'GLOSSARY'],
    ['금리인하요구권 뜻', 'GLOSSARY'],
    ['유사 고객군의 외식 업종 평균 지출액을 회신하여 주시기 바랍니다.', 'PEER_COMPARISON'],
    ['How many mortgage payments do I have left?', 'LOAN_MATURITY'],
    ['What is the balance of my loan with my bank back in Bengaluru?', 'UNKNOWABLE'],
    ['내년 코스피 몇까지감', 'FORECAST'],
  ])('%s asks for %s', (question, intent) => {
    expect(planned(question).asks[0]?.intent).toBe(intent);
  });

  it.each([
    '같이 일하는 박 간호사 카드값 한 달에 얼마 나와',
    '동서네는 빚이 얼마나 되나',
    '윗집 아저씨 연체 중이라던데 진짜야?',
    '행보관님 주담대 금리 몇프로 쓰시는지 알수있습니까',
    "What's the dean's credit score?",
    "the ward manager says she's broke, what did she spend on her card this quarter",
  ])('%s asks of somebody else', (question) => {
    expect(planned(question).whose).toBe('OTHER');
  });

  it.each(['옆자리 이 대리는 얼마 남았대요?', '김 과장님은요?'])(
    '%s after a question asks the same of somebody else',
    (question) => {
      expect(planned('제 주담대 잔액이요', question)).toMatchObject({
        whose: 'OTHER',
        ofOther: { intent: 'LOAN_BALANCE' },
      });
    },
  );

  it('reads one question where only a part of it sounds like another', () => {
    const plan = planned('How much loan interest have I paid this year, everything included?');
    expect(plan.asks.map(({ intent }) => intent)).toEqual(['INTEREST_PAID']);
  });

  it.each([
    ['다음 상환일은 언제예요? 그리고 대출 금리는 얼마예요?', ['NEXT_INSTALMENT', 'LOAN_RATE']],
    ['주담대 만기 언제고 금리는 얼마예요?', ['LOAN_MATURITY', 'LOAN_RATE']],
  ])('%s asks two things', (question, intents) => {
    expect(planned(question).asks.map(({ intent }) => intent)).toEqual(intents);
  });

  it.each([
    ['애들 학원 책값이 카드 쓴 거에서 몇 프로야', 'OFFICE_AND_EDUCATION'],
    ['flights, hotels etc, spend this quarter', 'TRAVEL_AND_LEISURE'],
    ['학원비 얼마 썼어', 'ACADEMIES'],
  ])('%s names %s', (question, category) => {
    expect(planned(question).asks[0]?.slots.category).toBe(category);
  });

  it('takes a year for no sum of money', () => {
    expect(planned('Interest paid on the personal loan so far in 2026?').asks[0]?.slots).not.toHaveProperty(
      'amountWon',
    );
  });

  it.each([
    ['What did I put on cards in the second quarter of this year?', '2026Q2'],
    ['저저번 분기 카드 지출 얼마였죠', '2026Q2'],
    ['작년 이번 분기 카드 지출 얼마였죠', '2025Q3'],
  ])('%s asks for %s', (question, quarter) => {
    expect(planned(question).asks[0]?.slots.quarter).toBe(quarter);
  });

  it('takes a year before as what is compared with', () => {
    expect(planned('작년 이맘때랑 견주면 카드 쓴 게 몇 프로 달라졌노').asks[0]?.slots).not.toHaveProperty('quarter');
  });
});
