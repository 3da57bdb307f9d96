import {
  accuracy,
  calibrationError,
  confidences,
  confusionMatrix,
  macroF1,
  matrixOf,
  quantileOf,
  randomOf,
  reliability,
  shuffle,
  TextClassifier,
  wilsonInterval,
  type TextModel,
} from '../../../../learning/index.js';
import {
  againstShuffledTruth,
  type AgainstNoise,
  type Calibration,
  type Confusion,
  type Figure,
  type SubgroupGap,
  type TrainedModel,
} from '../../../models/index.js';
import type { PlainWay } from './shared-words.js';

/** A sentence that a model is judged by. Those of one group resemble each other. */
export interface JudgedSentence {
  readonly text: string;
  readonly language: 'ko' | 'en';
  readonly label: string;
  readonly group: string;
}

/** What a model and the plain method are judged by. */
export interface Judging {
  readonly model: TextModel;
  readonly sentences: readonly JudgedSentence[];
  readonly plain: PlainWay;
  readonly seed: number;
}

const DRAWS = 400;
/** Languages with fewer sentences differ by chance. */
const LEAST_COMPARED = 30;
const ACCURACY = { ko: '정확도', en: 'accuracy' };
const F1 = { ko: '매크로 F1', en: 'macro F1' };
const TITLES = [
  { name: 'macroF1', title: F1 },
  { name: 'accuracy', title: ACCURACY },
  { name: 'macroF1', title: F1 },
  { name: 'accuracy', title: ACCURACY },
  { name: 'macroF1', title: { ko: '단순 기준 대비 개선', en: 'improvement on the plain way' } },
  { name: 'calibrationError', title: { ko: '보정 오차(ECE)', en: 'expected calibration error' } },
] as const;

/** The figures of a model as it is served, all on sentences that people wrote. */
export function judged(
  judging: Judging,
): Pick<
  TrainedModel,
  'comparison' | 'metrics' | 'baselineMetrics' | 'noise' | 'calibration' | 'confusion' | 'subgroups'
> {
  const { model, sentences, plain, seed } = judging;
  const { labels, scope } = model;
  const place = (label: string): number => labels.indexOf(label);
  const truth = Uint8Array.from(sentences, ({ label }) => place(label));
  const classifier = new TextClassifier(model);
  const predicted = Uint8Array.from(sentences, ({ text }) => {
    const { label, isInScope } = classifier.classify(text);
    return place(isInScope || !scope ? label : scope.outside);
  });
  const plainly = Uint8Array.from(sentences, ({ text }) => place(plain.labelOf(text)));
  const values = sentences.flatMap(({ text }) => [...classifier.probabilities(text)]);
  const sure = confidences(matrixOf(sentences.length, labels.length, Float32Array.from(values)), truth);
  const f1 = (some: Uint8Array, rows: Int32Array): number =>
    macroF1(confusionMatrix(at(truth, rows), at(some, rows), labels.length));
  const figures = bootstrapped(sentences.length, seed, (rows) => {
    const [own, other] = [f1(predicted, rows), f1(plainly, rows)];
    const right = (some: Uint8Array): number => accuracy(at(truth, rows), at(some, rows));
    const shares = Float32Array.from(rows, (row) => sure.probabilities[row] ?? 0);
    return [
      own,
      right(predicted),
      other,
      right(plainly),
      own - other,
      calibrationError(reliability(shares, at(sure.hits, rows))),
    ];
  });
  const [own, ownAccuracy, other, otherAccuracy, improvement, error] = figures as [
    Figure,
    Figure,
    Figure,
    Figure,
    Figure,
    Figure,
  ];
  return {
    comparison: { model: own, baseline: other, baselineTitle: plain.title, improvement },
    metrics: [own, ownAccuracy, ...scopeFigures(judging, truth, predicted)],
    baselineMetrics: [other, otherAccuracy],
    noise: againstNoise(judging, (order) => macroF1(confusionMatrix(at(truth, order), predicted, labels.length))),
    calibration: { error, bins: binsOf(sure) },
    confusion: confusionOf(labels, truth, predicted),
    subgroups: [byLanguage(sentences, truth, predicted)],
  };
}

/** Shuffles of whole intents. */
const INTENT_SHUFFLES = 1_000;

/**
 * Noise is made in two ways. Sentences of one intent resemble each other, so that a model of noise answers all of them
 * alike and may be right of all by luck: beside single sentences, whole intents are given the truth of others. Of few
 * classes that comes true often enough for deviations to say little, and the 99th percentile is asked for.
 */
