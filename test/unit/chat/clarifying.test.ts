import { beforeAll, describe, expect, it } from '@jest/globals';
import { clarifyingBlocks, otherReadings } from '../../../src/modules/chat/answer/clarifying.js';
import { narration } from '../../../src/modules/chat/answer/index.js';
import { EXAMPLE_QUESTIONS, planOf } from '../../../src/modules/chat/plan/index.js';
import type { Understanding } from '../../../src/modules/chat/understanding/index.js';
import { shippedUnderstanding } from './understanding/shipped.js';

let understanding: Understanding;
beforeAll(async () => {
  understanding = await shippedUnderstanding();
});

const answered = (question: string, locale: 'ko' | 'en' = 'ko') => {
  const understood = understanding.understand(question);
  const plan = planOf({ question: { text: question, understood }, today: '2026-11-22' });
  return narration(question, [], locale, { understood, plan, findings: [] });
};

describe('a question that may have meant several', () => {
  it.each(
    Object.entries(EXAMPLE_QUESTIONS).flatMap(([intent, { ko, en }]) => [[ko, intent] as const, [en, intent] as const]),
  )('may be offered "%s": it asks for %s', (question, intent) => {
    const understood = understanding.understand(question);
    const { asks } = planOf({ question: { text: question, understood }, today: '2026-11-22' });
    expect(asks.map((ask) => ask.intent)).toEqual([intent]);
  });

  it('is answered with the likeliest, three at most, and with none that is unlikely', () => {
    const guesses = ['LOAN_RATE', 'OTHER_FAQ', 'LOAN_BALANCE', 'LOAN_TERMS', 'ARREARS', 'CARD_USE'].map(
      (label, place) => ({ label, probability: 0.15 - 0.02 * place }),
    );
    const [block] = clarifyingBlocks(guesses, 'ko') ?? [];
    expect(block?.text.match(/^- /gm)).toHaveLength(3);
    expect(block?.text).toContain('- 대출 금리가 얼마인가요?');
    expect(clarifyingBlocks([{ label: 'LOAN_RATE', probability: 0.01 }], 'ko')).toBeNull();
  });

  it('is answered as the likeliest, with the next ones offered beside it, only where that one is unsure', () => {
    const heard = (probability: number) => ({
      ...understanding.understand('금리'),
      guesses: [
        { label: 'LOAN_RATE', probability },
        { label: 'LOAN_RATE_KIND', probability: 0.3 },
        { label: 'ARREARS', probability: 0.05 },
      ],
    });
    const plan = { asks: [{ intent: 'LOAN_RATE', slots: {} }], carried: null, whose: 'SELF' } as const;
    const other = { question: EXAMPLE_QUESTIONS.LOAN_RATE_KIND, ask: { intent: 'LOAN_RATE_KIND', slots: {} } };
    expect(otherReadings(heard(0.5), plan)).toEqual([other]);
    expect(otherReadings(heard(0.8), plan)).toEqual([]);
    expect(otherReadings(heard(0.5), { ...plan, asks: [{ intent: 'LOAN_LIST', slots: {} }] })).toEqual([]);
    expect(otherReadings(heard(0.5), { ...plan, carried: { ko: '신용대출', en: 'the personal loan' } })).toEqual([]);
    const fact = { ko: '금리는 연 5%입니다.', en: 'The rate is 5% a year.' };
    const told = narration('금리', [], 'ko', {
      understood: heard(0.5),
      plan,
      findings: [{ facts: [], lead: fact, followUps: [{ ko: '만기는 언제인가요?', en: 'When does it end?' }] }],
    });
    expect(told.text).toContain('혹시 다른 뜻이었다면 “제 대출은 고정금리인가요?”처럼 물어봐 주세요.');
    expect(told.parts?.at(-1)?.part).toMatchObject({
      type: 'followUps',
      questions: [{ ko: EXAMPLE_QUESTIONS.LOAN_RATE_KIND?.ko }, { ko: '만기는 언제인가요?' }],
    });
  });

  it('is answered in its other reading, too, where that one is known and says anything else', () => {
    const understood = {
      ...understanding.understand('금리'),
      guesses: [
        { label: 'LOAN_RATE', probability: 0.5 },
        { label: 'LOAN_RATE_KIND', probability: 0.3 },
      ],
    };
    const plan = { asks: [{ intent: 'LOAN_RATE', slots: {} }], carried: null, whose: 'SELF' } as const;
    const rate = { facts: [], lead: { ko: '금리는 연 5%입니다.', en: 'The rate is 5% a year.' } };
    const kind = { facts: [], lead: { ko: '변동금리입니다.', en: 'It moves.' } };
    const question = otherReadings(understood, plan)[0]?.question ?? { ko: '', en: '' };
    const texts = [kind, rate].map(
      (finding) =>
        narration('금리', [], 'ko', { understood, plan, findings: [rate], other: { question, finding } }).text,
    );
    expect(texts[0]).toMatch(
      /^금리는 연 5%입니다\.\s+혹시 “제 대출은 고정금리인가요\?”라는 뜻이었다면, 변동금리입니다\.$/,
    );
    expect(texts[1]).toBe('금리는 연 5%입니다.');
  });

  it('gets that answer where it is about money, and a friendly word where it is not', () => {
    const outside = answered('김치찌개 맛있게 끓이는 법');
    expect(outside.text).toContain('돈에 관한 일은 바로 찾아 드릴 수 있습니다');
    expect(outside.parts?.map(({ part }) => part.type)).toEqual(['followUps']);
    expect(outside.text).not.toMatch(/\d/);
  });
});
