import { beforeAll, describe, expect, it } from '@jest/globals';
import { planOf } from '../../../../src/modules/chat/plan/index.js';
import type { Understanding } from '../../../../src/modules/chat/understanding/index.js';
import { shippedUnderstanding } from '../understanding/shipped.js';

let understanding: Understanding;
beforeAll(async () => {
  understanding = await shippedUnderstanding();
});

/** What the last of several questions asks for. */
function asksOf(...texts: readonly string[]) {
  const questions = texts.map((text) => ({ text, understood: understanding.understand(text) }));
  const question = questions.pop() ?? { text: '', understood: null };
  const readAfter: Understanding['readAfter'] = (...of) => understanding.readAfter(...of);
  return planOf({ question, before: questions, readAfter, loans: [], today: '2026-11-23' }).asks;
}

describe('nouns that stand beside each other', () => {
  it.each([
    [['상환액 합계와 카드 사용액 얼마야?'], ['NEXT_INSTALMENT', 'CARD_USE']],
    [['상환액 합계와 카드 사용액'], ['NEXT_INSTALMENT', 'CARD_USE']],
    [
      ['대출 금리 알려줘', '상환액 합계와 카드 사용액 얼마야?'],
      ['NEXT_INSTALMENT', 'CARD_USE'],
    ],
    [['대출 잔액과 신용점수 알려줘'], ['LOAN_BALANCE', 'CREDIT_SCORE']],
    [['DSR과 한도 알려줘'], ['DEBT_SERVICE_RATIO', 'LIMIT_SIMULATION']],
    [['외식비와 여행비 얼마야?'], ['SPENDING_CATEGORY', 'SPENDING_CATEGORY']],
  ])('%j asks for %j', (texts, intents) => {
    expect(asksOf(...texts).map((ask) => ask.intent)).toEqual(intents);
  });

  it.each([
    ['또래와 소비 차이 알려줘', 'PEER_COMPARISON'],
    ['심사 결과 알려줘', 'APPLICATION_STATE'],
    ['다음 상환액 원금과 이자 얼마야?', 'NEXT_INSTALMENT'],
    ['금리가 오르면, 상환액은 얼마야?', 'RATE_CHANGE'],
    ['if the prepayment fee is 1%, how much do I pay?', 'PAYOFF_AMOUNT'],
  ])('are one question in "%s"', (text, intent) => {
    expect(asksOf(text).map((ask) => ask.intent)).toEqual([intent]);
  });
});
