/**
 * Intake imports the books of an institution: files of its customers, loans, repayments, series and products, each a batch that
 * is loaded whole or not at all, shown by a dry run, committed as it was shown, and undone while nothing depends on it.
 * The rooms that own the rows define what a row means; the batches are those of card spending.
 */
export { isIntakeBatch, type IntakeKind, type StoredBatch } from './batch.repository.js';
export { commitIntake, foreseeIntakeUndo, undoIntake } from './batch-acts.js';
export type { IntakeProgress } from './intake-run.js';
export { intakeEntities } from './intake-entities.js';
export { createIntake } from './module.js';
export { columnsOf, faultText, intakeOf } from './intake-kinds.js';
export { runIntake, type IntakeReport } from './intake-steps.js';
export { seriesImportPolicy } from './api/index.js';
