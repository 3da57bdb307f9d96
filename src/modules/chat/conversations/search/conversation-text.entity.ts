import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The letters of a text of a conversation, for looking up: of a message, of a reply that ended, or else of the name. */
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

  /** Letters and pairs of letters, each with its account in one number: see the migration. */
  @Column('bigint', { array: true })
  pairs!: number[];
}
