/** Rules as data: how one is read, evaluated and checked, and how its thresholds and probabilities are calibrated. */
export { MIN_STEP_WEIGHT } from './calibration-steps.js';
export {
  calibratedVerdict,
  calibrated,
  fitLabelCalibration,
  type Calibrations,
  type LabelCalibration,
  type VerdictCalibration,
} from './calibration.js';
export { regionsWhere } from './checker-region.js';
export { metricsIn } from './checker-search.js';
export { checkRules, GRAVE_KINDS, type Finding } from './checker.js';
export { holds, probabilityOf, evaluateRules, toFourPlaces, type VerdictResult } from './evaluate.js';
export { parseRules, type RuleSet } from './rule-parser.js';
export {
  GOOD_NEWS,
  SCENARIO_LABELS,
  MAX_KEY_METRICS,
  type Verdict,
  type ScenarioLabel,
  type Condition,
  type ScenarioRule,
  type Thresholds,
  type Comparison,
  type ReportingFloor,
} from './rule.js';
export { ScenariosError, ScenariosErrorCode } from './scenarios.errors.js';
export { boundFault, boundFaults, THRESHOLD_BOUNDS, type BoundFault } from './threshold-bounds.js';
