import { project, type RowColumns } from '../../../platform/database/index.js';
import { encodeId } from '../../../platform/graphql/index.js';
import type { CategoryName } from '../../spending/index.js';
import type { AnomalyRuleCode, AnomalySeverity, AnomalyUnit } from './rules/anomaly-rule.js';
import type { AnomalyState } from './anomaly-state.js';

/** An anomaly as services return it. `key` and `customerKey` are the numbers behind ids. */
export interface AnomalyRow {
  readonly key: number;
  readonly id: string;
  readonly customerKey: number;
  readonly quarter: string;
  readonly rule: AnomalyRuleCode;
  readonly ruleVersion: string;
  readonly category: CategoryName | null;
  readonly unit: AnomalyUnit;
  readonly value: string;
  readonly expectedLow: string;
  readonly expectedHigh: string;
  readonly severity: AnomalySeverity;
  readonly amountWon: number;
  /** Null for customers. */
  readonly expectedUseWon: number | null;
  readonly state: AnomalyState;
  readonly foundAt: Date;
  readonly decidedAt: Date | null;
  readonly decidedBy: number | null;
  readonly note: string | null;
  readonly decisionKey: string | null;
}

const columns = {
  key: '$.id',
  id: { sql: '$.id', read: (id) => encodeId('Anomaly', id as number) },
  customerKey: '$.customer_id',
  quarter: '$.quarter',
  rule: '$.rule',
  ruleVersion: '(SELECT s.version FROM anomaly_rule_set s WHERE s.id = $.rule_set_id)',
  category: '$.category',
  unit: '$.unit',
  value: '$.value',
  expectedLow: '$.expected_low',
  expectedHigh: '$.expected_high',
  severity: '$.severity',
  amountWon: '$.amount_won',
  expectedUseWon: '$.expected_use_won',
  state: '$.state',
  foundAt: '$.found_at',
  decidedAt: '$.decided_at',
  decidedBy: '$.decided_by',
  note: '$.note',
  decisionKey: '$.decision_key',
} as const satisfies RowColumns<AnomalyRow>;

/** All columns of an anomaly `a`. */
export const wholeAnomaly = project<AnomalyRow>(columns, 'a', Object.keys(columns));
export const readAnomaly = (tuple: readonly unknown[]): AnomalyRow => wholeAnomaly.read(tuple, 0);
