import { LinkSignature, type LinkSecrets } from './link-signature.js';

/** A link's permission: one thing, for one account, until a time. */
export interface SignedLink<Purpose extends string> {
  readonly purpose: Purpose;
  /** Id of the link's subject, such as a file. */
  readonly subjectId: number;
  /** The account that received the link; actions through it are recorded as this account's. */
  readonly accountId: number;
  /** Whole seconds since 1970. */
  readonly expiresAt: number;
}

const TOKEN = /^(([a-z])\.([1-9a-z][0-9a-z]{0,10})\.([1-9a-z][0-9a-z]{0,10})\.([1-9a-z][0-9a-z]{0,8}))\.([\w-]{43})$/;

/**
 * Links that contain their permission and a signature, so that no node has to store them. Each use has its own key: a
 * link of one kind opens nothing of another.
 */
export class SignedLinks<Purpose extends string> {
  readonly #signature: LinkSignature;

  /** @param letters one letter per purpose, the first in a token. */
  constructor(
    secrets: LinkSecrets,
    use: string,
    private readonly letters: Readonly<Record<Purpose, string>>,
  ) {
    this.#signature = new LinkSignature(secrets, use);
  }

  /** The URL part of a link. The same link always gives the same token. */
  tokenOf({ purpose, subjectId, accountId, expiresAt }: SignedLink<Purpose>): string {
    const numbers = [subjectId, accountId, expiresAt].map((part) => part.toString(36));
    return this.#signature.sign([this.letters[purpose], ...numbers].join('.'));
  }

  /** The link behind a token of this purpose, expired or not; null when it was not signed here. */
  read(purpose: Purpose, token: string): SignedLink<Purpose> | null {
    const [, said = '', letter = '', subject = '', account = '', expiry = '', signature = ''] = TOKEN.exec(token) ?? [];
    if (!this.#signature.matches(said, signature) || letter !== this.letters[purpose]) return null;
    const [subjectId = 0, accountId = 0, expiresAt = 0] = [subject, account, expiry].map((part) => parseInt(part, 36));
    return { purpose, subjectId, accountId, expiresAt };
  }
}

/** Seconds since 1970, for comparing with a link's. */
export function secondsOf(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}
