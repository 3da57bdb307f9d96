/** A training record is all that is known of a version, as JSON: gates, reports and the check of its file use it. */
export { compareRecords, type RecordComparison } from './compare-records.js';
export { evenness, LEAST_COMPARED, type ComparedGroup, type LeftOut } from './group-gap.js';
export { allPass, GATES, gatesOf, outcomeOf, type Gate, type GateName, type GateOutcome } from './gates.js';
export { noLanguageWorse } from './language-gate.js';
export { disagreement, tableOf } from './sample-check.js';
export { parseTrainingRecord, trainingRecordOf, type TrainingRecord } from './training-record.js';
