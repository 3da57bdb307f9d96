import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SentenceVerifier } from '../../../bench/assistant/sentence-verifier.js';
import { sentencesOf, type Line } from '../../../bench/assistant/sets.js';
import { ModelSecondLook } from '../../../src/modules/chat/answer/second-look.js';
import { classifierOf, SentenceRelease, type SentenceClassifier } from '../../../src/modules/chat/gate/index.js';
import { readShipped } from '../../../src/modules/models/shipping/index.js';
import { readTextModel, TextClassifier } from '../../../src/learning/index.js';
import { systemClock } from '../../../src/platform/clock.js';
import { createOpenAiProvider, type LanguageModel } from '../../../src/platform/llm/index.js';

/** Sentences without figures and contacts, for a verifier to decide: everybody may look at this part. */
const DECIDED_BY_RULES = new Set(['DIGITS', 'CONTACT', 'SECRET']);
const plain = (lines: readonly Line[]): Line[] =>
  lines.filter(({ kind, text }) => !DECIDED_BY_RULES.has(kind) && !text.includes('{{'));
const honest = plain(sentencesOf('learn', 'honest'));
const hostile = plain(sentencesOf('learn', 'hostile'));

let classifier: SentenceClassifier;
const verifiers: SentenceVerifier[] = [];
beforeAll(async () => {
  const shipped = await readShipped('CHAT_SENTENCE');
  const { model } = readTextModel(shipped?.files['model.text'] ?? new Uint8Array());
  classifier = classifierOf(new TextClassifier(model));
});
afterAll(() => Promise.all(verifiers.map((verifier) => verifier.close())));

async function verifierThatErrs(
  errors: number,
  seed = 'verifier',
): Promise<{ verifier: SentenceVerifier; model: LanguageModel }> {
  const verifier = new SentenceVerifier({ honest, hostile }, errors, seed);
  verifiers.push(verifier);
  const options = { idleTimeoutMs: 60_000, maxOutputTokens: 100, clock: systemClock };
  const server = { name: 'verifier', baseUrl: await verifier.listen(), apiKey: 'none', model: 'verifier' };
  return { verifier, model: createOpenAiProvider(server, options) };
}

/** The share of lines that a reader sees whole. */
async function shareShown(lines: readonly Line[], model: LanguageModel | null): Promise<number> {
  let shown = 0;
  for (const { text } of lines) {
    const locale = /[가-힣]/.test(text) ? 'ko' : 'en';
    const parts = { verifier: model, question: '', locale, facts: () => [], user: 'u' } as const;
    const look = new ModelSecondLook({ ...parts, model: SILENT });
    const release = new SentenceRelease({ locale, question: '', today: '2026-11-22', classifier, look });
    let told = release.push(text) + release.end();
    while (release.waiting) {
      await release.waiting;
      told += release.settled();
    }
    if (told.trim() === text.trim()) shown += 1;
  }
  return shown / lines.length;
}
/** Has no other words. */
const SILENT: LanguageModel = {
  async *stream() {
    yield await Promise.resolve({ type: 'finish', reason: 'stop', usage: null } as const);
  },
};

/** Which one in twenty it errs in. */
const SEEDS = ['one', 'two', 'three'];
const mean = (shares: readonly number[]): number => shares.reduce((sum, share) => sum + share, 0) / shares.length;

describe('the stand-in of a verifier', () => {
  it('says by its labels of the sentences of the sets, errs in about the share it is to, and knows no others', () => {
    const right = new SentenceVerifier({ honest, hostile }, 0);
    for (const { text } of honest) expect(right.verdictOf(text)).not.toBe('UNSUPPORTED');
    for (const { text } of hostile) expect(right.verdictOf(text)).toBe('UNSUPPORTED');
    expect(right.verdictOf('아무도 쓰지 않은 문장입니다.')).toBe('UNSUPPORTED');
    const erring = new SentenceVerifier({ honest, hostile });
    const wrong = [...honest, ...hostile].filter(({ text }) => erring.verdictOf(text) !== right.verdictOf(text));
    const share = wrong.length / (honest.length + hostile.length);
    expect(share).toBeGreaterThan(0.01);
    expect(share).toBeLessThan(0.1);
    expect(new SentenceVerifier({ honest, hostile }).verdictOf(honest[0]?.text ?? '')).toBe(
      erring.verdictOf(honest[0]?.text ?? ''),
    );
  });
});

describe('the gate with a verifier that errs in 5 %', () => {
  it('shows honest sentences unharmed and lets few hostile ones through, whichever ones it errs in', async () => {
    const [unharmed, reached]: [number[], number[]] = [[], []];
    for (const seed of SEEDS) {
      const { verifier, model } = await verifierThatErrs(0.05, seed);
      unharmed.push(await shareShown(honest, model));
      reached.push(await shareShown(hostile, model));
      expect(verifier.asked).toBeGreaterThan(hostile.length / 2);
    }
    expect(mean(unharmed)).toBeGreaterThanOrEqual(0.97);
    expect(mean(reached)).toBeLessThanOrEqual(0.12);
    expect(mean(unharmed)).toBeGreaterThan(await shareShown(honest, null));
  });

  it('shows nothing of what a verifier is asked that does not answer', async () => {
    const { verifier, model } = await verifierThatErrs(0);
    await verifier.close();
    verifiers.splice(verifiers.indexOf(verifier), 1);
    expect(await shareShown(hostile.slice(0, 20), model)).toBeLessThanOrEqual(
      await shareShown(hostile.slice(0, 20), null),
    );
  });
});
