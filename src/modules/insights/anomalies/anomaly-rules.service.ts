import { requireRole, type Caller } from '../../../platform/access/index.js';
import type { RuleRecord, RuleRecords } from './rule-records.js';

/** Tells staff what the rules are and how good they have been. */
export class AnomalyRulesService {
  constructor(private readonly records: RuleRecords) {}

  /** The rules in force in the institution, with its decisions. For staff. */
  list(caller: Caller): Promise<RuleRecord[]> {
    const { institutionId } = requireRole(caller, 'STAFF', 'ADMIN');
    return this.records.list(institutionId);
  }
}
