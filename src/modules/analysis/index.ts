/**
 * Analysis owns files that people send to have them analysed, and what is found in them: uploads over signed links, the
 * queue of analyses under leases, their progress, results and refused rows. What a table says is the business of
 * `platform/tables`; this room says whose files they are and keeps what was found. It also trains the models that tell
 * defects in photographs.
 */
export { defectTaskOn, DefectFilesRefused, readLayout } from './defects/index.js';
export { analysisTasks } from './model-tasks.js';
export { analysisEntities, createAnalysis } from './module.js';
export { filePolicy } from './files/index.js';
