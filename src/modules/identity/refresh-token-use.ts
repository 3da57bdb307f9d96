/** What is known of a refresh token that someone presents. Times are in UTC. */
export interface PresentedToken {
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
}

export type RefreshTokenUse = 'FRESH' | 'EXPIRED' | 'REVOKED' | 'SIMULTANEOUS' | 'REUSED';

/**
 * What presenting a refresh token means, once its row is locked.
 *
 * There is no grace period: a used token that arrives after it was exchanged is stolen or was stolen from, and ends
 * its family (RFC 9700, section 4.14.2). Two requests that truly overlap are another matter, since two tabs of one
 * browser make them: the later one was received before the exchange it lost to was done. It gets no tokens, and the
 * session lives on. A thief who races the owner so closely wins one exchange; the owner, told that someone was first,
 * ends the session with the token at hand. Equal milliseconds count as reuse.
 */
export function refreshTokenUse(token: PresentedToken, receivedAt: Date, now: Date): RefreshTokenUse {
  if (token.revokedAt) return 'REVOKED';
  if (token.usedAt) return token.usedAt > receivedAt ? 'SIMULTANEOUS' : 'REUSED';
  return token.expiresAt <= now ? 'EXPIRED' : 'FRESH';
}
