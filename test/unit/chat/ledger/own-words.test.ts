import { describe, expect, it } from '@jest/globals';
import { DISTRESS } from '../../../../src/modules/chat/safety/help-in-distress.js';
import * as texts from '../../../../src/modules/chat/answer/narration.texts.js';
import { openingFor } from '../../../../src/modules/chat/answer/tone.js';
import type { LedgerFact } from '../../../../src/modules/chat/gate/index.js';
import { LABEL_CLAIMS } from '../../../../src/modules/scenarios/claims/label-claims.js';
import { adviceOf, LABEL_TEXT, type Verdict } from '../../../../src/modules/scenarios/index.js';
import { read } from './reading.js';

/** Every text of two languages anywhere in a value. */
function textsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('ko' in value && 'en' in value && typeof value.ko === 'string') return [value.ko, String(value.en)];
  return Object.values(value).flatMap(textsIn);
}
const LABELS = Object.keys(LABEL_TEXT) as Verdict[];
const ADVICE = LABELS.flatMap((label) =>
  (['ko', 'en'] as const).flatMap((locale) => adviceOf(label, [], 'NEUTRAL', locale).steps),
);
const OPENINGS = (['HAPPY', 'SAD', 'WORRIED', 'ANGRY'] as const).map((mood) => openingFor(mood));
/** Said only where no loan is known, by nobody but ourselves. */
const NO_LOAN = textsIn(texts.SECTIONS.ARREARS?.none);
const TEXTS = [...textsIn({ ...texts }), ...textsIn({ DISTRESS, OPENINGS }), ...ADVICE];
const WORDS = [...new Set(TEXTS)].filter((text) => !NO_LOAN.includes(text));

function told(text: string, locale: 'ko' | 'en' = 'ko', facts: readonly LedgerFact[] = []) {
  const { shown, ledger } = read([text], { locale, facts });
  return { shown, counts: ledger.counts };
}

describe('words of our own that a model may repeat', () => {
  it.each(WORDS)('claim nothing: %s', (text) => {
    const { counts, shown } = told(text);
    expect({ shown, claims: counts.claims }).toEqual({ shown: expect.any(String), claims: 0 });
  });
});

describe('a situation that the rules see', () => {
  const claims = LABELS.flatMap((label) => LABEL_CLAIMS[label].map((claim) => [label, claim] as const));

  it.each(claims)('%s is told by its slot, in its own words, and by its name: %j', (label, sentence) => {
    const { name } = LABEL_TEXT[label];
    const value = { ko: `뚜렷함. ${sentence.ko}`, en: `clear. ${sentence.en}` };
    const facts = [{ id: 'situation', label: name, value, asOf: '2026-11-20' }];
    for (const locale of ['ko', 'en'] as const) {
      for (const text of [`- ${name[locale]}: {{situation}}`, sentence[locale], `${value[locale]} `]) {
        expect(told(text, locale, facts)).toMatchObject({
          shown: text.replace('{{situation}}', value[locale]),
          counts: { claims: 0 },
        });
      }
    }
  });
});
