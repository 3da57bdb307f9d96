import type { FactSource } from '../../../platform/assistant/index.js';
import { koreanDate, type Clock } from '../../../platform/clock.js';
import type { ScenarioService } from '../evaluation/index.js';
import { scenarioFacts } from './situation-facts.js';

interface SituationFactParts {
  readonly scenarios: Pick<ScenarioService, 'evaluate'>;
  readonly clock: Clock;
}

/** The customer's situations as the rules in force see them now. */
export const scenarioFactSource = ({ scenarios, clock }: SituationFactParts): FactSource => ({
  async factsFor(caller, customerId) {
    const [evaluation] = await scenarios.evaluate(caller, [customerId]);
    return evaluation ? scenarioFacts(evaluation, koreanDate(clock.now())) : [];
  },
});
