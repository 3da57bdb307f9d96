import { secondsOf, SignedLinks as Links, type LinkSecrets } from '../../../platform/http/index.js';

/** What a link lets its holder do. */
export type LinkPurpose = 'upload' | 'download';

export interface Link {
  readonly purpose: LinkPurpose;
  readonly documentId: number;
  /** The account that was given the link; acts over the link are recorded under it. */
  readonly accountId: number;
  /** Whole seconds since 1970. */
  readonly expiresAt: number;
}

/** Links to papers. */
export class SignedLinks {
  readonly #links: Links<LinkPurpose>;

  constructor(identity: LinkSecrets) {
    this.#links = new Links(identity, 'moa document links', { upload: 'u', download: 'd' });
  }

  /** The token of a link in a URL. The same link always gives the same token. */
  tokenOf({ documentId, ...link }: Link): string {
    return this.#links.tokenOf({ ...link, subjectId: documentId });
  }

  /** The link behind a token of this purpose, expired or not; null for anything not signed here. */
  read(purpose: LinkPurpose, token: string): Link | null {
    const link = this.#links.read(purpose, token);
    if (!link) return null;
    const { subjectId, ...rest } = link;
    return { ...rest, documentId: subjectId };
  }
}

export { secondsOf as seconds };
