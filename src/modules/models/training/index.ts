/** Training runs a task, makes the files of a version, and registers them as a candidate. */
export { registerCandidate, trainFiles, type Registered } from './train-model.js';
export { versionFiles, type VersionFiles } from './version-files.js';
