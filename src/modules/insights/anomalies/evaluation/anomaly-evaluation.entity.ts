import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** An evaluated quarter of an institution, and what it was evaluated by. */
@Entity('anomaly_evaluation')
export class AnomalyEvaluationEntity {
  @ForeignKey('institution', { name: 'anomaly_evaluation_institution_fkey' })
  @PrimaryColumn('bigint', { name: 'institution_id', primaryKeyConstraintName: 'anomaly_evaluation_pkey' })
  institutionId!: number;

  @PrimaryColumn('char', { length: 6, primaryKeyConstraintName: 'anomaly_evaluation_pkey' })
  quarter!: string;

  /**
   * Identifies the rules and the batches that the quarter and its past came in. When it changes, the quarter is
   * evaluated again.
   */
  @Column('text')
  mark!: string;

  @Column('integer')
  customers!: number;

  /** What was found, over all customers and rules. */
  @Column('integer')
  findings!: number;

  @Column('timestamptz', { name: 'evaluated_at' })
  evaluatedAt!: Date;
}
