/** Reasons of a close frame hold 123 bytes, and the client chose the key. */
const KEY_SHOWN = 24;

/** The proof of identity in the payload of `connection_init`; absent for a client that gives none. */
export type Proof = { readonly authorization?: unknown } | { readonly unknownKey: string };

/**
 * Finds the token in the payload of `connection_init`: under `authorization`, in any case, as a header is. A payload
 * with other keys only was meant to identify the client; treating it as anonymous would hide the mistake.
 */
export function proofIn(payload: Readonly<Record<string, unknown>>): Proof {
  const keys = Object.keys(payload);
  const key = keys.find((name) => name.toLowerCase() === 'authorization');
  if (key !== undefined) return { authorization: payload[key] };
  const [first] = keys;
  return first === undefined ? {} : { unknownKey: first };
}

/** The close reason for a connection that sent another key instead of a token. */
export function unknownKeyReason(key: string): string {
  const shown = key.replace(/[^\x20-\x7E]/g, '?').slice(0, KEY_SHOWN);
  return `connection_init: "${shown}" is not known; send {"authorization": "Bearer <token>"}`;
}
