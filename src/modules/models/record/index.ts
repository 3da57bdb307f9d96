/** A training record is all that is known of a version, as JSON: gates, reports and the check of its file go by it. */
export { allPass, GATES, gatesOf, type Gate, type GateName } from './gates.js';
export { disagreement, tableOf } from './sample-check.js';
export { parseTrainingRecord, trainingRecordOf, type RecordedSample, type TrainingRecord } from './training-record.js';
