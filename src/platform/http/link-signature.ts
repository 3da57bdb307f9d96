import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { SigningSecrets } from '../config/index.js';

/** The secrets from which keys of links are derived. */
export interface LinkSecrets {
  readonly jwtSecrets: SigningSecrets;
}

/**
 * Signs the content of links. The keys are derived from the secrets that sign access tokens, one key per use, so that a
 * link of one kind is never accepted as another.
 */
export class LinkSignature {
  #derived: readonly [Buffer, ...Buffer[]] | null = null;

  /** @param use the purpose of the links; each purpose has its own key. */
  constructor(
    private readonly secrets: LinkSecrets,
    private readonly use: string,
  ) {}

  /** The token of a link: its content and the signature. The same text always gives the same token. */
  sign(said: string): string {
    return `${said}.${signatureBy(this.#keys()[0], said)}`;
  }

  /**
   * Whether a signature matches a text under any of the keys, compared letter by letter: several texts in base64url
   * decode to the same bytes, and only one of them was issued. Takes equally long for any wrong one.
   */
  matches(said: string, signature: string): boolean {
    const given = Buffer.from(signature);
    return this.#keys().some((key) => {
      const expected = Buffer.from(signatureBy(key, said));
      return given.length === expected.length && timingSafeEqual(given, expected);
    });
  }

  /** The first one signs. Made at first use: the schema is printed without any secret. */
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
