/** Which loans are behind, as a nightly run finds it, and how customers stand because of it. */
export { ArrearsRunEntity } from './arrears-run.entity.js';
export type { ArrearsRun } from './arrears.repository.js';
export { ArrearsService, ASSESS_ARREARS, ASSESS_ARREARS_CRON } from './arrears.service.js';
export { Standings } from './standings.js';
