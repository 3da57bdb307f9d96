import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Expectation } from '../expectations/index.js';

export type ExpectationSetState = 'PROPOSED' | 'IN_FORCE' | 'RETIRED' | 'WITHDRAWN';

/** What an institution expects of files, as somebody proposed it and somebody else put it in force. */
@Entity('import_expectation_set')
@Index('import_expectation_set_in_force', ['institutionId'], { unique: true, where: `state = 'IN_FORCE'` })
@Index('import_expectation_set_version', ['institutionId', 'version'], { unique: true })
@Check('import_expectation_set_state_check', `state IN ('PROPOSED', 'IN_FORCE', 'RETIRED', 'WITHDRAWN')`)
@Check('import_expectation_set_decided_check', `(state = 'PROPOSED') = (decided_at IS NULL)`)
export class ExpectationSetEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('institution', { name: 'import_expectation_set_institution_fkey' })
  @Column('bigint', { name: 'institution_id' })
  institutionId!: number;

  /** Counts the proposals of an institution from 1. */
  @Column('integer')
  version!: number;

  @Column('text')
  state!: ExpectationSetState;

  @Column('jsonb')
  expectations!: Expectation[];

  /** Why it is proposed. */
  @Column('text')
  reason!: string;

  @ForeignKey('account', { name: 'import_expectation_set_proposed_fkey' })
  @Column('bigint', { name: 'proposed_by' })
  proposedBy!: number;

  @Column('timestamptz', { name: 'proposed_at' })
  proposedAt!: Date;

  /** Who put it in force, or withdrew it. */
  @ForeignKey('account', { name: 'import_expectation_set_decided_fkey' })
  @Column('bigint', { name: 'decided_by', nullable: true })
  decidedBy!: number | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;
}
