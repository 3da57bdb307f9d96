/**
 * The assistant's customer tools: income, money at hand, card use and debts by month, the credit score and what raises
 * it, and registered data; for staff, a search for customers. Each tool calls the room's services as the caller.
 */
import type { FactSource, Tool } from '../../../platform/assistant/index.js';
import { baseFacts } from './base-facts.js';
import { creditTool } from './credit-tool.js';
import { findTool } from './find-tool.js';
import { monthlyTool } from './monthly-tool.js';
import { profileTool } from './profile-tool.js';
import type { CustomerToolParts } from './tool-parts.js';

/** The tools that customers offers. */
export const customerTools = (parts: CustomerToolParts): Tool[] => [
  monthlyTool(parts),
  creditTool(parts),
  profileTool(parts),
  findTool(parts),
];

/** What is known of every customer before anything is looked up. */
export const customerFactSource = (parts: Parameters<typeof baseFacts>[0]): FactSource => baseFacts(parts);
