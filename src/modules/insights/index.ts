/**
 * Insights owns what follows from a customer's figures: the health of their finances, quarters of spending unlike their
 * own past, and what they should be notified of. It reads figures from customers, lending and spending and invents
 * none. Its weights and rules are versioned data with sources, and every answer names the version behind it.
 */
export {
  createInsights,
  insightsBackground,
  insightsEntities,
  type Insights,
  type InsightsNeighbours,
} from './module.js';
export { insightsTools } from './assistant/index.js';
export { createNews } from './news.js';
export { paymentConfirmed, paymentReversed } from './notifications/index.js';
export type { NotificationService } from './notifications/index.js';
export { judgeByPublicDefaults, readPublicDefaults, type PublicDefaults } from './risk/index.js';
export { insightTasks } from './model-tasks.js';
export { anomalyPolicy } from './anomalies/index.js';
export { versionPolicy } from './versions/index.js';
export { riskPolicy } from './risk/index.js';
export { similarPolicy } from './clusters/index.js';
export { lifeStagePolicy } from './life-stage/index.js';
export { notificationPolicy } from './notifications/index.js';
export { insightProductPolicy } from './recommendations/index.js';
