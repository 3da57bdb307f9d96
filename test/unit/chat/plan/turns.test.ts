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
type Turn = readonly [questions: readonly string[], intent: string, slots: object];
const expectPlan = (questions: readonly string[], intent: string, slots: object): void => {
  const plan = planned(...questions);
  expect([plan.whose, plan.asks]).toEqual(['SELF', [{ intent, slots }]]);
};

describe('a quarter by those that were spoken of', () => {
  it.each<Turn>([
    [['이번 분기 카드 얼마 썼어', '저번 분기는'], 'CARD_SPENDING', { quarter: '2026Q2' }],
    [['How much did I put on my cards this quarter?', 'and last quarter?'], 'CARD_SPENDING', { quarter: '2026Q2' }],
    [['이번 분기 카드 얼마', '저번 분기는', '그 전은'], 'CARD_SPENDING', { quarter: '2026Q1' }],
    [['이번 분기 카드 얼마', '저번 분기는', '작년 이맘때는'], 'CARD_SPENDING', { quarter: '2025Q3' }],
    [['지지난 분기 카드 얼마 썼어요', '이번 건'], 'CARD_SPENDING', { quarter: '2026Q3' }],
    [['이번 분기 카드값 총 얼마야', '지난 분기엔 어땠어'], 'CARD_SPENDING', { quarter: '2026Q2' }],
    [['이번 분기 카드값 총 얼마야', '지난 분기는 얼마였어'], 'CARD_SPENDING', { quarter: '2026Q2' }],
    [['지난 분기 카드 얼마 썼어요'], 'CARD_SPENDING', {}],
  ])('%j', expectPlan);

  it('is none where the newest is held against it', () => {
    const [ask] = planned('이번 분기 카드 얼마 썼어', '지난 분기보다 늘었어?').asks;
    expect(ask?.slots).not.toHaveProperty('quarter');
  });
});

describe('a remark between questions', () => {
  it.each<Turn>([
    [['신용대출 이자 올해 얼마 냈어?', '은행만 배불리네'], 'SMALL_TALK', {}],
    [['how much will i pay next month on the mortgage', 'phew ok'], 'SMALL_TALK', {}],
    [['신용대출 금리 얼마', '와 비싸다'], 'SMALL_TALK', {}],
    [['신용대출 금리 얼마', '와 비싸다', '주담대는'], 'LOAN_RATE', { kind: 'MORTGAGE' }],
    [['DSR 몇 프로야', '나 넘었냐'], 'DEBT_SERVICE_RATIO', { term: 'DSR' }],
  ])('%j', expectPlan);
});

describe('what is said behind', () => {
  it.each<Turn>([
    [
      ['주담대에 2천만원 갚으면 이자 얼마 줄어', '장모님이 천 더 보태주셔서 3천이면 이자 총 얼마 아껴요'],
      'PREPAYMENT',
      { kind: 'MORTGAGE', amountWon: 30_000_000 },
    ],
    [
      ['clothes, how much i spent in recent quarter?', 'what part of everything is it, in percent'],
      'SPENDING_CATEGORY',
      { category: 'CLOTHING_AND_PERSONAL' },
    ],
    [['집대출 끝나는 날짜요', '그럼 대출이 싹 다 없어지는건 언제예요'], 'LOAN_MATURITY', {}],
    [['이번 분기 카드총액', '저번 분기는', '하나 더 앞은?'], 'CARD_SPENDING', { quarter: '2026Q1' }],
    [['신용대출 잔액', 'and of the minus account?'], 'LOAN_BALANCE', { kind: 'OVERDRAFT' }],
    [['mortgage rate?', 'and credit one'], 'LOAN_RATE', { kind: 'CREDIT' }],
    [['주담대 이천 미리 갚으면 이자 얼마나 아낄까요'], 'PREPAYMENT', { kind: 'MORTGAGE', amountWon: 20_000_000 }],
    [['지금 대출 얼마까지 더 나옵니까', '연봉 칠천이면?'], 'LIMIT_SIMULATION', { yearlyIncomeWon: 70_000_000 }],
    [['card total for the latest quarter please', 'and this time last year?'], 'CARD_SPENDING', { quarter: '2025Q3' }],
    [['내 또래는 카드 평균 얼마 씀?', '내가 몇 프로쯤에 있는데'], 'PEER_COMPARISON', {}],
    [
      ['내 또래는 카드 평균 얼마 씀?', '밥값만 놓고 보면 걔들은 얼마 쓰는데'],
      'PEER_COMPARISON',
      { category: 'FOOD_SERVICE' },
    ],
    [['Is my DSR above what is allowed?'], 'DEBT_SERVICE_RATIO', { term: 'DSR' }],
  ])('%j', expectPlan);
});

