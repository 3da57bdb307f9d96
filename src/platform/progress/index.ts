/** Progress of background work: a worker publishes it through the event log, and readers on any node follow it. */
export { ProgressPublishers, type ProgressEvent, type ProgressPublisher, type TrackedTask } from './publisher.js';
export { percentDone } from './percent-done.js';
export { followedTask, isAhead, type FollowedTask, type Following } from './followed-task.js';
