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

describe('a question with a subject of its own', () => {
  it.each([
    [['이번 달 상환금 얼마야?', '그거 금리 얼마지'], 'LOAN_RATE'],
    [['이번 달 상환금', '신용대출 금리는?'], 'LOAN_RATE'],
    [['지난달에 갚은 돈 얼마야', '그거 금리 얼마지'], 'LOAN_RATE'],
    [['앞으로 상환 일정 보여줘', '금리는?'], 'LOAN_RATE'],
    [['앞으로 상환 일정 보여줘', '잔액은?'], 'LOAN_BALANCE'],
    [['이번 달 상환금', '그럼 신용점수는?'], 'CREDIT_SCORE'],
  ])('%j asks for %s', (texts, intent) => {
    expect(asksOf(...texts).map((ask) => ask.intent)).toEqual([intent]);
  });

  it('stays with the list before where it asks for one of it', () => {
    expect(asksOf('이번 달 상환금 얼마야?', '그중에 제일 큰 건 뭐야?')).toEqual([
      { intent: 'NEXT_INSTALMENT', slots: { month: '2026-11' } },
    ]);
  });
});

describe('the month of a question', () => {
  it.each([
    [['다음 달 상환금 얼마야?'], '2026-12'],
    [['다다음 달 상환금 얼마야?'], '2027-01'],
    [['지지난달에 갚은 돈 얼마야?'], '2026-09'],
    [['이번 달에 얼마 갚아야 돼?', '다음 달은?'], '2026-12'],
    [['이번 달에 얼마 갚아야 돼?', '12월은?'], '2026-12'],
    [['2월에 내야 할 상환금 얼마야?'], '2027-02'],
    [['2월에 갚은 돈 얼마였어?'], '2026-02'],
    [['작년 12월에 상환금 얼마 냈어?'], '2025-12'],
  ])('%j is %s', (texts, month) => {
    expect(asksOf(...texts)[0]?.slots).toMatchObject({ month });
  });

  it.each([
    [['이번 달 상환금 얼마야?', '만기는 언제야?'], 'LOAN_MATURITY'],
    [['이번 달 상환금 얼마야?', '주담대 잔액은?'], 'LOAN_BALANCE'],
    [['이번 달 상환금 얼마야?', '주담대 잔액은?', '다음 상환일은?'], 'NEXT_INSTALMENT'],
  ])('%j asks for %s of no month', (texts, intent) => {
    const [ask] = asksOf(...texts);
    expect(ask?.intent).toBe(intent);
    expect(ask?.slots.month).toBeUndefined();
  });
});

describe('what a short question after another one asks', () => {
  it.each([
    [['금리 1% 오르면 얼마 더 내요', '내리면?'], 'RATE_CHANGE', { rateChangePoints: -1 }],
    [['소득이 10% 늘면 한도 얼마예요', '줄면?'], 'LIMIT_SIMULATION', { incomeChangePercent: -10 }],
    [['금리 1% 오르면 얼마 더 내요', '50bp 오르면?'], 'RATE_CHANGE', { rateChangePoints: 0.5 }],
    [['금리 1% 오르면 얼마 더 내요', '10bp가 뭐야'], 'GLOSSARY', { term: '베이시스 포인트' }],
    [['주담대 만기 언제예요', '수수료는?'], 'PAYOFF_AMOUNT', { kind: 'MORTGAGE' }],
    [['제 카드 한도는', '얼마 남았죠'], 'CARD_USE', {}],
    [["what's my card limit", 'left?'], 'CARD_USE', {}],
    [['재무 건강 점수 몇 점이에요', '올리려면?'], 'HEALTH_SCORE', {}],
  ])('%j asks for %s', (texts, intent, slots) => {
    expect(asksOf(...texts)).toMatchObject([{ intent, slots }]);
  });

  it('is a list of what there is, though products are spoken of in such words, too', () => {
    expect(asksOf('대출 뭐 있어요')).toMatchObject([{ intent: 'LOAN_LIST' }]);
  });
});
