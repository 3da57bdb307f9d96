import { Check, Column, CreateDateColumn, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A published figure and when it holds. */
@Entity('decision_figure')
@Unique('decision_figure_begin_key', ['kind', 'validFrom'])
@Check('decision_figure_kind_check', `kind IN ('STAMP_DUTY', 'RATE_CUT_ACCEPTANCE')`)
@Check('decision_figure_valid_to_check', 'valid_to >= valid_from')
@Check('decision_figure_source_check', `source <> ''`)
export class DecisionFigureEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('text')
  kind!: string;

  /** As `FIGURE_VALUES` reads it. */
  @Column('jsonb')
  value!: unknown;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  /** Its last day; null when none is known. */
  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;

  /** The law, notice or press release it is from. */
  @Column('text')
  source!: string;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