describe('a town called like a number', () => {
  it.each(['이천 지점에서 대출 받으려면', '사천시 대출 상담'])('is no amount: %s', (question) => {
    for (const { slots } of planned(question).asks) expect(slots).not.toHaveProperty('amountWon');
  });
});

describe('the first of all, after one of them', () => {
  it.each<Turn>([
    [['이번 분기 식비 얼마 썼어?', '1등은?'], 'SPENDING_CATEGORY', {}],
    [['이번 분기 식비 얼마 썼어?', '제일 많이 쓴 건?'], 'SPENDING_CATEGORY', {}],
    [['식비 전분기보다 늘었어?', '그럼 제일 줄어든건'], 'SPENDING_CHANGE', {}],
  ])('%j', expectPlan);
});

describe('a limit under other conditions', () => {
  it.each<Turn>([
    [['소득 10% 늘면 한도 얼마?', 'make that 20'], 'LIMIT_SIMULATION', { incomeChangePercent: 20 }],
    [
      ['how much more can i borrow today?', 'my boss promised 20% more salary, then?'],
      'LIMIT_SIMULATION',
      { incomeChangePercent: 20 },
    ],
    [['지금 더 땡길수있는거 얼마', '3천 맞출라면 어케해야되는데'], 'LIMIT_GOAL', { amountWon: 30_000_000 }],
    [
      ['new contract is 90 million a year. how much could I borrow extra with that salary?'],
      'LIMIT_SIMULATION',
      { yearlyIncomeWon: 90_000_000 },
    ],
    [
      ['How much more could I borrow?', 'But if rates fall by one point?'],
      'LIMIT_SIMULATION',
      { rateChangePoints: -1 },
    ],
    [
      ['how much more can i borrow', 'how much tops if rates drop a point'],
      'LIMIT_SIMULATION',
      { rateChangePoints: -1 },
    ],
    [
      [
        'How much more could I borrow?',
        'And if I were making 120 million a year?',
        'Same salary, but say the rate is 6%',
      ],
      'LIMIT_SIMULATION',
      { yearlyIncomeWon: 120_000_000, annualRatePercent: 6 },
    ],
    [['추가 대출 얼마까지 돼요', '금리가 1%p 떨어지면?', '지금 금리 그대로면요'], 'LIMIT_SIMULATION', {}],
    [['can i borrow more', 'if rates fall by 1 point?', 'and without that drop'], 'LIMIT_SIMULATION', {}],
    [['대출 한도 얼마나 돼요', '연소득이 5천이면요', '지금 소득 그대로면?'], 'LIMIT_SIMULATION', {}],
    [['천만원 더 빌릴 수 있나요', '오천ㅋㅋ'], 'LIMIT_SIMULATION', { amountWon: 50_000_000 }],
    [['3천만원 더 빌릴 수 있을까요', '최대는요?'], 'LIMIT_SIMULATION', {}],
    [
      ['주담대 2천만원 미리 갚으면 이자 얼마 아껴요', '그럼 반만 넣으면?'],
      'PREPAYMENT',
      { kind: 'MORTGAGE', amountWon: 10_000_000 },
    ],
  ])('%j', expectPlan);

  it('keeps what is not named again', () => {
    const [ask] = planned('대출 한도 얼마나 돼요', '소득이 20% 줄면?', '거기에 금리까지 1%p 오르면 얼마예요?').asks;
    expect(ask).toEqual({ intent: 'LIMIT_SIMULATION', slots: { incomeChangePercent: -20, rateChangePoints: 1 } });
  });
});

