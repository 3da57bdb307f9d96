/**
 * Score rates are what an institution publishes of its rates by credit score, a table for each type of loan from a day on.
 * A table is never altered: it ends on the day before the next one of its type begins. Limits take a rate from it where
 * none is given; no rate is made up where there is no table.
 */
export { createScoreRates, scoreRateEntities } from './module.js';
export { importScoreRates, importScoreRatesWithin, type ScoreRateReport } from './score-rate-import.js';
