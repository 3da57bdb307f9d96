import { LinkSignature, type LinkSecrets } from '../../platform/http/index.js';

/** Below this path raw files come in with `PUT`, and they and lists of imports go out with `GET`. */
export const IMPORT_FILES = '/import-files/';

/** What a link lets its holder do: send a raw file, fetch one, or fetch a list of what an import changes or refuses. */
export type ImportLinkPurpose = 'upload' | 'download' | 'changes' | 'refused';

export interface ImportLink {
  readonly purpose: ImportLinkPurpose;
  /** Number of the file; of a list, that of the import. */
  readonly fileId: number;
  /** The account that was given the link; what is done by it is recorded as its doing. */
  readonly accountId: number;
  /** Whole seconds since 1970. */
  readonly expiresAt: number;
}

const LETTERS: Readonly<Record<ImportLinkPurpose, string>> = {
  ...{ upload: 'u', download: 'd', changes: 'c', refused: 'r' },
};
const TOKEN = /^([udcr]\.([1-9a-z][0-9a-z]{0,10})\.([1-9a-z][0-9a-z]{0,10})\.([1-9a-z][0-9a-z]{0,8}))\.([\w-]{43})$/;

/**
 * Links to raw files that carry what they allow and a signature over it, so that no node has to remember them. The key
 * is derived from the secret that signs access tokens, and is good for nothing else: no link to a paper opens a file.
 */
export class ImportLinks {
  readonly #signature: LinkSignature;

  constructor(identity: LinkSecrets) {
    this.#signature = new LinkSignature(identity, 'moa import links');
  }

  /** The part of a URL that stands for a link. The same link always makes the same. */
  tokenOf({ purpose, fileId, accountId, expiresAt }: ImportLink): string {
    const said = [LETTERS[purpose], ...[fileId, accountId, expiresAt].map((part) => part.toString(36))].join('.');
    return this.#signature.sign(said);
  }

  /** The link behind a token of this purpose, expired or not; null for whatever was not signed here. */
  read(purpose: ImportLinkPurpose, token: string): ImportLink | null {
    const [, said = '', file = '', account = '', expiry = '', signature = ''] = TOKEN.exec(token) ?? [];
    if (!this.#signature.matches(said, signature)) return null;
    if (!said.startsWith(LETTERS[purpose])) return null;
    const [fileId = 0, accountId = 0, expiresAt = 0] = [file, account, expiry].map((part) => parseInt(part, 36));
    return { purpose, fileId, accountId, expiresAt };
  }
}

/** Seconds since 1970, for comparing with a link's. */
export function secondsOf(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}
