import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { LoanEntity } from './loan.entity.js';

/** A change of the rate of a loan. Never changed afterwards. */
@Entity('loan_rate_change')
@Index('loan_rate_change_by_loan', ['loanId', 'id'])
export class LoanRateChangeEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey(() => LoanEntity, { name: 'loan_rate_change_loan_fkey' })
  @Column('bigint', { name: 'loan_id' })
  loanId!: number;

  /** The first day of the new rate. */
  @Column('date', { name: 'changed_on' })
  changedOn!: string;

  @Column('numeric', { name: 'old_rate_percent', precision: 7, scale: 4 })
  oldRatePercent!: string;

  @Column('numeric', { name: 'new_rate_percent', precision: 7, scale: 4 })
  newRatePercent!: string;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
