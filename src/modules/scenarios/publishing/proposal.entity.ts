import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ProposedKind } from './proposed-kind.js';

/** A version that somebody wants in force for an institution, and that somebody else may activate. */
@Entity('scenario_proposal')
@Check('scenario_proposal_kind_check', "kind IN ('RULES', 'THRESHOLDS')")
export class ScenarioProposalEntity {
  @ForeignKey('institution', { name: 'scenario_proposal_institution_fkey' })
  @PrimaryColumn('bigint', { name: 'institution_id', primaryKeyConstraintName: 'scenario_proposal_pkey' })
  institutionId!: number;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'scenario_proposal_pkey' })
  kind!: ProposedKind;

  /** Of `scenario_rule_set` or of `threshold_set`, by the kind. */
  @Column('bigint', { name: 'version_id' })
  versionId!: number;

  /** Null for the operator. */
  @ForeignKey('account', { name: 'scenario_proposal_account_fkey' })
  @Column('bigint', { name: 'proposed_by', nullable: true })
  proposedBy!: number | null;

  @Column('timestamptz', { name: 'proposed_at' })
  proposedAt!: Date;
}
