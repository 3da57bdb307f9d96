import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A day as of which the arrears of all loans were assessed, and what that changed. */
@Entity('arrears_run')
export class ArrearsRunEntity {
  @PrimaryColumn('date', { name: 'assessed_on' })
  assessedOn!: string;

  /** Loans whose money was out. */
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
