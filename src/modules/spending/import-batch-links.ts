import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** What a link lets its holder do with a raw file. */
export type ImportLinkPurpose = 'upload' | 'download';

export interface ImportLink {
  readonly purpose: ImportLinkPurpose;
  readonly fileId: number;
  /** The account that was given the link; what is done by it is recorded as its doing. */
  readonly accountId: number;
  /** Whole seconds since 1970. */
  readonly expiresAt: number;
}

const LETTERS: Readonly<Record<ImportLinkPurpose, string>> = { upload: 'u', download: 'd' };
const TOKEN = /^([ud]\.([1-9a-z][0-9a-z]{0,10})\.([1-9a-z][0-9a-z]{0,10})\.([1-9a-z][0-9a-z]{0,8}))\.([\w-]{43})$/;

/**
 * Links to raw files that carry what they allow and a signature over it, so that no node has to remember them. The key
 * is derived from the secret that signs access tokens, and is good for nothing else: no link to a paper opens a file.
 */
export class ImportLinks {
  #key: Buffer | null = null;

  constructor(private readonly identity: { readonly jwtSecret: string }) {}

  /** The part of a URL that stands for a link. The same link always makes the same. */
  tokenOf({ purpose, fileId, accountId, expiresAt }: ImportLink): string {
    const said = [LETTERS[purpose], ...[fileId, accountId, expiresAt].map((part) => part.toString(36))].join('.');
    return `${said}.${this.#signatureOf(said).toString('base64url')}`;
  }

  /** The link behind a token of this purpose, expired or not; null for whatever was not signed here. */
  read(purpose: ImportLinkPurpose, token: string): ImportLink | null {
    const [, said = '', file = '', account = '', expiry = '', signature = ''] = TOKEN.exec(token) ?? [];
    const given = Buffer.from(signature, 'base64url');
    const expected = this.#signatureOf(said);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
    if (!said.startsWith(LETTERS[purpose])) return null;
    const [fileId = 0, accountId = 0, expiresAt = 0] = [file, account, expiry].map((part) => parseInt(part, 36));
    return { purpose, fileId, accountId, expiresAt };
  }

  #signatureOf(said: string): Buffer {
    this.#key ??= Buffer.from(hkdfSync('sha256', this.identity.jwtSecret, '', 'moa import links', 32));
    return createHmac('sha256', this.#key).update(said).digest();
  }
}

/** Seconds since 1970, for comparing with a link's. */
export function secondsOf(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}
