import type { HistoryNeeded } from '../detection/quarter-history.js';

export type AnomalySeverity = 'LOW' | 'MEDIUM' | 'HIGH';
export type AnomalyUnit = 'WON' | 'PERCENT' | 'SCORE';

/**
 * The parameters of each rule. Names end in their unit: won a month, percentage points, or a plain number. A parameter
 * `highTimes` says from how many times the usual monthly total on the severity is HIGH.
 */
export const RULE_PARAMETERS = {
  TOTAL_SPIKE: ['minZ', 'leastLogSpread', 'minTimes', 'minExcessWon', 'highTimes'],
  CATEGORY_SHARE_JUMP: ['minZ', 'leastSpreadPoints', 'minJumpPoints', 'minTimes', 'minExcessWon', 'highTimes'],
  CATEGORY_FROM_ZERO: ['minTimes', 'minExcessWon', 'highTimes'],
  CARD_SPLIT_INVERSION: ['usualFromPercent', 'nowToPercent', 'minTotalWon'],
  CARD_SPLIT_SHIFT: ['minZ', 'leastSpreadPoints', 'minShiftPoints', 'minTotalWon'],
  MIX_CHANGE: ['minGainPoints', 'minCategories', 'leastGainPoints', 'minTotalWon'],
  CATEGORY_BEGUN: ['minSharePercent', 'minTotalWon'],
  CATEGORY_ENDED: ['minSharePercent', 'minTotalWon'],
  CATEGORY_DRIFT: ['minRisePoints', 'minTimesBefore', 'minT', 'minTotalWon'],
  SUMS_DO_NOT_MATCH: ['cardToleranceWon', 'categoryToleranceWon'],
  UNLIKE_ITS_PAST: ['minScore', 'topPercent'],
} as const;

/** No longer detected. Earlier findings and versions keep them; new versions may not name them. */
export const RETIRED_RULES: readonly (keyof typeof RULE_PARAMETERS)[] = ['UNLIKE_ITS_PAST'];

export type AnomalyRuleCode = keyof typeof RULE_PARAMETERS;
export const RULE_CODES = Object.keys(RULE_PARAMETERS) as readonly AnomalyRuleCode[];

export type RuleParameter = (typeof RULE_PARAMETERS)[AnomalyRuleCode][number];
export type ParametersOf<Code extends AnomalyRuleCode> = Readonly<
  Record<(typeof RULE_PARAMETERS)[Code][number], number>
>;

/** A rule over quarterly spending as data. */
export interface AnomalyRule<Code extends AnomalyRuleCode = AnomalyRuleCode> {
  readonly code: Code;
  readonly severity: AnomalySeverity;
  /** Whether customers are shown what it finds; findings only about the data are for staff. */
  readonly tellsCustomer: boolean;
  /** How often it was right where the truth is known, from 0 to 1: used until staff have decided enough. */
  readonly priorPrecision: number;
  readonly parameters: ParametersOf<Code>;
  /** Where each parameter comes from. */
  readonly sources: Readonly<Record<(typeof RULE_PARAMETERS)[Code][number], string>>;
}

export type AnyAnomalyRule = { readonly [Code in AnomalyRuleCode]: AnomalyRule<Code> }[AnomalyRuleCode];

/** The rules of one version, each code once, and the past they need. */
export interface AnomalyRules {
  readonly history: HistoryNeeded;
  readonly rules: readonly AnyAnomalyRule[];
}

/** What a rule found in a quarter. The value is out of the band, which ends where the rule begins to speak. */
export interface Finding {
  readonly rule: AnomalyRuleCode;
  /** Place of the detail category that it is about; null when it is about the whole quarter. */
  readonly detail: number | null;
  readonly unit: AnomalyUnit;
  /** Won are whole, percentages have two decimals, scores four. */
  readonly value: number;
  readonly expectedLow: number;
  readonly expectedHigh: number;
  readonly severity: AnomalySeverity;
  /** How much money it is about, in won a month: what is beyond the usual, or what went elsewhere. */
  readonly amountWon: number;
}
