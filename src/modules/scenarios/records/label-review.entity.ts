import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ScenarioLabel } from '../rules/index.js';

/** What a person said of a label: whether the customer was in that situation in that month. */
@Entity('scenario_label_review')
@Check('scenario_label_review_month_check', 'EXTRACT(day FROM month) = 1')
@Check('scenario_label_review_source_check', `source IN ('STAFF', 'PLANTED')`)
@Check('scenario_label_review_account_check', `(source = 'STAFF') = (account_id IS NOT NULL)`)
export class LabelReviewEntity {
  @ForeignKey('customer', { name: 'scenario_label_review_customer_fkey' })
  @PrimaryColumn('bigint', { name: 'customer_id', primaryKeyConstraintName: 'scenario_label_review_pkey' })
  customerId!: number;

  /** Its first day. */
  @PrimaryColumn('date', { primaryKeyConstraintName: 'scenario_label_review_pkey' })
  month!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'scenario_label_review_pkey' })
  label!: ScenarioLabel;

  @Column('boolean')
  holds!: boolean;

  /** PLANTED: made up together with the customer. */
  @Column('text')
  source!: 'STAFF' | 'PLANTED';

  /** Who said so; null for what was made up. */
  @ForeignKey('account', { name: 'scenario_label_review_account_fkey' })
  @Column('bigint', { name: 'account_id', nullable: true })
  accountId!: number | null;

  @Column('timestamptz', { name: 'reviewed_at' })
  reviewedAt!: Date;
}
