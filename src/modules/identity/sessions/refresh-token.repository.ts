import { IsNull } from 'typeorm';
import { statement, takeLock, batched, type Queryable, type Transaction } from '../../../platform/database/index.js';
import { RefreshTokenEntity } from './refresh-token.entity.js';

/** What a new link of a family is made of. */
type NewRefreshToken = Pick<RefreshTokenEntity, 'accountId' | 'familyId' | 'tokenHash' | 'issuedAt' | 'expiresAt'>;

const DELETE_EXPIRED = statement(`
  WITH gone AS (
    DELETE FROM refresh_token WHERE id IN (SELECT id FROM refresh_token WHERE expires_at < $1 LIMIT $2) RETURNING 1)
  SELECT count(*)::int AS count FROM gone`);

const REVOKED = statement(`
  SELECT DISTINCT family_id FROM refresh_token WHERE family_id = ANY ($1::uuid[]) AND revoked_at IS NOT NULL`);
/** All sockets check at the same interval: one statement serves this many of them. */
const ASKED_TOGETHER = { most: 500, patienceMs: 250, atOnce: 3 } as const;

/** Refresh tokens, by the hash of what the client holds. */
export class RefreshTokenRepository {
  /** Whether a family was revoked: all of it is at once, and nothing joins it afterwards. */
  readonly isRevoked: (familyId: string) => Promise<boolean>;

  constructor(private readonly database: Queryable) {
    this.isRevoked = batched((familyIds) => this.areRevoked(familyIds), ASKED_TOGETHER);
  }

  async insert(token: NewRefreshToken, transaction: Transaction): Promise<void> {
    await transaction.manager.insert(RefreshTokenEntity, token);
  }

  find(tokenHash: Buffer, transaction: Transaction): Promise<RefreshTokenEntity | null> {
    return transaction.manager.findOneBy(RefreshTokenEntity, { tokenHash });
  }

  /** Locks the family until the transaction ends, so that exchanges and revocations of its tokens run one by one. */
  async holdFamily(familyId: string, transaction: Transaction): Promise<void> {
    await takeLock(transaction, 'REFRESH_TOKEN_FAMILY', familyId);
  }

  async markUsed(id: number, usedAt: Date, transaction: Transaction): Promise<void> {
    await transaction.manager.update(RefreshTokenEntity, { id }, { usedAt });
  }

  /** Whether any token of the family was still valid. The family must be locked. */
  async revokeFamily(familyId: string, revokedAt: Date, transaction: Transaction): Promise<boolean> {
    const { affected } = await transaction.manager.update(
      RefreshTokenEntity,
      { familyId, revokedAt: IsNull() },
      { revokedAt },
    );
    return (affected ?? 0) > 0;
  }

  async revokeAllOf(accountId: number, revokedAt: Date, transaction: Transaction): Promise<void> {
    await transaction.manager.update(RefreshTokenEntity, { accountId, revokedAt: IsNull() }, { revokedAt });
  }

  /** Deletes up to `limit` tokens that expired before a moment; returns how many. */
  async deleteExpired(before: Date, limit: number): Promise<number> {
    const [row] = await this.database.rows<{ count: number }>(DELETE_EXPIRED, [before, limit]);
    return row?.count ?? 0;
  }

  private async areRevoked(familyIds: readonly string[]): Promise<boolean[]> {
    const revoked = new Set((await this.database.tuples(REVOKED, [familyIds])).map(([id]) => id));
    return familyIds.map((id) => revoked.has(id));
  }
}
