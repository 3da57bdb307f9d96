import { Column, ForeignKey } from 'typeorm';

/**
 * PROPOSED until somebody else publishes or anybody rejects it; IN_FORCE, one for an institution, or else the one that ships;
 * FORMER when another took its place; REJECTED for good.
 */
export type VersionState = 'PROPOSED' | 'IN_FORCE' | 'FORMER' | 'REJECTED';

/** What the versions of rules and of weights have in common: whose they are, and the two people behind each. */
export abstract class VersionColumns {
  /** Null for a version that ships with Moa, for every institution that has none of its own. */
  @ForeignKey('institution', { name: 'version_institution_fkey' })
  @Column('bigint', { name: 'institution_id', nullable: true })
  institutionId!: number | null;

  @ForeignKey('account', { name: 'version_proposed_by_fkey' })
  @Column('bigint', { name: 'proposed_by', nullable: true })
  proposedBy!: number | null;

  @Column('timestamptz', { name: 'proposed_at', nullable: true })
  proposedAt!: Date | null;

  /** What would have changed on stored quarters, and the version it was compared with. */
  @Column('jsonb', { name: 'back_test', nullable: true })
  backTest!: unknown;

  @ForeignKey('account', { name: 'version_published_by_fkey' })
  @Column('bigint', { name: 'published_by', nullable: true })
  publishedBy!: number | null;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;

  @Column('timestamptz', { name: 'rejected_at', nullable: true })
  rejectedAt!: Date | null;
}
