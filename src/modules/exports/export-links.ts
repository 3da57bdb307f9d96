import { SignedLinks, type LinkSecrets } from '../../platform/http/index.js';

/** Below this path files go out with `GET`. */
export const EXPORTS = '/export-files/';

export type ExportLinks = SignedLinks<'download'>;

export const exportLinks = (secrets: LinkSecrets): ExportLinks =>
  new SignedLinks<'download'>(secrets, 'moa export links', { download: 'd' });
