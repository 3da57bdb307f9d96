import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { AccountEntity } from '../accounts/index.js';

/** One link in the chain of refresh tokens that a login starts. The chain is the token's family. */
@Entity('refresh_token')
@Unique('refresh_token_hash_key', ['tokenHash'])
@Index('refresh_token_by_family', ['familyId'])
@Index('refresh_token_by_account', ['accountId'])
export class RefreshTokenEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey(() => AccountEntity, { name: 'refresh_token_account_fkey', onDelete: 'CASCADE' })
  @Column('bigint', { name: 'account_id' })
  accountId!: number;

  @Column('uuid', { name: 'family_id' })
  familyId!: string;

  /** SHA-256 of the token; the token itself is kept nowhere. */
  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @Column('timestamptz', { name: 'issued_at' })
  issuedAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  /** When it was exchanged for its successor. */
  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
