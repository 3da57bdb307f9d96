import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  crossValidateTexts,
  finish,
  finishInTurns,
  judgeTexts,
  randomOf,
  readTextModel,
  SHORT_TEXTS,
  TextClassifier,
  textFigures,
  textFolds,
  TextModelUnreadable,
  thresholdAt,
  trainTextClassifier,
  writeTextModel,
} from '../../../../src/learning/index.js';
import { madeTexts } from './made-texts.js';

const rows = madeTexts(400, 1);
const unseen = madeTexts(400, 2);
const options = { readings: [SHORT_TEXTS], svmEpochs: 8, entropyEpochs: 6, seed: 3 } as const;
const model = finish(trainTextClassifier(rows, options));
const identity = { task: 'MADE', contractHash: 'a'.repeat(64) };

describe('classifiers of texts', () => {
  it('classify texts they never saw, with calibrated probabilities', () => {
    const { accuracy, macroF1, calibrationError } = textFigures(judgeTexts(model, unseen));
    expect(accuracy.low).toBeGreaterThan(0.8);
    expect(accuracy.low).toBeLessThan(accuracy.high);
    expect(macroF1.value).toBeGreaterThan(0.8);
    expect(calibrationError).toBeLessThan(0.08);
  });

  it('give the same bytes for the same seed, in one go or in turns, and others for another', async () => {
    const bytes = writeTextModel(model, identity);
    const again = await finishInTurns(trainTextClassifier(rows, options));
    const other = finish(trainTextClassifier(rows, { ...options, seed: 4 }));
    expect(writeTextModel(again, identity)).toEqual(bytes);
    expect(writeTextModel(other, identity)).not.toEqual(bytes);
  });

  it('answer as before once written and read back, but for what small weights and a byte for each lose', () => {
    const { model: read, identity: told } = readTextModel(writeTextModel(model, identity));
    expect(told).toEqual(identity);
    const [here, there] = [new TextClassifier(model), new TextClassifier(read)];
    for (const { text } of unseen)
      here.probabilities(text).forEach((probability, label) => {
        expect(Math.abs((there.probabilities(text)[label] ?? NaN) - probability)).toBeLessThan(0.06);
      });
  });

  it('refuse a file that is cut, longer, or of another kind, and fail in no other way', () => {
    const bytes = writeTextModel(model, identity);
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), (length) => {
        expect(() => readTextModel(bytes.slice(0, length))).toThrow(TextModelUnreadable);
      }),
      { numRuns: 30 },
    );
    expect(() => readTextModel(Uint8Array.from([...bytes, 0]))).toThrow(TextModelUnreadable);
    const renamed = Buffer.from(bytes).toString('latin1').replace('moa text 1', 'moa text 9');
    expect(() => readTextModel(Buffer.from(renamed, 'latin1'))).toThrow(TextModelUnreadable);
  });

  it('take in no more of what is outside than was allowed', () => {
    const outside = { label: 'OUTSIDE', falseAcceptRate: 0.05 };
    const scoped = finish(trainTextClassifier(rows, { ...options, outside }));
    expect(scoped.scope?.falseAcceptRate).toBeLessThanOrEqual(0.05);
    const classifier = new TextClassifier(scoped);
    const taken = (label: string): number => {
      const some = unseen.filter((row) => (row.label === 'OUTSIDE') === (label === 'OUTSIDE'));
      return some.filter(({ text }) => classifier.classify(text).isInScope).length / some.length;
    };
    expect(taken('OUTSIDE')).toBeLessThan(0.15);
    expect(taken('the others')).toBeGreaterThan(0.7);
    expect(unseen.every(({ text }) => classifier.classify(text).label !== 'OUTSIDE')).toBe(true);
  });

  it('are judged across folds by models that saw nothing of the fold', () => {
    const verdicts = finish(crossValidateTexts(rows.slice(0, 200), 4, options));
    expect(textFigures(verdicts).accuracy.value).toBeGreaterThan(0.75);
    expect(verdicts.probabilities.rows).toBe(200);
    const random = randomOf(9);
    const noise = rows.slice(0, 200).map(({ label }) => ({ label, text: String(random.below(1_000_000)) }));
    expect(textFigures(finish(crossValidateTexts(noise, 4, options))).accuracy.value).toBeLessThan(0.4);
  });

  it('refuse what they cannot learn from, or are not asked about', () => {
    expect(() => finish(trainTextClassifier(rows.filter(({ label }) => label === 'LATE')))).toThrow(RangeError);
    expect(() => finish(trainTextClassifier(rows.slice(0, 4)))).toThrow(RangeError);
    expect(() => finish(trainTextClassifier(rows, { outside: { label: 'NONE', falseAcceptRate: 0 } }))).toThrow('NONE');
    expect(() => judgeTexts(model, [{ text: '날씨', label: 'WEATHER' }])).toThrow('WEATHER');
  });
});

describe('folds of texts', () => {
  it('keep what is of one origin together and spread each label evenly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000 }), fc.integer({ min: 2, max: 6 }), (seed, folds) => {
        const texts = madeTexts(240, seed).map((row, at) => ({ ...row, origin: `${row.label} ${at % 120}` }));
        const foldOf = textFolds(texts, folds, seed);
        const byOrigin = Map.groupBy(texts.keys(), (row) => texts[row]?.origin);
        for (const members of byOrigin.values()) expect(new Set(members.map((row) => foldOf[row])).size).toBe(1);
        for (const members of Map.groupBy(texts.keys(), (row) => texts[row]?.label).values()) {
          const counts = Array.from(
            { length: folds },
            (_, fold) => members.filter((row) => foldOf[row] === fold).length,
          );
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('let no more of the values reach a threshold than the share says', () => {
    fc.assert(
      fc.property(
        fc.array(fc.float({ min: 0, max: 1, noNaN: true })),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, share) => {
          const threshold = thresholdAt(values, share);
          expect(values.filter((value) => value >= threshold).length).toBeLessThanOrEqual(share * values.length);
        },
      ),
    );
  });
});
