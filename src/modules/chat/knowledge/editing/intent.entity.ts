import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { KnowledgeContent } from '../content.js';
import type { KnowledgeState } from '../knowledge-row.js';

/** Something that an institution's customers ask, by a code that programs know, and its answer. */
@Entity('intent')
@Unique('intent_code_key', ['institutionId', 'code'])
@Index('intent_by_institution', ['institutionId', 'id'])
@Check('intent_state_check', `state IN ('DRAFT', 'PUBLISHED', 'RETIRED')`)
@Check('intent_published_check', `(state = 'PUBLISHED') = (published IS NOT NULL)`)
@Check(
  'intent_proposed_check',
  `(proposed_by IS NULL) = (proposed_at IS NULL) AND (state <> 'RETIRED' OR proposed_by IS NULL)`,
)
export class IntentEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('institution', { name: 'intent_institution_fkey' })
  @Column('bigint', { name: 'institution_id' })
  institutionId!: number;

  @Column('varchar', { length: 40 })
  code!: string;

  /** The draft. */
  @Column('jsonb')
  content!: KnowledgeContent;

  /** The published content. */
  @Column('jsonb', { nullable: true })
  published!: KnowledgeContent | null;

  @Column('integer', { name: 'published_version', nullable: true })
  publishedVersion!: number | null;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;

  /** The account that proposed the draft; another account must publish it. */
  @ForeignKey('account', { name: 'intent_proposed_by_fkey' })
  @Column('bigint', { name: 'proposed_by', nullable: true })
  proposedBy!: number | null;

  @Column('timestamptz', { name: 'proposed_at', nullable: true })
  proposedAt!: Date | null;

  @Column('text')
  state!: KnowledgeState;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
