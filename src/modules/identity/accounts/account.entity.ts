import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Role } from '../../../platform/access/index.js';
import type { Locale } from '../../../platform/text.js';
import { InstitutionEntity } from './institution.entity.js';

export type AccountState = 'ACTIVE' | 'BLOCKED';

/** A person or a program that can log in. */
@Entity('account')
@Index('account_email_key', { synchronize: false })
@Unique('account_customer_key', ['customerId'])
@Check('account_role_check', `role IN ('CUSTOMER', 'STAFF', 'ADMIN', 'SERVICE')`)
@Check('account_locale_check', `locale IN ('ko', 'en')`)
@Check('account_state_check', `state IN ('ACTIVE', 'BLOCKED')`)
@Check('account_customer_role_check', `(role = 'CUSTOMER') = (customer_id IS NOT NULL)`)
export class AccountEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey(() => InstitutionEntity, { name: 'account_institution_fkey' })
  @Column('bigint', { name: 'institution_id' })
  institutionId!: number;

  /** Set for customers, and for them only. */
  @Column('bigint', { name: 'customer_id', nullable: true })
  customerId!: number | null;

  @Column('text')
  role!: Role;

  /** As typed; unique without regard to case. */
  @Column('text')
  email!: string;

  @Column('text')
  name!: string;

  /** Argon2id, in PHC string format. */
  @Column('text', { name: 'password_hash' })
  passwordHash!: string;

  @Column('text', { default: 'ko' })
  locale!: Locale;

  @Column('text', { default: 'ACTIVE' })
  state!: AccountState;

  /** How often it has been blocked; an access token holds only with the number it was made with. */
  @Column('int', { name: 'session_epoch', default: 0 })
  sessionEpoch!: number;

  /**
   * The administrator who made it, and so has known its password; null for one that the operator of the machine made.
   * Which accounts may be two people is decided by it.
   */
  @ForeignKey(() => AccountEntity, { name: 'account_made_by_fkey' })
  @Column('bigint', { name: 'made_by', nullable: true })
  madeBy!: number | null;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
