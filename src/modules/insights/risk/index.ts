/**
 * Risk shows staff how likely a borrower is to fall into arrears, from a year of their card spending alone, with its
 * confidence and reasons. It is a reason to offer help in time. Nothing decides by it, and every look is recorded.
 */
export { createRisk } from './module.js';
export { judgeByPublicDefaults, readPublicDefaults, type PublicDefaults } from './public-defaults.js';
export { riskTask } from './risk.task.js';
export * as riskPolicy from './risk.policy.js';
