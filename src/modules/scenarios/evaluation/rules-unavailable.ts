import { refuse } from '../../../platform/errors/index.js';
import { NO_RULES } from './scenario-refusals.texts.js';

/** Code of the refusal returned when no complete rule set can judge. */
export const SCENARIO_RULES_UNAVAILABLE = 'SCENARIO_RULES_UNAVAILABLE';

/** @throws Refusal SCENARIO_RULES_UNAVAILABLE. What is wrong with the rules is for the log: customers cannot mend them. */
export function rulesUnavailable(): never {
  return refuse(SCENARIO_RULES_UNAVAILABLE, NO_RULES);
}
