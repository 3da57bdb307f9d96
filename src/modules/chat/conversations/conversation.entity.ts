import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('conversation')
export class ConversationEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('bigint', { name: 'institution_id' })
  institutionId!: number;

  @Column('bigint', { name: 'account_id' })
  accountId!: number;

  @Column('bigint', { name: 'customer_id', nullable: true })
  customerId!: number | null;

  @Column('text', { nullable: true })
  title!: string | null;

  /** Whether a person named it; questions then no longer change the name. */
  @Column('boolean', { name: 'is_named', default: false })
  isNamed!: boolean;

  @Column('timestamptz', { name: 'archived_at', nullable: true })
  archivedAt!: Date | null;

  @Column('bigint', { name: 'last_read_reply_id', nullable: true })
  lastReadReplyId!: number | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
