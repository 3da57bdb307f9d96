import { customerFacts } from '../../src/chat-facts/index.js';
import { customerFactSource } from '../../src/modules/customers/index.js';
import { scenarioFactSource } from '../../src/modules/scenarios/index.js';
import { spendingFactSource } from '../../src/modules/spending/index.js';
import { factsTogether, type FactSource } from '../../src/platform/assistant/index.js';

/** What the facts of every room are read with. */
export type EveryFactPart = Parameters<typeof customerFacts>[0] &
  Parameters<typeof customerFactSource>[0] &
  Parameters<typeof scenarioFactSource>[0] &
  Parameters<typeof spendingFactSource>[0];

/** The facts that rooms tell before anything is looked up, over parts that a test makes. */
export const everyFact = (parts: EveryFactPart): FactSource =>
  factsTogether([
    customerFacts(parts),
    customerFactSource(parts),
    spendingFactSource(parts),
    scenarioFactSource(parts),
  ]);
