import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildPrompt } from '../../../src/modules/chat/answer/index.js';
import { narrated } from '../../support/narrated.js';
import type { Emotion, Understood } from '../../../src/modules/chat/understanding/index.js';
import { EMOTIONS } from '../../../src/modules/scenarios/index.js';

const understood = (emotion: Emotion, probability: number, intent: Understood['intent'] = null): Understood => ({
  topic: { label: 'FINANCE', probability: 1 },
  intent,
  emotion: { label: emotion, probability },
  isDistressed: false,
  versions: {},
});
const fact = (id: string, won: number) => ({
  id,
  topic: 'LOAN' as const,
  label: { ko: '대출 잔액', en: 'loan balance' },
  asOf: '2026-11-20',
  value: { ko: `${won}원`, en: `KRW ${won}` },
  source: { ko: '대출 원장', en: 'loan ledger' },
});
const questions = fc.constantFrom(
  '대출 잔액은?',
  '이자가 얼마예요?',
  'How much do I owe?',
  '안녕하세요',
  '점심 뭐 먹지',
  '못 갚겠어요',
);
const facts = fc
  .array(fc.integer({ min: 1, max: 1e12 }), { maxLength: 5 })
  .map((wons) => wons.map((won, at) => fact(`loan.${at}`, won)));

describe('the mood of a question', () => {
  it('puts at most one paragraph before a narration, and changes no other word of it', () => {
    fc.assert(
      fc.property(
        questions,
        facts,
        fc.constantFrom(...EMOTIONS),
        fc.constantFrom('ko' as const, 'en' as const),
        (question, known, emotion, locale) => {
          const plain = narrated(question, known, locale);
          const toned = narrated(question, known, locale, { understood: understood(emotion, 0.9) });
          expect(toned.endsWith(plain)).toBe(true);
          expect(toned.slice(0, -plain.length)).toMatch(/^([^\d\n{}]+\n\n)?$/);
        },
      ),
    );
  });

  it('adds one line to a prompt, and leaves facts and rules as they are', () => {
    const parts = {
      question: '대출 잔액은?',
      history: [],
      facts: [fact('loan.1', 5_000)],
      locale: 'ko',
      today: '2026-11-21',
    } as const;
    const [plain] = buildPrompt(parts);
    expect(buildPrompt({ ...parts, mood: 'NEUTRAL' })[0]).toEqual(plain);
    for (const mood of EMOTIONS.filter((each) => each !== 'NEUTRAL')) {
      const lines = buildPrompt({ ...parts, mood })[0]?.content.split('\n') ?? [];
      const added = lines.filter((line) => !plain?.content.split('\n').includes(line));
      expect(added).toEqual([expect.stringContaining('수치, 상품 순서, 권유는 바꾸지 않습니다')]);
      expect(lines.filter((line) => !added.includes(line)).join('\n')).toBe(plain?.content);
    }
  });

  it('is taken for none where nobody is sure of it', () => {
    const unsure = { understood: understood('ANGRY', 0.5) };
    expect(narrated('대출 잔액은?', [], 'ko', unsure)).toBe(narrated('대출 잔액은?', [], 'ko'));
  });

  it('congratulates nobody who cannot pay', () => {
    const text = narrated('카드값을 못 갚을 것 같아요', [], 'ko', { understood: understood('HAPPY', 0.95) });
    expect(text.startsWith('상환이 어려우시다면')).toBe(true);
  });
});
