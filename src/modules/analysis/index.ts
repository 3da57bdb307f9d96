/**
 * Analysis owns files that people send to have them analysed, and what is found in them: uploads over signed links, the
 * queue of analyses under leases, their progress, results and refused rows. `platform/tables` analyses the tables; this
 * room records who owns the files and stores what was found. It also trains the models that find defects in
 * photographs.
 */
export { defectTask, defectTaskOn, DefectFilesRefused, readLayout } from './defects/index.js';
export { analysisTasks } from './model-tasks.js';
export { analysisBackground, analysisEntities, createAnalysis } from './module.js';
export { filePolicy } from './files/index.js';
