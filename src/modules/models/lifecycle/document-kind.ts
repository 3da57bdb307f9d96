import { OWN_FILES } from '../registry/index.js';

/** What of a version can be read as text. */
export type DocumentKind = 'REPORT' | 'CARD' | 'CONTRACT';

export const DOCUMENTS: Readonly<Record<DocumentKind, { readonly name: string; readonly mediaType: string }>> = {
  REPORT: { name: OWN_FILES.report, mediaType: 'text/html' },
  CARD: { name: OWN_FILES.card, mediaType: 'text/markdown' },
  CONTRACT: { name: OWN_FILES.contract, mediaType: 'application/json' },
};
