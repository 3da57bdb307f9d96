/** Reasons of a close frame hold 123 bytes, and a stranger chose the key. */
const KEY_SHOWN = 24;

/** What the payload of `connection_init` proves who connects with; absent for someone who does not say. */
export type Proof = { readonly authorization?: unknown } | { readonly unknownKey: string };

/**
 * Finds the token in the payload of `connection_init`: under `authorization`, in any case, as a header is. A payload that
 * has keys and not this one was meant to say who connects, and taking it for nobody would hide the mistake.
 */
export function proofIn(payload: Readonly<Record<string, unknown>>): Proof {
  const keys = Object.keys(payload);
  const key = keys.find((name) => name.toLowerCase() === 'authorization');
  if (key !== undefined) return { authorization: payload[key] };
  const [first] = keys;
  return first === undefined ? {} : { unknownKey: first };
}

/** Why a connection is closed that has a key instead of a token. */
export function unknownKeyReason(key: string): string {
  const shown = key.replace(/[^\x20-\x7E]/g, '?').slice(0, KEY_SHOWN);
  return `connection_init: "${shown}" is not known; send {"authorization": "Bearer <token>"}`;
}