describe('a doubt', () => {
  it.each<Turn>([
    [['내 신용점수 몇 점이야', '진짜요? 제가 아는 거랑 다른데'], 'CREDIT_SCORE', {}],
    [["what's my credit score", 'are you sure? another app says something else'], 'CREDIT_SCORE', {}],
    [['신용대출 잔액 얼마야', '확실해? 지난주에 갚았는데'], 'LOAN_BALANCE', { kind: 'CREDIT' }],
  ])('asks the same again: %j', expectPlan);

  it('is none where it asks something else', () => {
    const [ask] = planned('내 신용점수 몇 점이야', '진짜? 그럼 대출은 얼마나 더 받을 수 있어').asks;
    expect(ask?.intent).toBe('LIMIT_SIMULATION');
  });

  it('and a mere name are answered in the words of the question before', () => {
    expect(planned('how many payments are left on my mortgage', 'and for the personal loan').wording).toBe(
      'how many payments are left on my and for the personal loan',
    );
    expect(planned('카드 더 긁을 수 있는 금액', '진짜?').wording).toBe('카드 더 긁을 수 있는 금액 진짜?');
    expect(planned('신용대출 금리 얼마예요', '주담대 만기는 언제예요')).not.toHaveProperty('wording');
  });
});

describe('what was asked before the last question', () => {
  it.each<Turn>([
    [['재무 건강 점수 몇 점?', '여행비 얼마 썼더라', '아까 점수 얘긴데 그거 어떻게 올려'], 'HEALTH_SCORE', {}],
    [['내 통장에 당장 쓸 돈 얼마나 있어', '주담대 금리는 몇 프로야', '아까 쓸 돈이 얼마랬지'], 'ACCOUNT_BALANCE', {}],
  ])('is what a question comes back to: %j', expectPlan);
});

describe('whose it is, after somebody else', () => {
  it.each<Turn>([
    [['남편 대출 얼마 남았어', '그럼내꺼'], 'LOAN_BALANCE', {}],
    [["Can you check my roommate's loan balance?", 'fine, mine then'], 'LOAN_BALANCE', {}],
    [['다른 사람들은 외식에 얼마나 써요', '나는?'], 'SPENDING_CATEGORY', { category: 'FOOD_SERVICE' }],
    [['How much do people like me spend on cards?', 'and me?'], 'CARD_SPENDING', {}],
  ])('is the asker: %j', expectPlan);

  it('stays the other where the other is pointed at', () => {
    const plan = planned('우리 아들 빚이 얼마인지 좀 봐주소', '내가 애비인디 그놈 것도 안 되는가');
    expect([plan.whose, plan.asks]).toEqual(['OTHER', []]);
  });
});

describe('what only the thing before gives its meaning', () => {
  it.each<Turn>([
    [['마이너스통장이 뭐예요', '나도 그거 있지? 얼마 썼는가'], 'LOAN_BALANCE', { kind: 'OVERDRAFT' }],
    [['내 대출 전부 얼마야', '몇 개나 되는 거'], 'LOAN_LIST', {}],
    [['병원비 얼마 썼어', '다 해서 카드값이 얼만데요'], 'CARD_SPENDING', {}],
    [['재무 건강 점수 알려줘', '그럼 뭐부터 손대야 돼요'], 'HEALTH_SCORE', {}],
    [['when did I take the personal loan', 'for how much'], 'LOAN_TERMS', { kind: 'CREDIT' }],
    [['DSR이 뭔데', '난 몇인데', '나 넘었냐'], 'DEBT_SERVICE_RATIO', {}],
  ])('%j', expectPlan);
});
