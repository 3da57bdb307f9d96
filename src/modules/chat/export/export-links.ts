import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Locale } from '../../../platform/text.js';

export type ExportFormat = 'JSON' | 'MARKDOWN';

/** A conversation that whoever holds the link may download. */
export interface ExportLink {
  readonly conversationId: number;
  /** The account that was given the link; the download is recorded as its doing. */
  readonly accountId: number;
  readonly format: ExportFormat;
  readonly locale: Locale;
  /** Whole seconds since 1970. */
  readonly expiresAt: number;
}

const FORMATS: Readonly<Record<string, ExportFormat>> = { j: 'JSON', m: 'MARKDOWN' };
const TOKEN =
  /^(([jm])(ko|en)\.([1-9a-z][0-9a-z]{0,10})\.([1-9a-z][0-9a-z]{0,10})\.([1-9a-z][0-9a-z]{0,8}))\.([\w-]{43})$/;

/** Links that carry what they allow and a signature over it, with a key that is good for nothing else. */
export class ExportLinks {
  private key: Buffer | null = null;

  constructor(private readonly identity: { readonly jwtSecret: string }) {}

  tokenOf({ conversationId, accountId, format, locale, expiresAt }: ExportLink): string {
    const letter = format === 'JSON' ? 'j' : 'm';
    const said = [letter + locale, ...[conversationId, accountId, expiresAt].map((part) => part.toString(36))].join(
      '.',
    );
    return `${said}.${this.signatureOf(said).toString('base64url')}`;
  }

  /** The link behind a token, expired or not; null for whatever was not signed here. */
  read(token: string): ExportLink | null {
    const [, said = '', letter = '', locale = '', conversation = '', account = '', expiry = '', signature = ''] =
      TOKEN.exec(token) ?? [];
    const given = Buffer.from(signature, 'base64url');
    const expected = this.signatureOf(said);
    const format = FORMATS[letter];
    if (!format || given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
    return {
      ...{ conversationId: parseInt(conversation, 36), accountId: parseInt(account, 36) },
      ...{ format, locale: locale === 'en' ? 'en' : 'ko', expiresAt: parseInt(expiry, 36) },
    };
  }

  private signatureOf(said: string): Buffer {
    this.key ??= Buffer.from(hkdfSync('sha256', this.identity.jwtSecret, '', 'moa conversation exports', 32));
    return createHmac('sha256', this.key).update(said).digest();
  }
}
