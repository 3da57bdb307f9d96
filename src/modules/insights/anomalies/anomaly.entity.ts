import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { AnomalyRuleCode, AnomalySeverity, AnomalyUnit } from './rules/anomaly-rule.js';
import type { AnomalyState } from './anomaly-state.js';
import { AnomalyRuleSetEntity } from './rules/anomaly-rule-set.entity.js';

/** What a rule found in one quarter of one customer. */
@Entity('anomaly')
@Unique('anomaly_finding_key', ['customerId', 'quarter', 'rule'])
@Index('anomaly_by_customer', ['customerId', 'id'])
@Index('anomaly_by_state', ['institutionId', 'state', 'id'])
@Index('anomaly_decided', ['institutionId', 'rule', 'ruleSetId', 'state'], {
  where: `state IN ('CONFIRMED', 'DISMISSED')`,
})
@Index('anomaly_decision_key', ['decidedBy', 'decisionKey'], { unique: true, where: 'decision_key IS NOT NULL' })
@Check('anomaly_unit_check', `unit IN ('WON', 'PERCENT', 'SCORE')`)
@Check('anomaly_band_check', 'expected_low <= expected_high AND (value < expected_low OR value > expected_high)')
@Check('anomaly_severity_check', `severity IN ('LOW', 'MEDIUM', 'HIGH')`)
@Check('anomaly_amount_check', 'amount_won >= 0 AND expected_use_won BETWEEN 0 AND amount_won')
@Check('anomaly_state_check', `state IN ('OPEN', 'CONFIRMED', 'DISMISSED', 'WITHDRAWN')`)
@Check(
  'anomaly_decision_check',
  `(state IN ('CONFIRMED', 'DISMISSED')) = (decided_by IS NOT NULL AND decided_at IS NOT NULL AND decision_key IS NOT NULL)`,
)
export class AnomalyEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('institution', { name: 'anomaly_institution_fkey' })
  @Column('bigint', { name: 'institution_id' })
  institutionId!: number;

  @ForeignKey('customer', { name: 'anomaly_customer_fkey' })
  @Column('bigint', { name: 'customer_id' })
  customerId!: number;

  @Column('char', { length: 6 })
  quarter!: string;

  @Column('text')
  rule!: AnomalyRuleCode;

  /** The version that found it, or the last one that found it again while it was open. */
  @ForeignKey(() => AnomalyRuleSetEntity, { name: 'anomaly_rule_set_fkey' })
  @Column('bigint', { name: 'rule_set_id' })
  ruleSetId!: number;

  /** The detail category it is about, by its name in the API; null when it is about the whole quarter. */
  @Column('text', { nullable: true })
  category!: string | null;

  @Column('text')
  unit!: AnomalyUnit;

  @Column('numeric')
  value!: string;

  @Column('numeric', { name: 'expected_low' })
  expectedLow!: string;

  @Column('numeric', { name: 'expected_high' })
  expectedHigh!: string;

  @Column('text')
  severity!: AnomalySeverity;

  /** How much money it is about, in won a month. */
  @Column('bigint', { name: 'amount_won', default: 0 })
  amountWon!: number;

  /** The same times how likely staff are to confirm it, as of the last evaluation. */
  @Column('bigint', { name: 'expected_use_won', default: 0 })
  expectedUseWon!: number;

  @Column('text', { default: 'OPEN' })
  state!: AnomalyState;

  /** When it was first found. */
  @Column('timestamptz', { name: 'found_at' })
  foundAt!: Date;

  @ForeignKey('account', { name: 'anomaly_decided_by_fkey' })
  @Column('bigint', { name: 'decided_by', nullable: true })
  decidedBy!: number | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  /** Comment by staff, for staff alone. */
  @Column('varchar', { length: 1_000, nullable: true })
  note!: string | null;

  /** Idempotency key of the account that decided. */
  @Column('varchar', { name: 'decision_key', length: 255, nullable: true })
  decisionKey!: string | null;
}
