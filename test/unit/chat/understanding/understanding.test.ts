import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LocalUnderstanding, type Understanding } from '../../../../src/modules/chat/understanding/index.js';
import { shippedUnderstanding } from './shipped.js';

let understanding: Understanding;
beforeAll(async () => {
  understanding = await shippedUnderstanding();
});

describe('understanding a question', () => {
  it.each([
    ['대출 얼마나 남았어요?', 'FINANCE', 'LOAN_BALANCE', 'NEUTRAL'],
    ['다음 이자 나가는 날이 언제예요?', 'FINANCE', 'NEXT_INSTALMENT', 'NEUTRAL'],
    ['지난 분기 카드값이 얼마예요?', 'FINANCE', 'CARD_SPENDING', 'NEUTRAL'],
    ['업로드한 파일 총매출 알려줘', 'FINANCE', 'UPLOAD_TOTAL_REVENUE', 'NEUTRAL'],
    ['연체될까 봐 너무 불안해요 연체된 거 있나요?', 'FINANCE', 'ARREARS', 'WORRIED'],
    ['금리가 왜 이렇게 올랐어요? 진짜 짜증나네', 'FINANCE', null, 'ANGRY'],
    ['How much do I still owe on my loan?', 'FINANCE', 'LOAN_BALANCE', 'NEUTRAL'],
    ['What is my credit score?', 'FINANCE', 'CREDIT_SCORE', 'NEUTRAL'],
    ['다른 대출', 'FINANCE', 'LOAN_LIST', 'NEUTRAL'],
    ['대출 목록', 'FINANCE', 'LOAN_LIST', 'NEUTRAL'],
    ['all accounts', 'FINANCE', 'LOAN_LIST', 'NEUTRAL'],
    ['my other loan', 'FINANCE', 'LOAN_LIST', 'NEUTRAL'],
    ['내일 날씨 어때?', 'GENERAL', null, 'NEUTRAL'],
    ['Recommend a good movie', 'GENERAL', null, 'NEUTRAL'],
  ] as const)('hears in "%s" the topic %s, the intent %s and the mood %s', (question, topic, intent, emotion) => {
    const understood = understanding.understand(question);
    expect(understood.topic.label).toBe(topic);
    if (intent !== null) expect(understood.intent?.label).toBe(intent);
    if (topic === 'GENERAL') expect(understood.intent).toBeNull();
    expect(understood.emotion.label).toBe(emotion);
  });

  it('hears the same without spaces, and several things in one question', () => {
    expect(understanding.understand('신용대출만기언제예요').guesses?.[0]?.label).toBe('LOAN_MATURITY');
    const { parts = [] } = understanding.understand('대출 잔액 얼마 남았고 다음 납부일은 언제예요?');
    expect(parts.map(({ guesses }) => guesses[0]?.label)).toEqual(['LOAN_BALANCE', 'NEXT_INSTALMENT']);
    expect(understanding.understand('대출 잔액 알려줘').parts).toEqual([]);
  });

  it('names the versions that said so', () => {
    const { versions } = understanding.understand('안녕하세요');
    expect(Object.keys(versions)).toEqual(['chat-topic', 'chat-intent', 'chat-emotion', 'chat-danger', 'chat-subject']);
    for (const version of Object.values(versions)) expect(version).toMatch(/^shipped-\d+$/);
  });

  it('takes any text, and gives the same result for the same text', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3_000 }),
      fc.string({ unit: 'grapheme', maxLength: 500 }),
      fc.constantFrom('', ' ', '???', '😀😀', '\u0000', 'ㅋ'.repeat(5_000), '\ud800'),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const understood = understanding.understand(text);
        for (const guess of [understood.topic, understood.emotion, understood.intent])
          if (guess) expect(guess.probability >= 0 && guess.probability <= 1).toBe(true);
        expect(understanding.understand(text)).toEqual(understood);
      }),
      { numRuns: 200 },
    );
    expect(understanding.understand(' \n').intent).toBeNull();
  });

  it('hears words of distress however they are spaced, with models and without', () => {
    const without = new LocalUnderstanding({ topic: null, intent: null, emotion: null });
    const said = [
      '죽고 싶어요',
      '그냥 죽 고싶 다',
      '빚 때문에 살 이유가 없어요',
      'I want to die',
      'there is no reason to live',
      '유서 썼어요',
      '번개탄 어디서 사요',
      '그냥 다 끝내고 싶네요',
      '빚 때문에 다 끝내고 싶어요',
      '죽을만큼 힘들어요',
      'ㅈㄱ고싶다',
      '자 살 하고 싶다',
      'I do not want to wake up tomorrow',
      'I don’t want to wake up',
      '한강 가고싶다',
      '한강 가고 싶다'.normalize('NFD'),
    ];
    for (const question of said)
      for (const each of [understanding, without]) expect(each.understand(question).isDistressed).toBe(true);
    const harmless = [
      '대출 잔액 알려줘',
      '살기 좋은 동네로 이사 가요',
      'this queue is killing my mood',
      '죽 쒀 먹었어요',
      '대출 다 끝내고 싶어요, 얼마 남았어요?',
      '대출을 올해 안에 모두 끝내고 싶어요',
      '할부 빨리 다 끝내고 싶어요',
      '유서 깊은 은행',
      '사유서를 써야 하나요',
      '죽이는 금리네요',
      '한강공원 근처 영업점',
      '주식에 투자해도 되나요',
      '제 이자 살펴봐 주세요',
      '종목을 매수하고 싶어요',
    ];
    for (const question of harmless) expect(understanding.understand(question).isDistressed).toBe(false);
  });

  it('leaves the topic to words where there is no model, and claims nothing else', () => {
    const without = new LocalUnderstanding({ topic: null, intent: null, emotion: null });
    expect(without.understand('대출 잔액 알려줘')).toEqual({
      topic: { label: 'FINANCE', probability: 0 },
      intent: null,
      emotion: { label: 'NEUTRAL', probability: 0 },
      isDistressed: false,
      versions: {},
    });
    expect(without.understand('내일 비 와?').topic.label).toBe('GENERAL');
  });
});
