/** Progress of background work: a worker publishes it through the event log, and readers on any node follow it. */
export { ProgressTellers, type ProgressEvent, type ProgressTeller, type ToldTask } from './teller.js';
export { percentDone } from './percent-done.js';
export { followed, isAhead, type FollowedTask, type Following } from './told.js';
