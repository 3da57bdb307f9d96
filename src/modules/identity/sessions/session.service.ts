import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Actor, Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import type { Clock } from '../../../platform/clock.js';
import type { Database, Transaction } from '../../../platform/database/index.js';
import type { AccessTokens } from './access-tokens.js';
import { deny, type AccountRepository, type Credentials, type AccountRow, type Passwords } from '../accounts/index.js';
import type { LoginGuard } from './login-guard.js';
import { refreshTokenUse, type RefreshTokenUse } from './refresh-token-use.js';
import type { RefreshTokenEntity } from './refresh-token.entity.js';
import type { RefreshTokenRepository } from './refresh-token.repository.js';

/** What a login or an exchange returns: tokens, when they expire, and their account. */
export interface SessionGrant {
  readonly accessToken: string;
  readonly accessTokenExpiresAt: Date;
  readonly refreshToken: string;
  readonly refreshTokenExpiresAt: Date;
  readonly account: AccountRow;
}

interface SessionParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly accounts: AccountRepository;
  readonly refreshTokens: RefreshTokenRepository;
  readonly accessTokens: AccessTokens;
  readonly passwords: Passwords;
  readonly guard: LoginGuard;
  /** How long an unused refresh token is valid. */
  readonly refreshTokenSeconds: number;
  /** Called with a session that has ended, so that its access tokens notice at once. */
  readonly ended: (sessionId: string) => void;
}

interface Refusal {
  readonly refused: Exclude<RefreshTokenUse, 'FRESH'> | 'UNKNOWN';
  /** The session that the refusal ended. */
  readonly ended?: string;
}

/** A refresh token just made, and whose it is. */
interface Link {
  readonly familyId: string;
  readonly refreshToken: string;
  readonly expiresAt: Date;
  readonly account: AccountRow;
}

const hashOf = (refreshToken: string): Buffer => createHash('sha256').update(refreshToken).digest();

function actorOf({ key, institution, role, customerKey, sessionEpoch }: AccountRow): Actor {
  return { accountId: key, institutionId: institution.key, role, customerId: customerKey, sessionEpoch };
}

/**
 * Opens, prolongs and ends sessions. A session is a family of refresh tokens, only one of them valid at any time;
 * access tokens name the session, and are valid no longer than it.
 */
export class SessionService {
  constructor(private readonly parts: SessionParts) {}

  /**
   * Opens a session by password.
   * @throws Refusal INVALID_CREDENTIALS for an unknown address, a wrong password and a blocked account alike;
   *   TOO_MANY_ATTEMPTS, TOO_BUSY.
   */
  async login(caller: Caller, { email, password }: { email: string; password: string }): Promise<SessionGrant> {
    const { accounts, database, guard } = this.parts;
    const proved = await guard.attempt(email, caller.address, () => this.prove(caller, email, password));
    if (!proved) return deny('INVALID_CREDENTIALS');
    const link = await database.transaction(async (transaction) => {
      const account = await accounts.holdActive(proved.accountId, transaction);
      if (!account) return deny('INVALID_CREDENTIALS');
      await this.record(transaction, caller, 'LOGGED_IN', account);
      return this.extend(account, randomUUID(), transaction);
    });
    return this.grant(link);
  }

  /**
   * Exchanges a refresh token for a new one and a new access token. When one token is exchanged several times, one
   * exchange succeeds. The audit trail has no exchanges: no person makes them, and the family of tokens records them.
   * @throws Refusal REFRESH_TOKEN_UNKNOWN, _EXPIRED, _REVOKED, _SIMULTANEOUS, or _REUSED, which ends the session.
   */
  async refresh(caller: Caller, refreshToken: string): Promise<SessionGrant> {
    const receivedAt = this.parts.clock.now();
    const outcome = await this.parts.database.transaction((transaction) =>
      this.exchange(caller, hashOf(refreshToken), receivedAt, transaction),
    );
    if ('familyId' in outcome) return this.grant(outcome);
    // Refused out here: what reuse revoked must be kept, and a throw in there would undo it.
    if (outcome.ended !== undefined) this.parts.ended(outcome.ended);
    return deny(`REFRESH_TOKEN_${outcome.refused}`, ['refreshToken']);
  }

  /** Ends the session of a refresh token, used or not. False when there was none to end, which is no error. */
  async logout(caller: Caller, refreshToken: string): Promise<boolean> {
    const { accounts, database, refreshTokens } = this.parts;
    const ended = await database.transaction(async (transaction) => {
      const token = await refreshTokens.find(hashOf(refreshToken), transaction);
      if (!token) return null;
      // Locked in the same order as an exchange, which might otherwise add a token that this misses.
      await accounts.holdActive(token.accountId, transaction);
      await refreshTokens.holdFamily(token.familyId, transaction);
      return (await this.end(transaction, caller, token, 'LOGGED_OUT')) ? token.familyId : null;
    });
    if (ended !== null) this.parts.ended(ended);
    return ended !== null;
  }

