/** Close codes in the protocol's own range after which another try can succeed. */
export const Close = {
  /** The token ran out: the next try comes with a new one. */
  FORBIDDEN: 4403,
  /** The server did not hear `connection_init` in time. */
  INITIALISATION_TIMEOUT: 4408,
  /** This page gave the socket up itself. */
  TERMINATED: 4499,
} as const;

const PASSING: readonly number[] = Object.values(Close);

/**
 * Whether trying again would fail the same way: the protocol was broken, or the account has too many sockets. Anything
 * else passes: a server that goes down or restarts, a connection that is refused (which comes without a code), a reader
 * who was too slow.
 */
export function closesForGood(event: unknown): boolean {
  const code = typeof event === 'object' && event !== null && 'code' in event ? event.code : undefined;
  return typeof code === 'number' && code >= 4400 && code <= 4499 && !PASSING.includes(code);
}
