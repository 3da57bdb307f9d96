/** Fills a database with made-up people, from one seed. */
export { runSeed, type SeedSummary } from './seed.js';
export type { SeedProgress, SeedStep } from './seed-progress.js';
