import { Permission, STAFF, type Actor } from '../../../platform/access/index.js';
import type { AnomalyRuleCode } from './rules/anomaly-rule.js';
import type { AnomalyState } from './anomaly-state.js';

export const REVIEW_ANOMALIES = new Permission({
  roles: STAFF,
  when: 'Anomalies of customers of their institution, each look at which is recorded, and the rules in force.',
  opens: ['Query.anomalies', 'Query.anomalyRules', 'Mutation.anomalyConfirm', 'Mutation.anomalyDismiss'],
});

/** Which anomalies an account may see. */
export interface AnomalyScope {
  readonly institutionId: number;
  /** Only this customer's; all of the institution when null. */
  readonly customerId: number | null;
  readonly states: readonly AnomalyState[];
  /** Only what these rules found; all when null. */
  readonly rules: readonly AnomalyRuleCode[] | null;
}

/** Staff see their institution's; customers see their own, from rules about them rather than about the data. */
export function anomalyScope(actor: Actor, shownToCustomers: readonly AnomalyRuleCode[]): AnomalyScope {
  const isCustomer = actor.role === 'CUSTOMER';
  return {
    institutionId: actor.institutionId,
    // A number that no customer has, should an account of that role ever be nobody's.
    customerId: isCustomer ? (actor.customerId ?? 0) : null,
    states: isCustomer ? ['OPEN', 'CONFIRMED', 'DISMISSED'] : ['OPEN', 'CONFIRMED', 'DISMISSED', 'WITHDRAWN'],
    rules: isCustomer ? shownToCustomers : null,
  };
}

/** Who decided and what they wrote is for staff. */
export const seesDecisions = (actor: Actor): boolean => actor.role !== 'CUSTOMER';
