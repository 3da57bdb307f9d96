import { Check, Column, CreateDateColumn, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { WantedKind } from '../limit/index.js';

/** Rates by credit score that an institution publishes for one type of loan, until the next table begins. */
@Entity('score_rate_table')
@Unique('score_rate_table_begin_key', ['institutionId', 'loanType', 'validFrom'])
@Check('score_rate_table_loan_type_check', `loan_type IN ('MORTGAGE', 'JEONSE', 'CREDIT', 'OVERDRAFT')`)
@Check('score_rate_table_source_check', `source <> ''`)
export class ScoreRateTableEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('institution', { name: 'score_rate_table_institution_fkey' })
  @Column('bigint', { name: 'institution_id' })
  institutionId!: number;

  @Column('text', { name: 'loan_type' })
  loanType!: WantedKind;

  /** Its first day. */
  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  /** `{ bands: [{ fromScore, percent }] }`, from the highest score down. */
  @Column('jsonb')
  value!: unknown;

  /** Where it is published. */
  @Column('text')
  source!: string;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
