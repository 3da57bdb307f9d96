import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ExplanationItem } from '../../../lending/index.js';

/** Records that an item of the explanation owed before a loan was shown in a conversation. */
@Entity('conversation_explanation')
export class ShownItemEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('bigint', { name: 'conversation_id' })
  conversationId!: number;

  @Column('bigint', { name: 'application_id' })
  applicationId!: number;

  @Column('text')
  item!: ExplanationItem;

  @Column('text', { name: 'text_version' })
  textVersion!: string;

  @Column('bigint', { name: 'message_id' })
  messageId!: number;

  @Column('bigint', { name: 'reply_id' })
  replyId!: number;

  @Column('timestamptz', { name: 'told_at' })
  toldAt!: Date;
}
