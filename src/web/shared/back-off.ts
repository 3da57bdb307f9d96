/** The first pause after a failure, in milliseconds. */
const FIRST_MS = 250;
/** The longest, in milliseconds: a server that comes back is found again within this. */
const LONGEST_MS = 8_000;

/**
 * How long to wait before trying again, in milliseconds, after this many failures in a row (0 after the first). Half of
 * it is random, so that clients do not all reconnect at once.
 */
export function backOffMs(failures: number, random: () => number = Math.random): number {
  const pause = Math.min(FIRST_MS * 2 ** failures, LONGEST_MS);
  return pause / 2 + random() * (pause / 2);
}
