import { LinkSignature, type LinkSecrets } from '../../../../platform/http/index.js';
import type { Locale } from '../../../../platform/text.js';

export type ExportFormat = 'JSON' | 'MARKDOWN';

/** A conversation that anyone who holds the link may download. */
interface ExportLink {
  readonly conversationId: number;
  /** The account that was given the link; the download is recorded as its action. */
  readonly accountId: number;
  readonly format: ExportFormat;
  readonly locale: Locale;
  /** Whole seconds since 1970. */
  readonly expiresAt: number;
}

const FORMATS: Readonly<Record<string, ExportFormat>> = { j: 'JSON', m: 'MARKDOWN' };
const TOKEN =
  /^(([jm])(ko|en)\.([1-9a-z][0-9a-z]{0,10})\.([1-9a-z][0-9a-z]{0,10})\.([1-9a-z][0-9a-z]{0,8}))\.([\w-]{43})$/;

/** Links that carry what they allow, signed with a key that is used for nothing else. */
export class ExportLinks {
  readonly #signature: LinkSignature;

  constructor(identity: LinkSecrets) {
    this.#signature = new LinkSignature(identity, 'moa conversation exports');
  }

  tokenOf({ conversationId, accountId, format, locale, expiresAt }: ExportLink): string {
    const letter = format === 'JSON' ? 'j' : 'm';
    const said = [letter + locale, ...[conversationId, accountId, expiresAt].map((part) => part.toString(36))].join(
      '.',
    );
    return this.#signature.sign(said);
  }

  /** The link behind a token, expired or not; null for a token that was not signed here. */
  read(token: string): ExportLink | null {
    const [, said = '', letter = '', locale = '', conversation = '', account = '', expiry = '', signature = ''] =
      TOKEN.exec(token) ?? [];
    const format = FORMATS[letter];
    if (!format || !this.#signature.matches(said, signature)) return null;
    return {
      conversationId: parseInt(conversation, 36),
      accountId: parseInt(account, 36),
      format,
      locale: locale === 'en' ? 'en' : 'ko',
      expiresAt: parseInt(expiry, 36),
    };
  }
}
