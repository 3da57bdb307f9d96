import { createThresholds } from '../../modules/scenarios/index.js';
import { institutionNumber } from '../../modules/identity/index.js';
import { systemClock } from '../../platform/clock.js';
import type { Database } from '../../platform/database/index.js';
import { scenarioPopulation } from '../../wiring/scenario-population.js';
import { OPERATOR } from '../command.js';

/** With fewer customers every threshold would stay its default. */
const ENOUGH_CUSTOMERS = 200;

/** Puts thresholds in force that are read from made-up customers, so that probabilities are there from the start. */
export async function computeDemoThresholds(
  database: Database,
  institutions: readonly { readonly code: string; readonly customers: number }[],
): Promise<void> {
  const service = createThresholds({ database, clock: systemClock }, scenarioPopulation(database, systemClock));
  for (const { code, customers } of institutions) {
    const institutionId = customers < ENOUGH_CUSTOMERS ? null : await institutionNumber(database, code);
    if (institutionId === null) continue;
    await service.computeFor(OPERATOR, { institutionId, accountId: null }, { preview: false, activate: true });
  }
}
