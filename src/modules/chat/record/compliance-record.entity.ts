import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** What a record covers. */
export type RecordKind = 'REPLY' | 'ACKNOWLEDGEMENT' | 'ERASURE';

/** A link of an institution's chain. The body is what was hashed; the other columns repeat parts of it for queries. */
@Entity('compliance_record')
export class ComplianceRecordEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('bigint', { name: 'institution_id' })
  institutionId!: number;

  @Column('bigint')
  sequence!: number;

  @Column('text')
  hash!: string;

  @Column('text')
  kind!: RecordKind;

  @Column('bigint', { name: 'reply_id', nullable: true })
  replyId!: number | null;

  @Column('bigint', { name: 'conversation_id', nullable: true })
  conversationId!: number | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  @Column('text')
  body!: string;
}

/** The words that a record binds, until they are erased. */
@Entity('compliance_text')
export class ComplianceTextEntity {
  @PrimaryColumn('bigint', { name: 'record_id' })
  recordId!: number;

  @Column('text')
  salt!: string;

  @Column('text')
  question!: string;

  @Column('text', { name: 'shown_text' })
  shownText!: string;

  @Column('text')
  facts!: string;

  /** Null in records from before there were parts. */
  @Column('text', { nullable: true })
  parts!: string | null;
}

/** Where a chain ends. */
@Entity('chain_head')
export class ChainHeadEntity {
  @PrimaryColumn('text')
  chain!: string;

  @Column('bigint', { default: 0 })
  sequence!: number;

  @Column('text', { default: () => `repeat('0', 64)` })
  hash!: string;

  @Column('timestamptz', { name: 'advanced_at', default: () => 'clock_timestamp()' })
  advancedAt!: Date;
}
