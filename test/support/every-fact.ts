import { customerFactSource } from '../../src/modules/customers/index.js';
import { lendingFacts } from '../../src/modules/lending/assistant/index.js';
import { scenarioFactSource } from '../../src/modules/scenarios/index.js';
import { spendingFactSource } from '../../src/modules/spending/index.js';
import { factsTogether, type FactSource } from '../../src/platform/assistant/index.js';

/** What the facts of rooms other than lending are read with. */
export type PartsBesideLoans = Parameters<typeof customerFactSource>[0] &
  Parameters<typeof scenarioFactSource>[0] &
  Parameters<typeof spendingFactSource>[0];

/** What the facts of every room are read with. */
export type EveryFactPart = PartsBesideLoans & Parameters<typeof lendingFacts>[0];

/** The facts that rooms other than lending give before anything is looked up, over parts that a test makes. */
export const factsBesideLoans = (parts: PartsBesideLoans): FactSource =>
  factsTogether([customerFactSource(parts), spendingFactSource(parts), scenarioFactSource(parts)]);

/** The same of all rooms. */
export const everyFact = (parts: EveryFactPart): FactSource =>
  factsTogether([lendingFacts(parts), factsBesideLoans(parts)]);
