import { describe, expect, it } from '@jest/globals';
import { questionTask } from '../../../../src/modules/chat/understanding/training/question.task.js';
import { withThresholds } from '../../../../src/modules/chat/understanding/training/scope.js';
import {
  finish,
  readTextModel,
  SHORT_TEXTS,
  TextClassifier,
  trainTextClassifier,
  writeTextModel,
} from '../../../../src/learning/index.js';
import { madeTexts } from '../../learning/text/made-texts.js';

const RATE = 0.06;
const STRICT = 0.005;
/** No threshold is lower. */
const LEAST_SURE = 0.3;
const outside = { label: 'OUTSIDE', falseAcceptRate: RATE };
const options = { readings: [SHORT_TEXTS], svmEpochs: 8, entropyEpochs: 6, seed: 3, outside } as const;
const model = finish(trainTextClassifier(madeTexts(400, 1), options));
const choosing = madeTexts(800, 2);
const unseen = madeTexts(400, 3);
const taken = (classifier: TextClassifier, texts: readonly { text: string; label: string }[], isOutside: boolean) => {
  const some = texts.filter(({ label }) => (label === 'OUTSIDE') === isOutside);
  return some.filter(({ text }) => classifier.classify(text).isInScope).length / some.length;
};

describe('a threshold for each label', () => {
  const scoped = withThresholds(model, choosing, outside);
  const classifier = new TextClassifier(scoped);

  it('takes in no more of what is outside than was allowed, and most of the rest', () => {
    expect(Object.keys(scoped.scope?.thresholds ?? {}).sort()).toEqual(['BALANCE', 'LATE', 'SPENDING']);
    expect(taken(classifier, choosing, true)).toBeLessThanOrEqual(RATE);
    expect(scoped.scope?.falseAcceptRate).toBeCloseTo(taken(classifier, choosing, true));
    expect(taken(classifier, unseen, true)).toBeLessThan(3 * RATE);
    expect(taken(classifier, unseen, false)).toBeGreaterThan(0.6);
  });

  it('takes in a text that two labels divide between them', () => {
    const thresholds = { BALANCE: 0.5, LATE: 0.5, SPENDING: 0.5 };
    const scope = { outside: 'OUTSIDE', threshold: 0.99, falseAcceptRate: 0 };
    const [alone, together] = [{ ...scope }, { ...scope, thresholds }].map(
      (each) => new TextClassifier({ ...model, scope: each }),
    );
    const of = (one: TextClassifier | undefined): number => (one ? taken(one, unseen, false) : NaN);
    expect(of(together)).toBeGreaterThan(of(alone));
    const divided = '연체 카드 잔액';
    expect(alone?.classify(divided).isInScope).toBe(false);
    expect(together?.classify(divided).isInScope).toBe(true);
  });

  it('is kept in the file of the model', () => {
    const { model: read } = readTextModel(writeTextModel(scoped, { task: 'MADE', contractHash: 'a'.repeat(64) }));
    expect(read.scope).toEqual(scoped.scope);
  });

  it('is chosen on the model as it is served, so that its record and the file that is read back say the same', async () => {
    const bounds = { calibrationErrorMax: 0.5, subgroupGapMax: null, source: { ko: '', en: '' } };
    const task = questionTask({
      task: 'CHAT_DANGER',
      title: { ko: '', en: '' },
      purpose: { ko: '', en: '' },
      bounds,
      limits: [],
      outside: { ...outside, falseAcceptRate: STRICT },
      rows: (seed) => madeTexts(400, seed),
      choosing: () => choosing,
      heldOut: () => unseen.map((each) => ({ ...each, language: 'ko', group: each.label })),
    });
    const run = { seed: 1, signal: new AbortController().signal, progress: () => undefined };
    const { model: bytes } = await task.train(run as unknown as Parameters<typeof task.train>[0]);
    const { model: served } = readTextModel(bytes);
    const classifier = new TextClassifier(served);
    expect(served.scope?.falseAcceptRate).toBe(taken(classifier, choosing, true));
    // A threshold stands right above the most alarming sentence that it keeps out, and no two models agree on that.
    const at = served.labels.indexOf('OUTSIDE');
    const anything = choosing.map(({ text }) => 1 - (classifier.probabilities(text)[at] ?? 0));
    const chosen = Object.values(served.scope?.thresholds ?? {}).filter((each) => each > LEAST_SURE);
    expect(chosen.length).toBeGreaterThan(0);
    for (const threshold of chosen)
      expect(Math.min(...anything.map((each) => Math.abs(each - threshold)))).toBeLessThan(1e-5);
  });
});
