import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/**
 * Signs what links carry. The key is derived from the secret that signs access tokens and is good for one use alone: no
 * link of one kind passes for one of another.
 */
export class LinkSignature {
  #key: Buffer | null = null;

  /** @param use names what the links are for; another name is another key. */
  constructor(
    private readonly identity: { readonly jwtSecret: string },
    private readonly use: string,
  ) {}

  /** The token of a link: what it says, and the signature of that. The same text always makes the same. */
  sign(said: string): string {
    return `${said}.${this.#of(said)}`;
  }

  /**
   * Whether a signature is the one of a text, letter by letter: several texts in base64url decode to the same bytes, and
   * only one of them was given out. Takes as long for any that is wrong.
   */
  matches(said: string, signature: string): boolean {
    const given = Buffer.from(signature);
    const expected = Buffer.from(this.#of(said));
    return given.length === expected.length && timingSafeEqual(given, expected);
  }

  #of(said: string): string {
    this.#key ??= Buffer.from(hkdfSync('sha256', this.identity.jwtSecret, '', this.use, 32));
    return createHmac('sha256', this.#key).update(said).digest('base64url');
  }
}
