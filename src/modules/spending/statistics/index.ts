/**
 * Statistics tell administrators what all customers of their institution spent, quarter by quarter: counted of the rows
 * in force when imports change them, and told with the imports that they were counted of.
 */
export { createStatistics, statisticEntities } from './module.js';
export { countStatistics } from './statistic-refresh.js';
export * as statisticPolicy from './statistic.policy.js';
