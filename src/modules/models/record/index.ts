/** A training record is all that is known of a version, as JSON: gates, reports and the check of its file go by it. */
export { compareRecords, type FigurePair, type RecordComparison } from './compare-records.js';
export { evenness, LEAST_COMPARED, LEFT_OUT, type ComparedGroup, type LeftOut } from './even-groups.js';
export {
  allPass,
  GATE_OUTCOMES,
  GATES,
  gatesOf,
  outcomeOf,
  type Gate,
  type GateName,
  type GateOutcome,
} from './gates.js';
export { noLanguageWorse } from './language-gate.js';
export { disagreement, tableOf } from './sample-check.js';
export { parseTrainingRecord, trainingRecordOf, type RecordedSample, type TrainingRecord } from './training-record.js';
