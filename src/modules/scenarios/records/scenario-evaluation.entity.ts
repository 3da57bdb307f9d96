import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { ScenarioLabel } from '../rules/index.js';
import { ScenarioRuleSetEntity } from './scenario-rule-set.entity.js';
import { ThresholdSetEntity } from './threshold-set.entity.js';

/** One recorded judgement of a customer's situation. */
@Entity('scenario_evaluation')
@Index('scenario_evaluation_by_customer', ['customerId', 'id'])
@Index('scenario_evaluation_idempotency_key', ['accountId', 'idempotencyKey'], {
  unique: true,
  where: 'idempotency_key IS NOT NULL',
})
export class ScenarioEvaluationEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('customer', { name: 'scenario_evaluation_customer_fkey' })
  @Column('bigint', { name: 'customer_id' })
  customerId!: number;

  /** Who had it recorded. */
  @ForeignKey('account', { name: 'scenario_evaluation_account_fkey' })
  @Column('bigint', { name: 'account_id' })
  accountId!: number;

  @Column('varchar', { name: 'idempotency_key', length: 255, nullable: true })
  idempotencyKey!: string | null;

  @ForeignKey(() => ScenarioRuleSetEntity, { name: 'scenario_evaluation_rule_set_fkey' })
  @Column('bigint', { name: 'rule_set_id' })
  ruleSetId!: number;

  @ForeignKey(() => ThresholdSetEntity, { name: 'scenario_evaluation_threshold_set_fkey' })
  @Column('bigint', { name: 'threshold_set_id' })
  thresholdSetId!: number;

  /** Labels that hung on what was not known. */
  @Column('text', { array: true })
  undecided!: ScenarioLabel[];

  /** The quarter whose spending was looked at; null when none was known. */
  @Column('char', { name: 'spending_quarter', length: 6, nullable: true })
  spendingQuarter!: string | null;

  @Column('timestamptz', { name: 'evaluated_at' })
  evaluatedAt!: Date;
}
