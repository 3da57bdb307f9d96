import { LinkSignature, type LinkSecrets } from '../../../platform/http/index.js';

/** What a link lets its holder do. */
export type LinkPurpose = 'upload' | 'download';

export interface Link {
  readonly purpose: LinkPurpose;
  readonly documentId: number;
  /** The account that was given the link; what is done by it is recorded as its doing. */
  readonly accountId: number;
  /** Whole seconds since 1970. */
  readonly expiresAt: number;
}

const LETTERS: Readonly<Record<LinkPurpose, string>> = { upload: 'u', download: 'd' };
const TOKEN = /^([ud]\.([1-9a-z][0-9a-z]{0,10})\.([1-9a-z][0-9a-z]{0,10})\.([1-9a-z][0-9a-z]{0,8}))\.([\w-]{43})$/;

/**
 * Links that carry what they allow and a signature over it, so that no node has to remember them. Its keys are
 * good for nothing else.
 */
export class SignedLinks {
  readonly #signature: LinkSignature;

  constructor(identity: LinkSecrets) {
    this.#signature = new LinkSignature(identity, 'moa document links');
  }

  /** The part of a URL that stands for a link. The same link always makes the same. */
  tokenOf({ purpose, documentId, accountId, expiresAt }: Link): string {
    const said = [LETTERS[purpose], ...[documentId, accountId, expiresAt].map((part) => part.toString(36))].join('.');
    return this.#signature.sign(said);
  }

  /** The link behind a token of this purpose, expired or not; null for whatever was not signed here. */
  read(purpose: LinkPurpose, token: string): Link | null {
    const [, said = '', document = '', account = '', expiry = '', signature = ''] = TOKEN.exec(token) ?? [];
    if (!this.#signature.matches(said, signature)) return null;
    if (!said.startsWith(LETTERS[purpose])) return null;
    const [documentId = 0, accountId = 0, expiresAt = 0] = [document, account, expiry].map((part) =>
      parseInt(part, 36),
    );
    return { purpose, documentId, accountId, expiresAt };
  }
}

/** Seconds since 1970, for comparing with a link's. */
export function seconds(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}
