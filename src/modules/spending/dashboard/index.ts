/**
 * Dashboards tell a customer's spending of one quarter beside earlier ones: totals, categories, what changed most, in won
 * and in real terms, and whether a row adds up. Real terms are reckoned by the index of consumer
 * prices of `forecasting`, which is loaded and never made up: what is not known is null, with its reason.
 */
export { createDashboards, type Dashboards } from './module.js';
export type { DashboardService } from './dashboard.service.js';
export { dashboardRange } from './dashboard-reading.js';
export {
  categoryFigures,
  dashboardOf,
  figureOf,
  inflationPercent,
  moversOf,
  yearBefore,
  type CategoryFigure,
  type Dashboard,
} from './dashboard.js';
export type { SpendingChange } from './spending-change.js';
