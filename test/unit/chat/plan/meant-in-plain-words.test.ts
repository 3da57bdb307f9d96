import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Understanding } from '../../../../src/modules/chat/understanding/index.js';
import { shippedUnderstanding } from '../understanding/shipped.js';
import { planAfter } from './planning.js';

let understanding: Understanding;
beforeAll(async () => {
  understanding = await shippedUnderstanding();
});

/** The third quarter of 2026 is the newest that is over. */
const TODAY = '2026-11-25';
const planOf = (...questions: readonly string[]) => planAfter(understanding, { loans: [], today: TODAY }, questions);

describe('a difference asked for after the same quarter of the year before', () => {
  it.each([
    ['작년 같은 분기엔 카드 얼마 썼어', '몇프로 차이나는 거야 그럼'],
    ['what did i spend on cards in the same quarter last year', 'percent difference vs now?'],
    ['Card total for the same quarter last year?', 'up or down by what percent since'],
  ])('is held against that quarter: %s / %s', (first, second) => {
    const { asks, wording } = planOf(first, second);
    expect(asks).toEqual([{ intent: 'SPENDING_CHANGE', slots: {} }]);
    expect(wording).toMatch(/작년 같은 분기보다|compared with a year ago/);
  });

  it.each([
    ['이번 분기 카드 얼마 썼어', '몇프로 차이나는 거야 그럼'],
    ['작년 같은 분기엔 카드 얼마 썼어', '신용대출 금리는 몇 프로야'],
  ])('is no such thing in: %s / %s', (first, second) => {
    expect(planOf(first, second).wording ?? '').not.toMatch(/작년 같은 분기보다/);
  });
});

describe('what a question means', () => {
  it.each([
    ['디에스알이 머에요?', 'GLOSSARY'],
    ['금리인하요구권? 이게 뭐꼬', 'GLOSSARY'],
    ['생활비 계산 좀 하려구요 대출 갚는데 매달 총 얼마 들어가죠', 'NEXT_INSTALMENT'],
    ['천만원 빌리면 매달 얼마 내요', 'NEW_LOAN_INSTALMENT'],
  ])('%s: %s', (question, intent) => {
    expect(planOf(question).asks.map((ask) => ask.intent)).toEqual([intent]);
  });

  it.each([
    ['my income falls by a fifth. How much could I borrow then?', { incomeChangePercent: -20 }],
    ['my salary goes up by a quarter, what is my limit?', { incomeChangePercent: 25 }],
    ['One percentage point knocked off the rate, what is my borrowing limit?', { rateChangePoints: -1 }],
  ])('%s: %j', (question, slots) => {
    expect(planOf(question).asks).toEqual([{ intent: 'LIMIT_SIMULATION', slots }]);
  });
});

describe('a word that is not known to name anybody', () => {
  const talk = ['차 대출 아직 남아있나요', '그럼 지금 살아있는 대출이 몇 개에요'];
  it('names nobody in a talk about one’s own loans', () => {
    expect(planOf(...talk, '걔네 다 해서 한달에 얼마 내요').whose).toBe('SELF');
  });

  it.each(['우리 엄마는 한달에 얼마 내요', '김대리는 얼마 남았대요'])('while one that does, does: %s', (question) => {
    expect(planOf(...talk, question).whose).toBe('OTHER');
  });
});