  /** The account, when the password is its own and it is active. Every refusal costs the same and leaves a record. */
  private async prove(caller: Caller, email: string, password: string): Promise<Credentials | null> {
    const { accounts, database, passwords } = this.parts;
    const found = await accounts.findCredentials(email);
    const matches = await passwords.verify(found?.passwordHash ?? null, password);
    if (found && matches && found.state === 'ACTIVE') {
      await this.renewHash(found, password);
      return found;
    }
    const reason = !found ? 'UNKNOWN_EMAIL' : matches ? 'BLOCKED' : 'WRONG_PASSWORD';
    await recordAudit(database, caller, {
      action: 'LOGIN_REFUSED',
      subjectType: 'Account',
      subjectId: found?.accountId ?? null,
      customerId: found?.customerId ?? null,
      detail: { reason },
    });
    return null;
  }

  /** Passwords hashed at an older cost are hashed again at login, the only moment when they are known. */
  private async renewHash({ accountId, passwordHash }: Credentials, password: string): Promise<void> {
    const { accounts, database, passwords } = this.parts;
    if (!passwords.isOutdated(passwordHash)) return;
    const renewed = await passwords.hash(password);
    await database.transaction((transaction) => accounts.setPasswordHash(accountId, renewed, transaction));
  }

  private async exchange(
    caller: Caller,
    tokenHash: Buffer,
    receivedAt: Date,
    transaction: Transaction,
  ): Promise<Link | Refusal> {
    const { accounts, clock, refreshTokens } = this.parts;
    const found = await refreshTokens.find(tokenHash, transaction);
    if (!found) return { refused: 'UNKNOWN' };
    // The account before its tokens, as blocking does it: in the other order the two could wait for each other.
    const account = await accounts.holdActive(found.accountId, transaction);
    await refreshTokens.holdFamily(found.familyId, transaction);
    const token = await refreshTokens.find(tokenHash, transaction);
    if (!token) return { refused: 'UNKNOWN' };
    const use = refreshTokenUse(token, receivedAt, clock.now());
    if (use === 'REUSED') {
      await this.end(transaction, caller, token, 'REFRESH_TOKEN_REUSED');
      return { refused: use, ended: token.familyId };
    }
    if (use !== 'FRESH') return { refused: use };
    if (!account) return { refused: 'REVOKED' };
    const link = await this.extend(account, token.familyId, transaction);
    await refreshTokens.markUsed(token.id, clock.now(), transaction);
    return link;
  }

  /** Adds a token to a family. The account must be held active. */
  private async extend(account: AccountRow, familyId: string, transaction: Transaction): Promise<Link> {
    const { clock, refreshTokens, refreshTokenSeconds } = this.parts;
    const refreshToken = randomBytes(32).toString('base64url');
    const issuedAt = clock.now();
    const expiresAt = new Date(issuedAt.getTime() + refreshTokenSeconds * 1_000);
    const tokenHash = hashOf(refreshToken);
    await refreshTokens.insert({ accountId: account.key, familyId, tokenHash, issuedAt, expiresAt }, transaction);
    return { familyId, refreshToken, expiresAt, account };
  }

  /** Revokes a token's family, which must be held, and records why; false when it was revoked before. */
  private async end(
    transaction: Transaction,
    caller: Caller,
    { familyId, accountId }: RefreshTokenEntity,
    action: 'LOGGED_OUT' | 'REFRESH_TOKEN_REUSED',
  ): Promise<boolean> {
    const { accounts, clock, refreshTokens } = this.parts;
    const ended = await refreshTokens.revokeFamily(familyId, clock.now(), transaction);
    const account = ended ? await accounts.findById(accountId, transaction) : null;
    if (account) await this.record(transaction, caller, action, account);
    return ended;
  }

  /** Anyone who has an account's password or token acts as that account. */
  private record(transaction: Transaction, caller: Caller, action: string, account: AccountRow): Promise<void> {
    const fact = { action, subjectType: 'Account', subjectId: account.key, customerId: account.customerKey };
    return recordAudit(transaction, { ...caller, actor: actorOf(account) }, fact);
  }

  private async grant({ familyId, refreshToken, expiresAt, account }: Link): Promise<SessionGrant> {
    const access = await this.parts.accessTokens.issue({ ...actorOf(account), sessionId: familyId });
    return {
      accessToken: access.token,
      accessTokenExpiresAt: access.expiresAt,
      refreshToken,
      refreshTokenExpiresAt: expiresAt,
      account,
    };
  }
}
