import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MetricName } from '../metrics/index.js';
import type { Verdict } from '../rules/index.js';
import { ScenarioEvaluationEntity } from './scenario-evaluation.entity.js';

/** A label that a recorded evaluation gave. */
@Entity('scenario_label')
@Index('scenario_label_by_customer', { synchronize: false })
@Index('scenario_label_by_label', ['label', 'customerId'])
@Check('scenario_label_score_check', 'score BETWEEN 0 AND 1')
@Check('scenario_label_probability_check', 'probability BETWEEN 0 AND 1')
export class ScenarioLabelEntity {
  @ForeignKey(() => ScenarioEvaluationEntity, { name: 'scenario_label_evaluation_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('bigint', { name: 'evaluation_id', primaryKeyConstraintName: 'scenario_label_pkey' })
  evaluationId!: number;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'scenario_label_pkey' })
  label!: Verdict;

  @ForeignKey('customer', { name: 'scenario_label_customer_fkey' })
  @Column('bigint', { name: 'customer_id' })
  customerId!: number;

  /** Its place among the labels of the evaluation, from 1, the strongest first. */
  @Column('smallint')
  rank!: number;

  /** Share of the highest score of the rule, from 0 to 1. */
  @Column('numeric', { precision: 5, scale: 4 })
  score!: string;

  /** From 0 to 1; null where too few cases were known to calibrate it. */
  @Column('numeric', { precision: 5, scale: 4, nullable: true })
  probability!: string | null;

  /** Whether it was less probable than the rules ask for, so that it was not reported as a label. */
  @Column('boolean', { default: false })
  watched!: boolean;

  @Column('jsonb', { name: 'key_metrics' })
  keyMetrics!: readonly { readonly name: MetricName; readonly value: string | null }[];
}
