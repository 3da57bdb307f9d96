/**
 * What the chat may tell of a customer and look up for him: the rooms' own figures, worded as facts. Each service
 * authorises by itself, as the caller; nothing here reads more than the caller could read without the chat.
 */
import type { Tool } from '../platform/assistant/index.js';
import type { Spending } from '../modules/spending/index.js';
import { peerTool, quarterTool } from './spending.js';
import { situationTool } from './standing.js';

export { customerFacts, type FactParts } from './customer-facts.js';

export interface ToolRooms {
  readonly spending: Pick<Spending, 'dashboards' | 'peers'>;
  readonly scenarios: Parameters<typeof situationTool>[0]['scenarios'];
}

/** The tools of the chat over spending and scenarios. */
export const chatTools = ({ spending, scenarios }: ToolRooms): Tool[] => [
  quarterTool(spending),
  peerTool(spending),
  situationTool({ scenarios }),
];
