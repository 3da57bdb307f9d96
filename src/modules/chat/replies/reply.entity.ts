import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Role } from '../../../platform/access/index.js';
import type { Locale } from '../../../platform/text.js';
import type { PlacedPart } from './parts/index.js';
import type { ReplyFailureCode, ReplyFinishReason, ReplyState } from './reply-state.js';

@Entity('reply')
export class ReplyEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('bigint', { name: 'conversation_id' })
  conversationId!: number;

  @Column('bigint', { name: 'message_id' })
  messageId!: number;

  @Column('bigint', { name: 'account_id' })
  accountId!: number;

  @Column('text', { name: 'asked_as' })
  askedAs!: Role;

  @Column('text')
  locale!: Locale;

  @Column('text', { name: 'request_id' })
  requestId!: string;

  @Column('text', { default: 'QUEUED' })
  state!: ReplyState;

  @Column('text', { default: '' })
  text!: string;

  @Column('int', { name: 'frame_ends', array: true, default: [] })
  frameEnds!: number[];

  @Column('int', { name: 'restarted_at_sequence', default: 0 })
  restartedAt!: number;

  @Column('jsonb', { default: [] })
  parts!: readonly PlacedPart[];

  @Column('text', { name: 'failure_code', nullable: true })
  failureCode!: ReplyFailureCode | null;

  @Column('text', { name: 'finish_reason', nullable: true })
  finishReason!: ReplyFinishReason | null;

  @Column('text', { nullable: true })
  provider!: string | null;

  @Column('text', { nullable: true })
  model!: string | null;

  @Column('int', { name: 'prompt_tokens', nullable: true })
  promptTokens!: number | null;

  @Column('int', { name: 'completion_tokens', nullable: true })
  completionTokens!: number | null;

  @Column('int', { default: 0 })
  attempt!: number;

  @Column('uuid', { name: 'lease_token', nullable: true })
  leaseToken!: string | null;

  @Column('timestamptz', { name: 'lease_until', nullable: true })
  leaseUntil!: Date | null;

  @Column('timestamptz', { name: 'stop_requested_at', nullable: true })
  stopRequestedAt!: Date | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  /** When a worker could first have taken it; null while it waits in line behind others. */
  @Column('timestamptz', { name: 'ready_at', nullable: true, default: () => 'now()' })
  readyAt!: Date | null;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt!: Date | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;
}
