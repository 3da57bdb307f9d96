/** What is known of a refresh token that someone presents. Times are in UTC. */
interface PresentedToken {
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
}

export type RefreshTokenUse = 'FRESH' | 'EXPIRED' | 'REVOKED' | 'SIMULTANEOUS' | 'REUSED';

/**
 * How long after its exchange a refresh token may arrive again without being taken for stolen, in milliseconds. Two tabs,
 * or a client that tries again, send one token several times at the same moment, and the network or a queue lets some of
 * them arrive later. Ten seconds is how long an operation may take here, so whatever left together with the winner is
 * within it. Providers that rotate tokens allow as much or more (Amazon Cognito's `RetryGracePeriodSeconds`: up to 60) and
 * hand out tokens in that time; here it gives nobody any.
 */
export const SIMULTANEOUS_MS = 10_000;

/**
 * What presenting a refresh token means, once its session is held. `receivedAt` is when the request arrived: time that it
 * waited here does not count against it.
 *
 * A used token never gives tokens again. Within the window after its exchange it is refused and the session goes on; later
 * it is stolen or was stolen from, and ends its family (RFC 9700, section 4.14.2). A thief who comes first within the
 * window wins one exchange; its owner, informed that another request was first, ends the session with their token.
 */
export function refreshTokenUse(token: PresentedToken, receivedAt: Date, now: Date): RefreshTokenUse {
  if (token.revokedAt) return 'REVOKED';
  if (token.usedAt) {
    return receivedAt.getTime() - token.usedAt.getTime() < SIMULTANEOUS_MS ? 'SIMULTANEOUS' : 'REUSED';
  }
  return token.expiresAt <= now ? 'EXPIRED' : 'FRESH';
}
