import { beforeAll, describe, expect, it } from '@jest/globals';
import { planOf } from '../../../../src/modules/chat/plan/index.js';
import type { Understanding } from '../../../../src/modules/chat/understanding/index.js';
import { shippedUnderstanding } from '../understanding/shipped.js';

let understanding: Understanding;
beforeAll(async () => {
  understanding = await shippedUnderstanding();
});

/** Intents and slots of the last of several questions. */
function asksOf(...texts: readonly string[]) {
  const questions = texts.map((text) => ({ text, understood: understanding.understand(text) }));
  const question = questions.pop() ?? { text: '', understood: null };
  const readAfter: Understanding['readAfter'] = (...of) => understanding.readAfter(...of);
  return planOf({ question, before: questions, readAfter, loans: [], today: '2026-11-23' }).asks;
}

describe('a question that is sure by its own words', () => {
  it.each([
    [['갈아타면 이득인가요?', '또래보다 많이 쓰는 편이야?'], 'PEER_COMPARISON'],
    [['다음 상환일은 언제인가요?', '1퍼센트 오르면?'], 'RATE_CHANGE'],
    [['다음 상환일은 언제인가요?', '알림 온 거 있어?'], 'NOTIFICATIONS'],
  ])('%j asks for %s, whatever was asked before', (texts, intent) => {
    expect(asksOf(...texts).map((ask) => ask.intent)).toEqual([intent]);
  });

  it.each([
    ['1퍼센트 오르면?', 1],
    ['1% 내리면 어떻게 돼', -1],
    ['what if it rises by 2%', 2],
  ])('"%s" changes the rate, and is not its level', (text, rateChangePoints) => {
    expect(asksOf(text)).toMatchObject([{ intent: 'RATE_CHANGE', slots: { rateChangePoints } }]);
    expect(asksOf(text)[0]?.slots).not.toHaveProperty('annualRatePercent');
  });

  it('replaces the change of an income that was asked for before', () => {
    const [ask] = asksOf('소득이 10% 늘면 한도가 얼마야', '20% 늘면?');
    expect(ask).toMatchObject({ intent: 'LIMIT_SIMULATION', slots: { incomeChangePercent: 20 } });
  });

  it('is one question where it compares with something', () => {
    expect(asksOf('식비 지난 분기랑 비교해줘')).toMatchObject([
      { intent: 'SPENDING_CHANGE', slots: { category: 'FOOD_SERVICE' } },
    ]);
  });
});
