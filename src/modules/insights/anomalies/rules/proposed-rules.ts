import type { AnomalySeverity } from './anomaly-rule.js';
import type { ProposedRule } from './rule-bounds.js';
import type { AnomalyRuleSetProposeInput } from './rule-set.types.js';

/** Rules as proposed, in which a name may occur twice. */
export interface ProposedRuleSet {
  readonly history: { readonly quarters: number; readonly within: number };
  readonly rules: readonly (ProposedRule & { readonly severity: AnomalySeverity; readonly tellsCustomer: boolean })[];
}

export const proposedRules = ({
  historyQuarters,
  historyWithin,
  rules,
}: AnomalyRuleSetProposeInput): ProposedRuleSet => ({
  history: { quarters: historyQuarters, within: historyWithin },
  rules: rules.map(({ code, severity, tellsCustomer, priorPrecision, parameters }) => ({
    code,
    severity,
    tellsCustomer,
    priorPrecision: Number(priorPrecision),
    parameters: parameters.map(({ name, value, source }) => ({ name, value: Number(value), source })),
  })),
});

/** The same as it is stored, once nothing is wrong with it. */
export const storedRules = ({ history, rules }: ProposedRuleSet) => ({
  history,
  rules: rules.map(({ parameters, ...rule }) => ({
    ...rule,
    parameters: Object.fromEntries(parameters.map(({ name, value }) => [name, value])),
    sources: Object.fromEntries(parameters.map(({ name, source }) => [name, source])),
  })),
});
