import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { KnowledgeEntity } from './knowledge.entity.js';

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
export class IntentEntity extends KnowledgeEntity {
  @ForeignKey('institution', { name: 'intent_institution_fkey' })
  @Column('bigint', { name: 'institution_id' })
  institutionId!: number;

  @Column('varchar', { length: 40 })
  code!: string;

  /** The account that proposed the draft; another account must publish it. */
  @ForeignKey('account', { name: 'intent_proposed_by_fkey' })
  @Column('bigint', { name: 'proposed_by', nullable: true })
  proposedBy!: number | null;
}
