import {
  calibrated,
  SCENARIO_LABELS,
  type Calibrations,
  type VerdictResult,
  type ScenarioLabel,
} from '../rules/index.js';

/** A probability that differs between two versions. */
interface ProbabilityMove {
  readonly customerId: number;
  readonly label: ScenarioLabel;
  readonly before: number;
  readonly after: number;
}

/** How the probabilities of one label change, among customers who have it by both versions. */
interface LabelMoves {
  readonly label: ScenarioLabel;
  /** Customers with a probability by both versions. */
  readonly compared: number;
  readonly moved: number;
  /** Customers with a probability by the new version only, and by the earlier one only. */
  readonly appeared: number;
  readonly vanished: number;
}

export interface ProbabilityEffects {
  /** Customers with a probability of some label by both versions. */
  readonly compared: number;
  /** Customers with a probability that moves by more than a tenth. */
  readonly moved: number;
  readonly labels: readonly LabelMoves[];
  /** The biggest moves, above a tenth, the biggest first. */
  readonly listed: readonly ProbabilityMove[];
}

/** Only greater moves count: 0.60 where 0.50 stood says something different. */
const MOVED_BY = 0.1;
/** Moves that are named at most. */
export const MAX_MOVES = 20;

/** A label somebody has by both versions, with the scores of both. */
interface Scored {
  readonly label: ScenarioLabel;
  readonly before: number;
  readonly after: number;
}

/** Customers whose labels and scores are the same by both versions. */
interface Alike {
  readonly scored: readonly Scored[];
  count: number;
  /** The first of them. */
  readonly ids: number[];
}

/**
 * Gathers customers' scores by two versions before their probabilities are known. Customers with equal scores are
 * counted together: scores are sums of a few weights, so memory holds few of them for any number of customers.
 */
export class ProbabilityMoves {
  readonly #alike = new Map<string, Alike>();

  add(customerId: number, before: readonly VerdictResult[], after: readonly VerdictResult[]): void {
    const scored = after.flatMap(({ label, probability }) => {
      const earlier = before.find((each) => each.label === label);
      return label === 'NEUTRAL' || !earlier ? [] : [{ label, before: earlier.probability, after: probability }];
    });
    if (scored.length === 0) return;
    const key = scored.map((one) => `${one.label} ${one.before} ${one.after}`).join(' ');
    let alike = this.#alike.get(key);
    if (!alike) this.#alike.set(key, (alike = { scored, count: 0, ids: [] }));
    alike.count += 1;
    if (alike.ids.length < MAX_MOVES) alike.ids.push(customerId);
  }

  result(before: Calibrations, after: Calibrations): ProbabilityEffects {
    const groups = [...this.#alike.values()].map(({ scored, count, ids }) => ({
      count,
      ids,
      labels: scored.map((one) => calibratedPair(one, before, after)),
    }));
    const countOf = (is: (label: LabelPair) => boolean): number =>
      groups.reduce((sum, { labels, count }) => sum + (labels.some(is) ? count : 0), 0);
    const labels = SCENARIO_LABELS.map((label) => {
      const its = (is: (one: LabelPair) => boolean): number => countOf((one) => one.label === label && is(one));
      return {
        label,
        compared: its(isCompared),
        moved: its(isMoved),
        appeared: its((one) => one.before === null && one.after !== null),
        vanished: its((one) => one.before !== null && one.after === null),
      };
    });
    const listed = groups
      .flatMap((one) => one.labels.flatMap((label) => one.ids.map((customerId) => ({ ...label, customerId }))))
      .filter((one): one is ProbabilityMove => isMoved(one))
      .sort((one, other) => sizeOf(other) - sizeOf(one) || one.customerId - other.customerId)
      .slice(0, MAX_MOVES);
    return {
      compared: countOf(isCompared),
      moved: countOf(isMoved),
      listed,
      labels: labels.filter(({ compared, appeared, vanished }) => compared + appeared + vanished > 0),
    };
  }
}

interface LabelPair {
  readonly label: ScenarioLabel;
  readonly before: number | null;
  readonly after: number | null;
}

const calibratedPair = ({ label, before, after }: Scored, earlier: Calibrations, later: Calibrations): LabelPair => ({
  label,
  before: calibrated(earlier[label], before),
  after: calibrated(later[label], after),
});

const isCompared = ({ before, after }: LabelPair): boolean => before !== null && after !== null;
/** In ten-thousandths, the precision of probabilities. */
const sizeOf = ({ before, after }: LabelPair): number =>
  before === null || after === null ? 0 : Math.round(Math.abs(after - before) * 10_000);
const isMoved = (pair: LabelPair): boolean => sizeOf(pair) > MOVED_BY * 10_000;
