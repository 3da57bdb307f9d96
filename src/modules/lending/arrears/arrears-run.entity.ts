import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A run that assessed the arrears of all loans as of a day, and what it changed. */
@Entity('arrears_run')
export class ArrearsRunEntity {
  @PrimaryColumn('date', { name: 'assessed_on' })
  assessedOn!: string;

  /** Loans that were paid out and not repaid. */
  @Column('integer')
  assessed!: number;

  @Column('integer')
  changed!: number;

  @Column('integer', { name: 'fell_behind' })
  fellBehind!: number;

  @Column('integer', { name: 'caught_up' })
  caughtUp!: number;

  @Column('timestamptz', { name: 'ended_at' })
  endedAt!: Date;
}
