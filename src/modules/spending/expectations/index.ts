/**
 * Expectations describe, as data, what an institution expects of its files: ranges of amounts, codes, completeness, how
 * many lines. A file is checked against those in force while it is read; one that fails a blocking expectation is
 * loaded only if somebody names that expectation and says why. `expectation-sets` changes them.
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
export { expectMet } from './expect-met.js';
export { resultText } from './expectation.texts.js';
export { expectationsInForce } from './in-force.js';
export { judgeFile } from './judge-file.js';
