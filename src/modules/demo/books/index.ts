/** All data made up from one seed, as a book and as files of an institution. */
export { Book, type DemoInstitution } from './book.js';
export { customerLines, loanLines, repaymentLines } from './books-files.js';
export { repaymentCount, RepaymentLimit } from './repayment-limit.js';
export { SEED_DEFAULTS, checkOptions, institutionsOf, type SeedOptions } from './seed-options.js';
