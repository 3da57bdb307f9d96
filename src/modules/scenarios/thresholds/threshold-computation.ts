import { createHash } from 'node:crypto';
import {
  evaluateRules,
  probabilityOf,
  SCENARIO_LABELS,
  fitLabelCalibration,
  type VerdictResult,
  type ScenarioLabel,
  type ScenarioRule,
  type ReportingFloor,
  type Thresholds,
  type Verdict,
  type Calibrations,
} from '../rules/index.js';
import { reportedLabelsOf } from '../evaluation/index.js';
import { DERIVED, deriveThresholds, Figures, type DerivedValue } from './derived-thresholds.js';
import type { Population } from './population.js';
import { knownCustomers, type KnownCustomer } from './population-reader.js';
import { ProbabilityMoves } from './probability-moves.js';
import { EffectCounter, type ThresholdEffects } from './threshold-effects.js';

/** Which rows a version was computed from. */
export interface ComputedFrom {
  readonly on: string;
  /** Customers of the institution, and those of whom a recent month is known. */
  readonly customers: number;
  readonly customersWithMonths: number;
  /** The first and the last of the latest months; null without any. */
  readonly firstMonth: string | null;
  readonly lastMonth: string | null;
  /** SHA-256 over every customer's figures in order, so that the same rows are known again. */
  readonly digest: string;
  readonly values: readonly DerivedValue[];
}

/** What somebody said of a label. */
export interface Review {
  readonly customerId: number;
  readonly month: string;
  readonly label: ScenarioLabel;
  readonly holds: boolean;
}

/** What is computed, and from what. */
export interface Computation {
  readonly thresholds: Thresholds;
  readonly computedFrom: ComputedFrom;
  readonly effects: ThresholdEffects;
  readonly calibration: Calibrations;
  /** The rules whose scores it calibrates. */
  readonly ruleSetId: number;
}

interface ComputationParts {
  readonly population: Population;
  readonly reviews: (customerIds: readonly number[]) => Promise<readonly Review[]>;
  readonly rules: readonly ScenarioRule[];
  /** The lowest probability at which those rules report a label. */
  readonly floor: ReportingFloor | null;
  readonly ruleSetId: number;
  /** What is in force for the institution. */
  readonly before: Thresholds;
  readonly beforeCalibration: Calibrations;
  readonly defaults: Thresholds;
  readonly institutionId: number;
  readonly today: string;
  /** Called after each page with the number of customers read; may throw to end it. */
  readonly onCustomers?: (customers: number) => void;
}

/**
 * Computes thresholds from an institution's customers, compares them with those in force, and calibrates scores by what
 * people said. Customers are read three times, so that few are in memory at any time.
 */
export async function computeThresholds(parts: ComputationParts): Promise<Computation> {
  const { population, institutionId, today, defaults } = parts;
  const figures = new Figures();
  const rows = new RowCounter();
  for await (const customers of knownCustomers(population, institutionId, today)) {
    for (const customer of customers) {
      rows.add(customer);
      figures.add(customer.metrics);
    }
    parts.onCustomers?.(rows.customers);
  }
  const values = deriveThresholds(figures, defaults);
  const derived = Object.fromEntries(values.map(({ name, value }) => [name, value]));
  const thresholds = { ...defaults, ...derived };
  const calibration = await calibrationOf(parts, thresholds);
  const effects = await effectsOf(parts, thresholds, calibration);
  return {
    thresholds,
    effects,
    calibration,
    ruleSetId: parts.ruleSetId,
    computedFrom: { on: today, ...rows.result(), values },
  };
}

/** Sets scores against what people said. */
async function calibrationOf(parts: ComputationParts, thresholds: Thresholds): Promise<Calibrations> {
  const { population, reviews, rules, institutionId, today } = parts;
  const cases = new Map<ScenarioLabel, { scores: number[]; holds: boolean[] }>(
    SCENARIO_LABELS.map((label) => [label, { scores: [], holds: [] }]),
  );
  for await (const customers of knownCustomers(population, institutionId, today)) {
    const byId = new Map(customers.map((customer) => [customer.customerId, customer]));
    for (const { customerId, month, label, holds } of await reviews([...byId.keys()])) {
      const [customer, rule] = [byId.get(customerId), rules.find((each) => each.label === label)];
      if (!customer || !rule) continue;
      cases.get(label)?.scores.push(probabilityOf(rule, customer.metricsOn(month), thresholds, false));
      cases.get(label)?.holds.push(holds);
    }
  }
  return Object.fromEntries(
    [...cases].map(([label, { scores, holds }]) => [label, fitLabelCalibration(scores, holds)]),
  );
}

/** Judges every customer by both versions, each with its own calibration, to see whose reported labels change. */
async function effectsOf(
  parts: ComputationParts,
  thresholds: Thresholds,
  calibration: Calibrations,
): Promise<ThresholdEffects> {
  const { population, rules, floor, before, beforeCalibration, institutionId, today } = parts;
  const [effects, moves] = [new EffectCounter(), new ProbabilityMoves()];
  for await (const customers of knownCustomers(population, institutionId, today)) {
    for (const { customerId, metrics } of customers) {
      const earlier = evaluateRules(rules, metrics, before).verdicts;
      const later = evaluateRules(rules, metrics, thresholds).verdicts;
      const [reportedBefore, reportedNow] = [
        reportedLabelsOf(earlier, beforeCalibration, floor),
        reportedLabelsOf(later, calibration, floor),
      ];
      effects.add(customerId, labelsOf(reportedBefore.reported), labelsOf(reportedNow.reported));
      moves.add(customerId, earlier, later);
    }
  }
  return { ...effects.result(), probabilities: moves.result(beforeCalibration, calibration) };
}

const labelsOf = (verdicts: readonly VerdictResult[]): Verdict[] => verdicts.map(({ label }) => label);

/** Counts the rows behind a version, and makes a digest of them. */
class RowCounter {
  customers = 0;
  #withMonths = 0;
  #first: string | null = null;
  #last: string | null = null;
  readonly #hash = createHash('sha256');

  add({ customerId, latestMonth, metrics }: KnownCustomer): void {
    this.customers += 1;
    this.#hash.update(
      `${JSON.stringify([customerId, latestMonth, ...DERIVED.map(({ metric }) => metrics[metric])])}\n`,
    );
    // A month that is too old is not used: neither a score nor money at hand is known from it.
    if (latestMonth === null || DERIVED.every(({ metric }) => metrics[metric] === null)) return;
    this.#withMonths += 1;
    if (this.#first === null || latestMonth < this.#first) this.#first = latestMonth;
    if (this.#last === null || latestMonth > this.#last) this.#last = latestMonth;
  }

  result() {
    return {
      customers: this.customers,
      customersWithMonths: this.#withMonths,
      firstMonth: this.#first,
      lastMonth: this.#last,
      digest: this.#hash.digest('hex'),
    };
  }
}
