/** The part of a token's life after which it is renewed. The rest is for a slow line and for trying again. */
const RENEW_AT = 0.8;
/** However short a token lives, it is not renewed more often than this, in milliseconds. */
const SHORTEST_MS = 1_000;
/** The longest delay that setTimeout takes, in milliseconds. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * How long after its receipt an access token is due to be renewed, in milliseconds. Read from the token alone: both of
 * its times are the server's, so the device's clock has no say. Null when the token has no times.
 */
export function renewalDelayOf(accessToken: string): number | null {
  try {
    const payload = (accessToken.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const { iat, exp } = JSON.parse(atob(payload)) as { readonly iat?: unknown; readonly exp?: unknown };
    if (typeof iat !== 'number' || typeof exp !== 'number' || !(exp > iat)) return null;
    return Math.min(Math.max((exp - iat) * 1_000 * RENEW_AT, SHORTEST_MS), LONGEST_MS);
  } catch {
    return null;
  }
}
