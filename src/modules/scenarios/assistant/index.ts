/**
 * What scenarios gives the assistant: the situation the rules see a customer in, the figures behind it, what can be
 * done about it, and what would change it. A score is not a probability, so it is given in words.
 */
import type { FactSource, Tool } from '../../../platform/assistant/index.js';
import { scenarioFactSource as factSource } from './base-facts.js';
import { situationTool, type SituationParts } from './situation-tool.js';

/** The tools that scenarios offers. */
export const scenarioTools = (parts: SituationParts): Tool[] => [situationTool(parts)];

/** What is known of every customer's situation before anything is looked up. */
export const scenarioFactSource = (parts: Parameters<typeof factSource>[0]): FactSource => factSource(parts);
