/**
 * What insights tells the assistant: how a household stands and what would raise its score, quarters unlike its past, its
 * stage of life, what would bring it something, what to do with money left over, and its notifications; for staff, what
 * waits to be looked at. Each tool asks the room's services as the caller.
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
