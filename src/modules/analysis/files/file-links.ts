import { SignedLinks, type LinkSecrets } from '../../../platform/http/index.js';

/** Below this path files come in with `PUT` and go out with `GET`. */
export const FILES = '/files/';

/** What a link lets its holder do. */
export type FileLinkPurpose = 'upload' | 'download' | 'heatMap';
export type FileLinks = SignedLinks<FileLinkPurpose>;

export const fileLinks = (secrets: LinkSecrets): FileLinks =>
  new SignedLinks<FileLinkPurpose>(secrets, 'moa file links', { upload: 'u', download: 'd', heatMap: 'h' });
