import { beforeAll, describe, expect, it } from '@jest/globals';
import { EXAMPLE_QUESTIONS } from '../../../../src/modules/chat/plan/index.js';
import type { LocalUnderstanding } from '../../../../src/modules/chat/understanding/index.js';
import { markedAfter, MARK_COUNT } from '../../../../src/modules/chat/understanding/turns/after.js';
import {
  heldOutTurns,
  writtenTurns,
  type WrittenTurn,
} from '../../../../src/modules/chat/understanding/turns/turns.js';
import { INTENTS } from '../../../../src/platform/assistant/index.js';
import { OUT_OF_SCOPE } from '../../../../src/modules/chat/understanding/intents.js';
import { normaliseText } from '../../../../src/learning/index.js';
import { shippedUnderstanding } from './shipped.js';

let understanding: LocalUnderstanding;
beforeAll(async () => {
  understanding = await shippedUnderstanding();
});

describe('turns to learn from', () => {
  it('name intents that there are, and have something asked and something said', () => {
    for (const { before, intent, asked, text } of [...writtenTurns(), ...heldOutTurns()]) {
      expect([...Object.keys(INTENTS), OUT_OF_SCOPE]).toContain(intent);
      expect(Object.keys(INTENTS)).toContain(before);
      expect(Math.min(asked.length, text.length)).toBeGreaterThan(0);
    }
  });

  it('are none of those that are held out', () => {
    const bare = ({ before, text }: WrittenTurn): string => `${before} ${normaliseText(text).trim()}`;
    const learned = new Set(writtenTurns().map(bare));
    expect(heldOutTurns().filter((turn) => learned.has(bare(turn)))).toEqual([]);
  });
});

describe('a turn', () => {
  it('is marked with the intent before it, with a letter for each', () => {
    const marks = Object.keys(INTENTS).map((intent) => markedAfter('이자는?', intent as keyof typeof INTENTS));
    expect(new Set(marks).size).toBe(MARK_COUNT);
  });

  it('is heard better with the one before than by itself, and mostly rightly', () => {
    const turns = heldOutTurns();
    const after = ({ text, before, language }: WrittenTurn): string | undefined =>
      understanding.readAfter(text, before, EXAMPLE_QUESTIONS[before]?.[language] ?? '')[0]?.label;
    const alone = ({ text }: WrittenTurn): string | undefined => understanding.understand(text).guesses?.[0]?.label;
    const share = (hear: (turn: WrittenTurn) => string | undefined): number =>
      turns.filter((turn) => hear(turn) === turn.intent).length / turns.length;
    const [inContext, byItself] = [share(after), share(alone)];
    console.log(
      `${turns.length} turns: ${(100 * inContext).toFixed(1)} % after another, ${(100 * byItself).toFixed(1)} % alone`,
    );
    expect(inContext).toBeGreaterThan(0.75);
    expect(inContext).toBeGreaterThan(byItself + 0.05);
  });

  it.each([
    ['이자는?', 'NEXT_INSTALMENT', 'NEXT_INSTALMENT'],
    ['그건 몇 퍼센트예요?', 'LOAN_BALANCE', 'LOAN_RATE'],
    ['왜 늘었어요?', 'CARD_SPENDING', 'SPENDING_CHANGE'],
    ['그럼 5천은요?', 'LIMIT_SIMULATION', 'LIMIT_SIMULATION'],
    ['and last year?', 'INTEREST_PAID', 'INTEREST_PAID'],
  ] as const)('%s after %s asks for %s', (text, before, intent) => {
    const plainly = EXAMPLE_QUESTIONS[before]?.[/[가-힣]/.test(text) ? 'ko' : 'en'] ?? '';
    expect(understanding.readAfter(text, before, plainly)[0]?.label).toBe(intent);
  });
});
