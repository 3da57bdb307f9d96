import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { SigningSecrets } from '../config/index.js';

/** The secrets from which keys of links are derived. */
export interface LinkSecrets {
  readonly jwtSecrets: SigningSecrets;
}

/**
 * Signs what links carry. The keys are derived from the secrets that sign access tokens, and each is good for one use
 * alone: no link of one kind passes for one of another.
 */
export class LinkSignature {
  #derived: readonly [Buffer, ...Buffer[]] | null = null;

  /** @param use names what the links are for; another name is another key. */
  constructor(
    private readonly secrets: LinkSecrets,
    private readonly use: string,
  ) {}

  /** The token of a link: what it says, and the signature of that. The same text always makes the same. */
  sign(said: string): string {
    return `${said}.${signatureBy(this.#keys()[0], said)}`;
  }

  /**
   * Whether a signature is the one of a text by any of the keys, letter by letter: several texts in base64url decode to
   * the same bytes, and only one of them was given out. Takes as long for any that is wrong.
   */
  matches(said: string, signature: string): boolean {
    const given = Buffer.from(signature);
    return this.#keys().some((key) => {
      const expected = Buffer.from(signatureBy(key, said));
      return given.length === expected.length && timingSafeEqual(given, expected);
    });
  }

  /** The first signs. Made at first use: the schema is printed without any secret. */
  #keys(): readonly [Buffer, ...Buffer[]] {
    if (!this.#derived) {
      const derive = (secret: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', this.use, 32));
      const [first, ...others] = this.secrets.jwtSecrets;
      this.#derived = [derive(first), ...others.map(derive)];
    }
    return this.#derived;
  }
}

const signatureBy = (key: Buffer, said: string): string => createHmac('sha256', key).update(said).digest('base64url');
