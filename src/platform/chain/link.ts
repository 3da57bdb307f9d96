import { createHash, createHmac, randomBytes } from 'node:crypto';
import { canonicalJson, type Json } from './canonical-json.js';

/** What the first link uses as its previous hash. */
export const GENESIS = '0'.repeat(64);

/** A stored link: the text that was hashed, and its hash, 64 hexadecimal digits. */
export interface Link {
  readonly sequence: number;
  readonly hash: string;
  readonly body: string;
}

/** The current end of a chain. */
export interface Head {
  readonly sequence: number;
  readonly hash: string;
}

/** The head of an empty chain. */
export const START: Head = { sequence: 0, hash: GENESIS };

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The link after a head: its body is canonical JSON that holds its own place and the hash of the link before it. */
export function linkAfter(head: Head, content: Readonly<Record<string, Json | undefined>>): Link {
  const sequence = head.sequence + 1;
  const body = canonicalJson({ ...content, sequence, previousHash: head.hash });
  return { sequence, hash: sha256(body), body };
}

/** A secret of 256 bits, in hexadecimal. Without it, a commitment reveals nothing, however short the text. */
export const newSalt = (): string => randomBytes(32).toString('hex');

/**
 * Binds a link to a text that may be erased later: HMAC-SHA-256 of `name`, a line feed and the text, keyed with the
 * salt. Once text and salt are erased, the text cannot be found by guessing.
 */
export const commitment = (salt: string, name: string, text: string): string =>
  createHmac('sha256', Buffer.from(salt, 'hex')).update(`${name}\n${text.toWellFormed()}`, 'utf8').digest('hex');
