/**
 * Claims owns the sentences about labels, each with the figures that make it true: a sentence is shown only beside
 * figures that support it, and a rule that passes where none is true is not put in force.
 */
export { claimFault } from './claim-check.js';
export { claimOf, isTrueOf, metricsShown } from './claim.js';
