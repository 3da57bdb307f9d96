import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Employment } from './snapshot.js';

/** What is known of a customer's money in one month; every figure may be unknown. */
@Entity('financial_snapshot')
@Check('financial_snapshot_month_check', 'EXTRACT(day FROM month) = 1')
@Check('financial_snapshot_employment_check', `employment IN ('WORKING', 'UNEMPLOYED', 'NOT_SEEKING')`)
@Check('financial_snapshot_credit_score_check', 'credit_score BETWEEN 1 AND 1000')
@Check(
  'financial_snapshot_parts_check',
  `necessary_won <= spending_won AND housing_won <= necessary_won AND medical_won <= necessary_won
   AND revolving_won <= card_used_won AND card_minimum_won <= card_used_won`,
)
@Check(
  'financial_snapshot_least_check',
  `least(liquid_won, total_debt_won, debt_payment_won, overdue_won, overdue_days, income_won, spending_won,
     necessary_won, housing_won, medical_won, card_limit_won, card_used_won, revolving_won, card_minimum_won,
     card_overdue_won, investment_won) >= 0`,
)
export class FinancialSnapshotEntity {
  @ForeignKey('customer', { name: 'financial_snapshot_customer_fkey' })
  @PrimaryColumn('bigint', { name: 'customer_id', primaryKeyConstraintName: 'financial_snapshot_pkey' })
  customerId!: number;

  /** Its first day. */
  @PrimaryColumn('date', { primaryKeyConstraintName: 'financial_snapshot_pkey' })
  month!: string;

  @Column('bigint', { name: 'liquid_won', nullable: true })
  liquidWon!: number | null;

  @Column('bigint', { name: 'total_debt_won', nullable: true })
  totalDebtWon!: number | null;

  @Column('bigint', { name: 'debt_payment_won', nullable: true })
  debtPaymentWon!: number | null;

  @Column('bigint', { name: 'overdue_won', nullable: true })
  overdueWon!: number | null;

  @Column('integer', { name: 'overdue_days', nullable: true })
  overdueDays!: number | null;

  @Column('bigint', { name: 'income_won', nullable: true })
  incomeWon!: number | null;

  @Column('bigint', { name: 'spending_won', nullable: true })
  spendingWon!: number | null;

  @Column('bigint', { name: 'necessary_won', nullable: true })
  necessaryWon!: number | null;

  @Column('bigint', { name: 'housing_won', nullable: true })
  housingWon!: number | null;

  @Column('bigint', { name: 'medical_won', nullable: true })
  medicalWon!: number | null;

  @Column('bigint', { name: 'card_limit_won', nullable: true })
  cardLimitWon!: number | null;

  @Column('bigint', { name: 'card_used_won', nullable: true })
  cardUsedWon!: number | null;

  @Column('bigint', { name: 'revolving_won', nullable: true })
  revolvingWon!: number | null;

  @Column('bigint', { name: 'card_minimum_won', nullable: true })
  cardMinimumWon!: number | null;

  @Column('bigint', { name: 'card_overdue_won', nullable: true })
  cardOverdueWon!: number | null;

  @Column('bigint', { name: 'investment_won', nullable: true })
  investmentWon!: number | null;

  @Column('bigint', { name: 'investment_gain_won', nullable: true })
  investmentGainWon!: number | null;

  @Column('text', { nullable: true })
  employment!: Employment | null;

  @Column('smallint', { name: 'credit_score', nullable: true })
  creditScore!: number | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;
}
