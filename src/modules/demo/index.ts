/**
 * Makes data sets of people who do not exist: customers, loans, repayments, months and quarterly spending that follow from one
 * another, and a table of what is true about them. It is the only module besides `app.ts` that knows the tables of
 * every room, since it fills them all at once by COPY; no room knows it.
 */
export { runSeed, type SeedProgress, type SeedStep, type SeedSummary } from './seeding/index.js';
export { SEED_DEFAULTS, type SeedOptions } from './books/index.js';
