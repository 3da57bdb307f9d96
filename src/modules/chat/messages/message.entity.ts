import type { MessageAttachment, MessageForecast } from './enclosure.js';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('message')
export class MessageEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('bigint', { name: 'conversation_id' })
  conversationId!: number;

  @Column('bigint', { name: 'account_id' })
  accountId!: number;

  @Column('bigint', { name: 'parent_reply_id', nullable: true })
  parentReplyId!: number | null;

  @Column('text')
  text!: string;

  @Column('jsonb', { nullable: true })
  forecast!: MessageForecast | null;

  @Column('jsonb', { default: [] })
  attachments!: readonly MessageAttachment[];

  @Column('varchar', { name: 'idempotency_key', length: 255, nullable: true })
  idempotencyKey!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
