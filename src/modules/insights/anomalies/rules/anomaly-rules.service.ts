import type { Caller } from '../../../../platform/access/index.js';
import type { RuleRecord, RuleRecords } from './rule-records.js';
import { REVIEW_ANOMALIES } from '../anomaly.policy.js';

/** Shows staff the rules and how good they have been. */
export class AnomalyRulesService {
  constructor(private readonly records: RuleRecords) {}

  /** The rules in force in the institution, with its decisions. For staff. */
  list(caller: Caller): Promise<RuleRecord[]> {
    const { institutionId } = REVIEW_ANOMALIES.require(caller);
    return this.records.list(institutionId);
  }
}
