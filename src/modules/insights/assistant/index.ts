/**
 * What insights gives the assistant: the health score and what would raise it, quarters unlike the customer's past,
 * their stage of life, products that would pay off, uses for money left over, and notifications; for staff, what waits
 * for review. Each tool asks the room's services as the caller.
 */
import type { Tool } from '../../../platform/assistant/index.js';
import { anomalyTool } from './anomaly-tool.js';
import { extraMoneyTool } from './extra-money-tool.js';
import { healthTool } from './health-tool.js';
import { lifeStageTool } from './life-stage-tool.js';
import { notificationTool } from './notification-tool.js';
import { queueTool } from './queue-tool.js';
import { recommendationTool } from './recommendation-tool.js';
import type { InsightsToolParts } from './tool-parts.js';

/** The tools that insights offers. */
export const insightsTools = (parts: InsightsToolParts): Tool[] => [
  healthTool(parts),
  anomalyTool(parts),
  lifeStageTool(parts),
  recommendationTool(parts),
  extraMoneyTool(parts),
  notificationTool(parts),
  queueTool(parts),
];
