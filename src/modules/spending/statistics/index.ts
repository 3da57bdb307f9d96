/**
 * Statistics show administrators what all customers of their institution spent, by quarter: counted from the rows in
 * force when imports change them, and shown with the imports that they were counted from.
 */
export { createStatistics, statisticEntities } from './module.js';
export { COUNT_STATISTICS, countStatistics } from './statistic-refresh.js';
export * as statisticPolicy from './statistic.policy.js';
