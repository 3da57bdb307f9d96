import { METRICS, type MetricName } from '../../src/modules/scenarios/index.js';
import type { Case } from './cases.js';
import { SCENARIO_LABELS, type ScenarioLabel } from '../../src/modules/scenarios/rules/rule.js';
import { boostingProbabilities, finish, matrixOf, trainBoosting, type Matrix } from '../../src/learning/index.js';

/** Tells of each case which labels the best judge of the same figures would give. */
export type Ceiling = (cases: readonly Case[]) => Set<ScenarioLabel>[];

const NAMES = Object.keys(METRICS) as MetricName[];
/** Depth and rounds at which more no longer lower the loss on cases not learned from. */
const OPTIONS = { classes: 2, rounds: 150, depth: 4, shrinkage: 0.08, minChildWeight: 5, patience: 12 } as const;

/**
 * Learns, from tens of thousands of made-up customers, how likely a person is to say each label given all that rules may
 * look at, and nothing else. With so many cases that is as near as can be to the share the noise leaves; the label is
 * shown above the share that gives the highest F1 on cases that were not learned from.
 */
export function learnCeiling(training: readonly Case[], choosing: readonly Case[]): Ceiling {
  const [matrix, other] = [matrixFor(training), matrixFor(choosing)];
  const judges = SCENARIO_LABELS.map((label) => {
    const [labels, truth] = [truthOf(training, label), truthOf(choosing, label)];
    const model = finish(trainBoosting({ matrix, labels }, OPTIONS, { matrix: other, labels: truth }));
    const shares = (of: Matrix): number[] => secondOf(boostingProbabilities(model, of).values);
    return { label, shares, from: bestShare(shares(other), truth) };
  });
  return (cases) => {
    const figures = matrixFor(cases);
    const told = cases.map(() => new Set<ScenarioLabel>());
    for (const { label, shares, from } of judges)
      for (const [row, share] of shares(figures).entries()) if (share >= from) told[row]?.add(label);
    return told;
  };
}

const truthOf = (cases: readonly Case[], label: ScenarioLabel): Uint8Array =>
  Uint8Array.from(cases, ({ holds }) => Number(holds.has(label)));

function matrixFor(cases: readonly Case[]): Matrix {
  const values = new Float32Array(cases.length * NAMES.length);
  for (const [row, { metrics }] of cases.entries())
    for (const [column, name] of NAMES.entries()) values[row * NAMES.length + column] = metrics[name] ?? NaN;
  return matrixOf(cases.length, NAMES.length, values);
}

/** Of pairs of probabilities the second. */
const secondOf = (pairs: ArrayLike<number>): number[] => Array.from(pairs).filter((_, place) => place % 2 === 1);

/** The share from which on telling gives the highest F1. */
function bestShare(shares: readonly number[], truth: ArrayLike<number>): number {
  const order = shares
    .map((share, row) => ({ share, is: truth[row] === 1 }))
    .sort((one, next) => next.share - one.share);
  const all = order.filter(({ is }) => is).length;
  let [right, best, from] = [0, 0, 1];
  for (const [place, { share, is }] of order.entries()) {
    right += Number(is);
    if (order[place + 1]?.share === share) continue;
    const score = (2 * right) / (place + 1 + all);
    if (score > best) [best, from] = [score, share];
  }
  return from;
}
