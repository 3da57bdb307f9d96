/**
 * Defects owns the models that find defective things in photographs: which files they learn from, how good
 * they are, and which one answers an institution. It knows nothing of uploads.
 */
export { defectTask, defectTaskOn } from './defect.task.js';
export { DefectFilesRefused, readLayout } from './defect-layout.js';
