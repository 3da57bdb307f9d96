/**
 * Insights owns what follows from a customer's figures: how his household stands, which quarters of spending are unlike
 * him, and what he should hear of. It asks customers, lending and spending for figures and invents none; its weights and
 * rules are data, in versions with sources, and every answer names the version it was made by.
 */
export { createInsights, insightsEntities, type Insights, type InsightsNeighbours } from './module.js';
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
