/**
 * Dashboards show a customer's spending in one quarter next to earlier ones: totals, categories, what changed most, in
 * won and in real terms, and whether a row adds up. Real terms use the consumer price index of `forecasting`, which is
 * loaded and never made up: what is not known is null, with its reason.
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
