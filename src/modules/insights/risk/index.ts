/**
 * Risk tells staff how likely a borrower is to fall behind, from a year of his card spending and nothing else, with how sure
 * that is and why. It is a reason to offer help in time. Nothing decides by it, and every look is recorded.
 */
export { createRisk } from './module.js';
export { judgeByPublicDefaults, readPublicDefaults, type PublicDefaults } from './public-defaults.js';
export { riskTask } from './risk.task.js';
export * as riskPolicy from './risk.policy.js';
