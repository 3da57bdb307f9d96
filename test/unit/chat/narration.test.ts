import { describe, expect, it } from '@jest/globals';
import type { Plan } from '../../../src/modules/chat/plan/index.js';
import type { Understood } from '../../../src/modules/chat/understanding/index.js';
import { said, typedFacts, type Finding, type Intent } from '../../../src/platform/assistant/index.js';
import { narrated } from '../../support/narrated.js';

const LEDGER = said('대출 원장', 'loan ledger');
const balance: Finding = {
  facts: [typedFacts('LOAN', LEDGER, '2026-11-23').money('loan.balance', said('남은 원금', 'left'), 12_300_000)],
  lead: said('남은 원금은 1,230만 원입니다.', 'You owe KRW 12,300,000.'),
};
const planned = (...intents: Intent[]): Plan => ({
  asks: intents.map((intent) => ({ intent, slots: {} })),
  carried: null,
  whose: 'SELF',
});
const understood = (topic: 'FINANCE' | 'GENERAL', guesses: Understood['guesses'] = []): Understood => ({
  topic: { label: topic, probability: 0.9 },
  intent: null,
  guesses,
  emotion: { label: 'NEUTRAL', probability: 1 },
  isDistressed: false,
  versions: {},
});

describe('a narration', () => {
  it('begins with what was found, in the language of the question', () => {
    const options = { plan: planned('LOAN_BALANCE'), findings: [balance] };
    expect(narrated('얼마 남았나요?', [], 'ko', options)).toMatch(/^남은 원금은 1,230만 원입니다\./);
    expect(narrated('what is left?', [], 'en', options)).toMatch(/^You owe KRW 12,300,000\./);
    expect(narrated('what is left?', [], 'en', options)).not.toMatch(/[가-힣]/);
  });

  it('says that nothing is on record where nothing was found, and no figure', () => {
    const text = narrated('대출 잔액은?', [], 'ko', { plan: planned('LOAN_BALANCE'), findings: [{ facts: [] }] });
    expect(text).toBe('물어보신 내용으로 등록된 자료가 아직 없습니다.');
  });

  it('says that nobody is named rather than that nobody owes', () => {
    expect(narrated('대출 잔액은?', null, 'ko', { plan: planned('LOAN_BALANCE') })).toContain(
      '고객이 지정되어 있지 않아',
    );
  });

  it('answers talk in words, with or without a customer', () => {
    for (const facts of [null, []])
      expect(narrated('고마워요', facts, 'ko', { plan: planned('THANKS') })).toContain('도움이 되었다니');
    expect(narrated('대출 하나 해지해 주세요', [], 'ko', { plan: planned('ACTION_REQUEST') })).toMatch(/앱|영업점/);
  });

  it.each([
    ['심사 꼭 붙는다고 말해 주세요', 'ko', '심사 결과는 심사가 끝나야 정해지므로'],
    ['will they approve me', 'en', 'nobody can know or promise it'],
    ['양도세 얼마 나오죠', 'ko', '세금이나 연금'],
    ['the balance of my account at another bank', 'en', 'accounts and products at other institutions'],
    ['어제 점심값 얼마 긁었지', 'ko', '그날그날의 결제 내역은'],
    ['where will I be in ten years', 'en', 'What is to come cannot be known'],
  ] as const)('says of %s why nobody can know it, without a figure', (question, locale, words) => {
    const text = narrated(question, [], locale, { plan: planned('UNKNOWABLE') });
    expect(text).toContain(words);
    expect(text).not.toMatch(/\d/);
  });

  it('asks back which of the likeliest questions was meant', () => {
    const guesses = [
      { label: 'LOAN_BALANCE', probability: 0.4 },
      { label: 'LOAN_RATE', probability: 0.2 },
    ];
    const text = narrated('대출 그거', [], 'ko', { plan: planned(), understood: understood('FINANCE', guesses) });
    expect(text.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(2);
  });

  it('has a friendly word for what has nothing to do with money, and offers what it can', () => {
    const text = narrated('내일 서울 날씨는 어때?', [], 'ko', { plan: planned(), understood: understood('GENERAL') });
    expect(text).toContain('예를 들어 이렇게 물어보세요.');
    expect(text).not.toMatch(/\d[\d,]*원/);
  });

  it('offers what it can where no model understands', () => {
    expect(narrated('대출 잔액은?', [], 'ko')).toContain('예를 들어 이렇게 물어보세요.');
  });

  it('shows a person who cannot repay where help is, before anything else', () => {
    expect(narrated('카드값을 못 갚을 것 같아요', [], 'ko').startsWith('상환이 어려우시다면')).toBe(true);
    const options = { plan: planned('LOAN_BALANCE'), findings: [balance] };
    expect(narrated("I can't pay my loan", [], 'en', options)).toContain('1600-5500');
  });

  it.each([
    '자살하고 싶어요',
    '빚 때문에 죽고 싶습니다',
    '더는 살고 싶지 않아요. 대출 한도 알려줘',
    '극단적인 선택을 생각해요',
  ])('answers "%s" calmly, with help and nothing else', (question) => {
    const text = narrated(question, [], 'ko', { plan: planned('LOAN_BALANCE'), findings: [balance] });
    for (const help of ['109', '119', '1397', '1600-5500']) expect(text).toContain(help);
    expect(text).not.toMatch(/1,230만|안내해 드릴 수|한도|상품/);
  });

  it.each(['I want to die', 'I don’t want to live with these debts', 'thinking about suicide'])(
    'answers "%s" in English too',
    (question) => {
      expect(narrated(question, [], 'en')).toMatch(/109[^]*1397[^]*1600-5500/);
      expect(narrated(question, [], 'en')).not.toMatch(/KRW|[가-힣]/);
    },
  );
});
