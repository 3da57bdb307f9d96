/**
 * Score rates are the rates by credit score that an institution publishes: one table for each loan type, valid from a
 * day. A table never changes: it ends on the day before the next one of its type begins. Limits use its rate when none
 * is given; without a table there is no rate.
 */
export { createScoreRates, scoreRateEntities } from './module.js';
export { importScoreRates, importScoreRatesWithin, type ScoreRateReport } from './score-rate-import.js';
