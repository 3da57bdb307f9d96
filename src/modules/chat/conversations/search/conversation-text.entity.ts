import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The search index entry of a conversation's text: of a message, an ended reply, or else the name. */
@Entity('conversation_text')
export class ConversationTextEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('bigint', { name: 'conversation_id' })
  conversationId!: number;

  @Column('bigint', { name: 'message_id', nullable: true })
  messageId!: number | null;

  @Column('bigint', { name: 'reply_id', nullable: true })
  replyId!: number | null;

  /** Letters and pairs of letters, each combined with its account into one number: see the migration. */
  @Column('bigint', { array: true })
  pairs!: number[];
}
