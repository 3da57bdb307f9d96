/** Progress of work in the background: a worker tells it through the event log, and readers on any node follow it. */
export { ProgressTellers, type ProgressEvent, type ProgressTeller, type ToldTask } from './teller.js';
export { placeOf, toldProgress, type ProgressPlace } from './told.js';
