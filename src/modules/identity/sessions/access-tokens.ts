import { randomUUID } from 'node:crypto';
import { errors, jwtVerify, SignJWT, type JWTPayload } from 'jose';
import type { Actor, Role } from '../../../platform/access/index.js';
import type { Clock } from '../../../platform/clock.js';
import type { IdentityConfig } from '../../../platform/config/index.js';

const ALGORITHM = 'HS256';
/** RFC 9068: keeps other kinds of JWT from being accepted as access tokens. */
const TYPE = 'at+jwt';
const ISSUER = 'moa';
const AUDIENCE = 'moa';
/** Ours are about 350 characters; anything much longer is not hashed at all. */
const MAX_LENGTH = 1_024;

interface AccessToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/** An actor as its token proves it, until `expiresAt`, in milliseconds since 1970. */
export type ProvedActor = Required<Omit<Actor, 'sessionId'>> & Pick<Actor, 'sessionId'>;

const ROLES: ReadonlySet<unknown> = new Set<Role>(['CUSTOMER', 'STAFF', 'ADMIN', 'SERVICE']);

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

const isKey = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0;

/** The claims as an actor; null when one is missing or has the wrong type. */
function actorOf({ sub, exp, role, institution, customer, epoch = 0, sid }: JWTPayload): ProvedActor | null {
  const accountId = Number(sub);
  if (!isKey(accountId) || !isKey(institution) || exp === undefined || !ROLES.has(role)) return null;
  if (customer !== null && !isKey(customer)) return null;
  if (!Number.isSafeInteger(epoch)) return null;
  if (sid !== undefined && !(typeof sid === 'string' && UUID.test(sid))) return null;
  const actor = { accountId, institutionId: institution, role: role as Role, customerId: customer };
  const proved = { ...actor, expiresAt: exp * 1_000, sessionEpoch: epoch as number };
  return sid === undefined ? proved : { ...proved, sessionId: sid };
}

/** Signs and verifies access tokens: JWT with HMAC-SHA-256, short-lived, so that they need no store. */
export class AccessTokens {
  private encoded: readonly [Uint8Array, ...Uint8Array[]] | null = null;

  constructor(
    private readonly config: Pick<IdentityConfig, 'jwtSecrets' | 'accessTokenSeconds'>,
    private readonly clock: Clock,
  ) {}

  async issue({
    accountId,
    institutionId,
    role,
    customerId,
    sessionEpoch = 0,
    sessionId,
  }: Actor): Promise<AccessToken> {
    const issuedAt = Math.floor(this.clock.now().getTime() / 1_000);
    const expiresAt = issuedAt + this.config.accessTokenSeconds;
    const session = sessionId === undefined ? {} : { sid: sessionId };
    const claims = { role, institution: institutionId, customer: customerId, epoch: sessionEpoch, ...session };
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: ALGORITHM, typ: TYPE })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(String(accountId))
      .setIssuedAt(issuedAt)
      .setExpirationTime(expiresAt)
      .setJti(randomUUID())
      .sign(this.keys[0]);
    return { token, expiresAt: new Date(expiresAt * 1_000) };
  }

  /** Whose token it is; null for one that is not ours, not an access token, altered or expired. */
  async verify(token: string): Promise<ProvedActor | null> {
    if (token.length > MAX_LENGTH) return null;
    for (const key of this.keys) {
      const actor = await this.verifyBy(key, token);
      if (actor !== 'SIGNED_OTHERWISE') return actor;
    }
    return null;
  }

  private async verifyBy(key: Uint8Array, token: string): Promise<ProvedActor | null | 'SIGNED_OTHERWISE'> {
    try {
      const { payload } = await jwtVerify(token, key, {
        algorithms: [ALGORITHM],
        typ: TYPE,
        issuer: ISSUER,
        audience: AUDIENCE,
        requiredClaims: ['sub', 'exp', 'iat', 'jti'],
        currentDate: this.clock.now(),
      });
      return actorOf(payload);
    } catch (error) {
      if (error instanceof errors.JWSSignatureVerificationFailed) return 'SIGNED_OTHERWISE';
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  }

  /** The first signs. Made at first use: the schema is printed without any secret. */
  private get keys(): readonly [Uint8Array, ...Uint8Array[]] {
    if (!this.encoded) {
      const encode = (secret: string) => new TextEncoder().encode(secret);
      const [first, ...others] = this.config.jwtSecrets;
      this.encoded = [encode(first), ...others.map(encode)];
    }
    return this.encoded;
  }
}