function againstNoise({ sentences, seed }: Judging, figure: (order: Int32Array) => number): AgainstNoise {
  const single = againstShuffledTruth({ name: 'macroF1', rows: sentences.length, seed, figure });
  const rowsOf = Map.groupBy(sentences.keys(), (row) => sentences[row]?.group ?? '');
  const intents = [...rowsOf.keys()];
  const random = randomOf(seed, 54);
  const drawn = Array.from({ length: INTENT_SHUFFLES }, () => {
    const others = shuffle(Int32Array.from(intents.keys()), random);
    const order = new Int32Array(sentences.length);
    for (const [place, intent] of intents.entries()) {
      const from = rowsOf.get(intents[others[place] ?? 0] ?? '') ?? [];
      for (const [each, row] of (rowsOf.get(intent) ?? []).entries()) order[row] = from[each % from.length] ?? 0;
    }
    return figure(order);
  });
  return {
    name: single.name,
    value: single.value,
    draws: single.draws + INTENT_SHUFFLES,
    ceiling: Math.max(single.ceiling, quantileOf(drawn, 0.99)),
    method: {
      ko: `정답을 문장별로 ${single.draws}번, 의도별로 ${INTENT_SHUFFLES}번 섞음`,
      en: `the truth shuffled by sentence ${single.draws} times and by intent ${INTENT_SHUFFLES} times`,
    },
  };
}

/** By a loop: `from` is several times slower, and this is done for each of thousands of draws. */
function at(values: Uint8Array, rows: Int32Array): Uint8Array {
  const taken = new Uint8Array(rows.length);
  for (let place = 0; place < rows.length; place += 1) taken[place] = values[rows[place] ?? 0] ?? 0;
  return taken;
}

/** All figures on the same draws, so that the interval of a difference is that of paired ones. */
function bootstrapped(rows: number, seed: number, statistics: (rows: Int32Array) => readonly number[]): Figure[] {
  const random = randomOf(seed, 21);
  const values = statistics(Int32Array.from({ length: rows }, (_, row) => row));
  const draws = Array.from({ length: DRAWS }, () =>
    statistics(Int32Array.from({ length: rows }, () => random.below(rows))),
  );
  return TITLES.map(({ name, title }, figure) => {
    const sorted = draws.map((draw) => draw[figure] ?? NaN).sort((one, other) => one - other);
    const [low = null, high = null] = [sorted[Math.floor(0.025 * DRAWS)], sorted[Math.ceil(0.975 * DRAWS) - 1]];
    const method = `bootstrap over sentences, ${DRAWS} draws`;
    return { name, title, rows, method, value: values[figure] ?? NaN, low, high };
  });
}

/** A share with its interval; unknown without rows. */
const shareOf = (cases: number, rows: number) => wilsonInterval(cases, rows) ?? { share: 0, low: 0, high: 1 };

/** How often out-of-scope questions are accepted, and in-scope ones rejected. */
function scopeFigures({ model: { labels, scope } }: Judging, truth: Uint8Array, predicted: Uint8Array): Figure[] {
  if (!scope) return [];
  const outside = labels.indexOf(scope.outside);
  const share = (name: string, title: Figure['title'], isOutside: boolean): Figure => {
    const rows = [...truth.keys()].filter((row) => (truth[row] === outside) === isOutside);
    const { share: value, low, high } = shareOf(rows.filter((row) => predicted[row] !== outside).length, rows.length);
    return { name, title, value, low, high, rows: rows.length, method: 'Wilson interval' };
  };
  return [
    share('falseAcceptRate', { ko: '범위 밖 질문을 받아들인 비율', en: 'of what is out of scope, taken in' }, true),
    share('acceptRate', { ko: '범위 안 질문을 받아들인 비율', en: 'of what is in scope, taken in' }, false),
  ];
}

const binsOf = ({ probabilities, hits }: ReturnType<typeof confidences>): Calibration['bins'] =>
  reliability(probabilities, hits, 10).map(({ meanProbability, frequency, count }) => ({
    predicted: meanProbability,
    observed: frequency,
    rows: count,
  }));

function confusionOf(labels: readonly string[], truth: Uint8Array, predicted: Uint8Array): Confusion {
  const { values, columns } = confusionMatrix(truth, predicted, labels.length);
  return { labels, counts: labels.map((_, row) => Array.from(values.slice(row * columns, (row + 1) * columns))) };
}

/** People who write in one language must not be understood much worse than others. */
function byLanguage(sentences: Judging['sentences'], truth: Uint8Array, predicted: Uint8Array): SubgroupGap {
  const groups = [...Map.groupBy(sentences.keys(), (row) => sentences[row]?.language ?? 'en')].map(([label, rows]) => {
    const places = Int32Array.from(rows);
    const right = Math.round(accuracy(at(truth, places), at(predicted, places)) * rows.length);
    const { share: value, low, high } = shareOf(right, rows.length);
    return { label, value, low, high, rows: rows.length };
  });
  const compared = groups.filter(({ rows }) => rows >= LEAST_COMPARED).map(({ value }) => value);
  const gap = compared.length < 2 ? 0 : Math.max(...compared) - Math.min(...compared);
  return { attribute: 'language', title: { ko: '언어', en: 'language' }, figure: 'accuracy', groups, gap };
}
