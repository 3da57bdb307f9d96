/**
 * Intake brings the books of an institution along: files of its customers, loans and repayments, each a batch that is whole
 * or absent, shown by a dry run, committed as it was shown, and taken back while nothing rests on it. The rooms that own the
 * rows say what a row means; batches are those of card spending.
 */
export { isIntakeBatch, type IntakeKind, type StoredBatch } from './batch.repository.js';
export { commitIntake, foreseeIntakeUndo, undoIntake } from './batches.js';
export type { IntakeProgress } from './intake-run.js';
export { intakeEntities } from './entities.js';
export { createIntake } from './module.js';
export { columnsOf, faultText, intakeOf } from './kinds.js';
export { takeIn, type IntakeReport } from './take-in.js';
export { seriesImportPolicy } from './api/index.js';
