/** Progress of background work: a worker publishes it through the event log, and readers on any node follow it. */
export { ProgressTellers, type ProgressEvent, type ProgressTeller, type ToldTask } from './teller.js';
export { placeOf, toldProgress, type ProgressPlace } from './told.js';
