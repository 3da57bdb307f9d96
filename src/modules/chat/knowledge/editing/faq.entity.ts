import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { KnowledgeEntity } from './knowledge.entity.js';

/** A question that an institution's customers often ask, and its answer. */
@Entity('faq')
@Index('faq_by_institution', ['institutionId', 'id'])
@Check('faq_state_check', `state IN ('DRAFT', 'PUBLISHED', 'RETIRED')`)
@Check('faq_published_check', `(state = 'PUBLISHED') = (published IS NOT NULL)`)
@Check(
  'faq_proposed_check',
  `(proposed_by IS NULL) = (proposed_at IS NULL) AND (state <> 'RETIRED' OR proposed_by IS NULL)`,
)
export class FaqEntity extends KnowledgeEntity {
  @ForeignKey('institution', { name: 'faq_institution_fkey' })
  @Column('bigint', { name: 'institution_id' })
  institutionId!: number;

  /** The account that proposed the draft; another account must publish it. */
  @ForeignKey('account', { name: 'faq_proposed_by_fkey' })
  @Column('bigint', { name: 'proposed_by', nullable: true })
  proposedBy!: number | null;
}
