import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A question that nothing answered. Its text is stored only in the message, and deleted with it. */
@Entity('unanswered_question')
@Index('unanswered_question_by_institution', ['institutionId', 'messageId'])
export class UnansweredQuestionEntity {
  @ForeignKey('message', { name: 'unanswered_question_message_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('bigint', { name: 'message_id', primaryKeyConstraintName: 'unanswered_question_pkey' })
  messageId!: number;

  @ForeignKey('institution', { name: 'unanswered_question_institution_fkey' })
  @Column('bigint', { name: 'institution_id' })
  institutionId!: number;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;
}
