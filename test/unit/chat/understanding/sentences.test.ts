import { describe, expect, it } from '@jest/globals';
import { writtenSentences } from '../../../../src/modules/chat/understanding/index.js';
import { INTENTS, OUT_OF_SCOPE } from '../../../../src/modules/chat/understanding/intents.js';
import { EMOTIONS } from '../../../../src/modules/scenarios/index.js';
import { normaliseText } from '../../../../src/learning/index.js';

/** Fewer sentences of an intent than this teach the one writer's wording, and not the intent. */
const LEAST = 20;

describe('the sentences that people wrote', () => {
  const sentences = writtenSentences();

  it('have an intent and a mood each, and are there once', () => {
    for (const { intent, emotion, text } of sentences) {
      expect(intent === OUT_OF_SCOPE || intent in INTENTS ? intent : `${intent}: ${text}`).toBe(intent);
      expect(EMOTIONS).toContain(emotion);
      expect(text.trim()).not.toBe('');
    }
    const texts = sentences.map(({ text }) => normaliseText(text).trim());
    expect(new Set(texts).size).toBe(texts.length);
  });

  it.each(['ko', 'en'])('are many of every intent, in %s', (language) => {
    const least = language === 'ko' ? LEAST : 5;
    const counts = Map.groupBy(
      sentences.filter((each) => each.language === language),
      ({ intent }) => intent,
    );
    const few = Object.keys(INTENTS).filter((intent) => (counts.get(intent as 'GREETING')?.length ?? 0) < least);
    expect(few).toEqual([]);
  });
});
