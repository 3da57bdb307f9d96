/**
 * Expectations are what an institution takes for granted of its files, as data: ranges of amounts, codes, completeness,
 * how many lines. It holds a file against those in force while it is read, and lets one be loaded that breaks a blocking
 * one only if somebody names it and says why. How they are changed is for `expectation-sets`.
 */
export type {
  Expectation,
  ExpectationKind,
  ExpectationResult,
  ExpectationSet,
  ExpectationSeverity,
  ExpectationState,
  ImportOverride,
} from './expectation.js';
export { checkExpectations, MOST_EXPECTATIONS } from './expectation-check.js';
export { expectMet, resultText } from './expect-met.js';
export { expectationsInForce } from './in-force.js';
export { judgeFile } from './judge-file.js';
