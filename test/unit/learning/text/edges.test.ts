import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  finish,
  GramCounter,
  judgeTexts,
  randomOf,
  readTextModel,
  SHORT_TEXTS,
  TextClassifier,
  textFigures,
  TextModelUnreadable,
  trainTextClassifier,
  UTTERANCES,
  writeTextModel,
  type Edges,
  type TextReading,
  type TextRow,
} from '../../../../src/learning/index.js';

const EDGES: Edges = { ends: 6, beginnings: 3, last: 2, times: 1 };
/** Reads whole tokens, and edges where configured. */
const PLAIN: TextReading = { bits: 18, words: 1, reach: 0, letters: [8, 8], jamo: null };
const without = new GramCounter(PLAIN);
const counter = (edges: Partial<Edges> = {}): GramCounter =>
  new GramCounter({ ...PLAIN, edges: { ...EDGES, ...edges } });
const total = (by: GramCounter, text: string): number => by.count(text).counts.reduce((sum, each) => sum + each, 0);
const runsOf = (by: GramCounter, text: string): ReadonlySet<number> => new Set(by.count(text).places);
/** Of all there are, of Hangul, or of English with blanks and signs; halves of pairs, too. */
const anyUnit = fc.oneof(
  fc.nat({ max: 0xffff }),
  fc.integer({ min: 0xac00, max: 0xd7a3 }),
  fc.integer({ min: 0x20, max: 0x7e }),
);
const shared = (by: GramCounter, one: string, other: string): number =>
  [...runsOf(by, one)].filter((place) => runsOf(by, other).has(place)).length;

const VERBS = ['가', '오', '보', '먹', '자', '사', '쓰', '읽'];
const KINDS: Readonly<Record<string, string>> = { ASKED: '니', TOLD: '다', ORDERED: '라' };

/** Sentences of two clauses; only the last shows the kind, though both have an ending of some kind. */
function utterances(count: number, seed: number): readonly TextRow[] {
  const random = randomOf(seed);
  const endings = Object.values(KINDS);
  const clause = (ending: string): string => `${VERBS[random.below(VERBS.length)] ?? ''}${ending}`;
  return Array.from({ length: count }, (_, row) => {
    const [label = '', ending = ''] = Object.entries(KINDS)[row % endings.length] ?? [];
    const before = Array.from({ length: 1 + random.below(2) }, () =>
      clause(endings[random.below(endings.length)] ?? ''),
    );
    return { text: [...before, clause(ending)].join(' '), label };
  });
}

describe('edges of texts', () => {
  it('count each end, beginning, last token and companion of the end once, and three figures of length', () => {
    // Of "집에 가니": six single letters from the last; beginnings three; two tokens with two ends each;
    // the end with tokens, tokens, thirds; one token before the last, first and last letter, with one and two letters.
    const own = 6 + 3 + (3 + 3) + 3 + 4;
    expect(total(counter(), '집에 가니') - total(without, '집에 가니')).toBe(own);
    expect(total(counter({ times: 3 }), '집에 가니') - total(without, '집에 가니')).toBe(3 * own);
  });

  it('distinguish words in another order, which counting tokens without their place cannot', () => {
    expect(shared(without, '왔니 먹었다', '먹었다 왔니')).toBe(runsOf(without, '왔니 먹었다').size);
    expect(shared(counter(), '왔니 먹었다', '먹었다 왔니')).toBeLessThan(runsOf(counter(), '왔니 먹었다').size);
    expect(shared(counter(), '밥을 먹었니', '잠을 잤니')).toBeGreaterThan(
      shared(counter(), '밥을 먹었니', '잠을 잤다'),
    );
  });

  it('take any text, find nothing where there is no token, and read the same text alike each time', () => {
    const by = counter({ ends: 16, beginnings: 16, last: 16, times: 16 });
    fc.assert(
      fc.property(fc.array(anyUnit, { maxLength: 60 }), (units) => {
        const text = String.fromCharCode(...units);
        const { places, counts } = by.count(text);
        expect(by.count(text)).toEqual({ places, counts });
        expect(counts.every((count) => count > 0)).toBe(true);
        expect(places.length > 0).toBe(without.count(text).places.length > 0);
      }),
      { numRuns: 100 },
    );
    expect(by.count(' … , ').places).toHaveLength(by.count('...,').places.length);
    expect(by.count(' , ').places).toHaveLength(0);
  });

  it('grow with what is counted, and leave what is counted elsewhere as it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('대출', '왜', '갚니', 'loan', '?', '얼마'), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 12 }),
        (tokens, size) => {
          const text = tokens.join(' ');
          const [small, large] = [counter({ ends: size }), counter({ ends: size + 1 })];
          expect(total(large, text) - total(small, text)).toBeGreaterThanOrEqual(0);
          expect(total(large, text) - total(small, text)).toBeLessThanOrEqual(1);
          expect(runsOf(small, text).isSupersetOf(runsOf(without, text))).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('refuse sizes that cannot be counted', () => {
    for (const ends of [0, 17, 1.5, NaN]) expect(() => counter({ ends })).toThrow(RangeError);
  });
});

describe('readings', () => {
  const options = { svmEpochs: 8, entropyEpochs: 6, seed: 3 };
  const rows = utterances(300, 1);
  const model = finish(trainTextClassifier(rows, options));
  const identity = { task: 'MADE', contractHash: 'a'.repeat(64) };

  it('are chosen by what held-out rows come to: edges for kinds of utterances, none where places say nothing', () => {
    expect(model.features.reading).toEqual(UTTERANCES);
    const { accuracy } = textFigures(judgeTexts(model, utterances(300, 2)));
    expect(accuracy.low).toBeGreaterThan(0.9);
    const random = randomOf(5);
    const topics = Array.from({ length: 300 }, (_, row) => {
      const words = [row % 2 === 0 ? 'loan' : 'card', ...Array.from({ length: 6 }, () => `w${random.below(40)}`)];
      return { label: String(row % 2), text: words.sort(() => random.unit() - 0.5).join(' ') };
    });
    expect(finish(trainTextClassifier(topics, options)).features.reading).toEqual(SHORT_TEXTS);
  });

  it('are what was asked for when there is no choice', () => {
    const plain = finish(trainTextClassifier(rows, { ...options, readings: [SHORT_TEXTS] }));
    expect(plain.features.reading).toEqual(SHORT_TEXTS);
    expect(Buffer.from(writeTextModel(plain, identity)).toString('latin1')).toContain('"moa text 1"');
  });

  it('are written with the model, in a format that says so, and give the same bytes for the same seed', () => {
    const bytes = writeTextModel(model, identity);
    const again = finish(trainTextClassifier(rows, options));
    expect(writeTextModel(again, identity)).toEqual(bytes);
    const { model: read } = readTextModel(bytes);
    expect(read.features.reading).toEqual(UTTERANCES);
    const [here, there] = [new TextClassifier(model), new TextClassifier(read)];
    const alike = utterances(200, 4).filter(({ text }) => here.classify(text).label === there.classify(text).label);
    expect(alike.length).toBeGreaterThanOrEqual(196);
    const misnamed = Buffer.from(bytes).toString('latin1').replace('moa text 2', 'moa text 1');
    expect(() => readTextModel(Buffer.from(misnamed, 'latin1'))).toThrow(TextModelUnreadable);
  });
});
