/**
 * The assistant's spending tools: a customer's quarters, how and why they changed, their trend, how others spend, where
 * to save, and what is known where nothing can be foreseen. Each tool asks the room's services as the caller, and rests on their figures alone.
 */
import type { FactSource, Tool } from '../../../platform/assistant/index.js';
import { baseFacts, type BaseFactParts } from './base-facts.js';
import { peerTool } from './peer-tool.js';
import { quarterTool } from './quarter-tool.js';
import { savingTool } from './saving-tool.js';
import type { SpendingToolParts } from './tool-parts.js';
import { trendTool } from './trend-tool.js';

export { spendingOutlook } from './outlook.js';

/** The tools that spending offers. */
export const spendingTools = (parts: SpendingToolParts): Tool[] => [
  quarterTool(parts),
  trendTool(parts),
  peerTool(parts),
  savingTool(parts),
];

/** What is known of every customer's card spending before anything is looked up. */
export const spendingFactSource = (parts: BaseFactParts): FactSource => baseFacts(parts);
