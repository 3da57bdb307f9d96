/**
 * Claims owns what is said of labels in sentences, each with the figures of which it is true: a sentence is told only
 * beside figures that bear it out, and a rule that passes where none is true is not put in force.
 */
export { claimFault } from './claim-check.js';
export { claimOf, isTrueOf, metricsTold } from './claim.js';
