import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FeedbackReason, FeedbackVerdict } from './feedback.enums.js';

/** Feedback from somebody on a reply they received. */
@Entity('reply_feedback')
export class FeedbackEntity {
  @PrimaryColumn('bigint', { name: 'reply_id' })
  replyId!: number;

  @Column('bigint', { name: 'institution_id' })
  institutionId!: number;

  @Column('bigint', { name: 'account_id' })
  accountId!: number;

  @Column('text')
  verdict!: FeedbackVerdict;

  @Column('text', { nullable: true })
  reason!: FeedbackReason | null;

  @Column('text', { nullable: true })
  text!: string | null;

  @Column('timestamptz', { name: 'given_at' })
  givenAt!: Date;
}
