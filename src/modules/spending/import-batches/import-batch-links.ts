import { secondsOf, SignedLinks, type LinkSecrets } from '../../../platform/http/index.js';

/** Below this path, `PUT` uploads raw files, and `GET` downloads them and lists of imports. */
export const IMPORT_FILES = '/import-files/';

/** What a link allows: send a raw file, fetch one, or fetch a list of what an import changes or refuses. */
export type ImportLinkPurpose = 'upload' | 'download' | 'changes' | 'refused';

export interface ImportLink {
  readonly purpose: ImportLinkPurpose;
  /** Number of the file; for a list, of the import. */
  readonly fileId: number;
  /** The account that was given the link; what is done with the link is recorded under this account. */
  readonly accountId: number;
  /** Whole seconds since 1970. */
  readonly expiresAt: number;
}

/** Links to raw files, and to lists of imports. */
export class ImportLinks {
  readonly #links: SignedLinks<ImportLinkPurpose>;

  constructor(identity: LinkSecrets) {
    const letters = { upload: 'u', download: 'd', changes: 'c', refused: 'r' } as const;
    this.#links = new SignedLinks(identity, 'moa import links', letters);
  }

  /** The part of a URL that stands for a link. The same link always makes the same. */
  tokenOf({ fileId, ...link }: ImportLink): string {
    return this.#links.tokenOf({ ...link, subjectId: fileId });
  }

  /** The link behind a token of this purpose, expired or not; null for a token that was not signed here. */
  read(purpose: ImportLinkPurpose, token: string): ImportLink | null {
    const link = this.#links.read(purpose, token);
    if (!link) return null;
    const { subjectId, ...rest } = link;
    return { ...rest, fileId: subjectId };
  }
}

export { secondsOf };
