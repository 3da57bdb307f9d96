import type { MetricName } from '../metrics/index.js';

/** Labels a rule can give, gravest first: of labels that pass equally strongly the graver one comes first. */
export const SCENARIO_LABELS = [
  'DELINQUENCY',
  'DEBT_CRISIS',
  'JOB_LOSS',
  'CARD_PAYMENT_DIFFICULTY',
  'INTEREST_BURDEN',
  'LOW_CASH',
  'LOAN_REJECTED',
  'CREDIT_DOWN',
  'INVESTMENT_LOSS',
  'EMOTIONAL_SPENDING',
  'RECOVERING_DEBTOR',
  'LOAN_APPROVED',
  'CREDIT_UP',
  'FINANCIAL_HOPE',
] as const;
export type ScenarioLabel = (typeof SCENARIO_LABELS)[number];

/** Labels of no hardship: a customer with only these is in no difficulty. */
export const GOOD_NEWS: readonly Verdict[] = ['LOAN_APPROVED', 'CREDIT_UP', 'FINANCIAL_HOPE', 'NEUTRAL'];

/** What an evaluation says: labels of rules that pass, or NEUTRAL when none does. */
export type Verdict = ScenarioLabel | 'NEUTRAL';

/** A value in a comparison: a metric of the customer, a named threshold of the version in force, or a plain number. */
export type Operand = { readonly metric: MetricName } | { readonly threshold: string } | { readonly value: number };

export type Comparison = '>' | '>=' | '<' | '<=';

export type Condition =
  | { readonly left: Operand; readonly is: Comparison; readonly right: Operand }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

interface Signal {
  readonly when: Condition;
  /** What the signal adds to the score. Negative signals speak against the label. */
  readonly weight: number;
}

/** A scenario rule as data: a gate, weighted signals, modifiers, and the share of the highest score it takes to pass. */
export interface ScenarioRule {
  readonly label: ScenarioLabel;
  readonly gate: Condition;
  readonly signals: readonly Signal[];
  /** Each that holds multiplies the score by its factor. */
  readonly modifiers: readonly { readonly when: Condition; readonly factor: number }[];
  /** Above 0, at most 1. */
  readonly threshold: number;
  /** Metrics shown with the label, in this order. */
  readonly keyMetrics: readonly MetricName[];
}

/** The lowest probability at which a label is reported. Below it the label is only watched. */
export interface ReportingFloor {
  /** As a calibrated probability; at least `LEAST_FLOOR`. */
  readonly probability: number;
  /** By which cases and how it was chosen. */
  readonly source: string;
}

/** A label that is wrong more than two times in three is not reported, whatever reporting it would gain. */
export const LEAST_FLOOR = 0.3;

/** Metrics shown with one label at most. */
export const MAX_KEY_METRICS = 5;

/** Named limits, computed from data or set by default, as one version. */
export type Thresholds = Readonly<Record<string, number>>;
