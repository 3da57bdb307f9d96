import type { Understanding, Understood } from './understood.js';

/** Understands texts; null for everything where there are no models. */
export interface Reading {
  readonly understand: (text: string) => Understood | null;
  /** As an understanding's. */
  readonly readAfter: Understanding['readAfter'];
}

/**
 * Reads each text once, and repeats that for as long as it is kept: one reply plans its question several times, each
 * time with the questions before it.
 */
export function oncePerText(understanding: Understanding | undefined): Reading {
  if (!understanding) return { understand: () => null, readAfter: () => [] };
  return {
    understand: once(
      (text) => text,
      (text: string) => understanding.understand(text),
    ),
    readAfter: once(
      (text, before, plainly) => `${before} ${plainly} ${text}`,
      (...of: Parameters<Understanding['readAfter']>) => understanding.readAfter(...of),
    ),
  };
}

function once<Of extends readonly unknown[], Read>(keyOf: (...of: Of) => string, read: (...of: Of) => Read) {
  const known = new Map<string, Read>();
  return (...of: Of): Read => {
    const key = keyOf(...of);
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = read(...of);
    known.set(key, made);
    return made;
  };
}
