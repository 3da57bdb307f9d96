/**
 * Configuration: the one place that reads the environment. Each variable is typed, described and checked in a table;
 * the start fails with the full list of what is wrong, and only the parsed `Config` travels on.
 */
export type * from './config.js';
export { ConfigError, type ConfigProblem } from './config-error.js';
export { loadCommandConfig, loadConfig, type Needs } from './env.js';
export { environmentExample } from './example.js';
export { surroundings, type RawEnvironment } from './surroundings.js';
