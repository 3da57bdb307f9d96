import { LinkSignature, type LinkSecrets } from '../../../platform/http/index.js';
import type { Locale } from '../../../platform/text.js';

export type ChartFormat = 'SVG' | 'PNG';

/** A chart of a forecast that anyone who holds the link may see. */
export interface ChartLink {
  readonly forecastId: number;
  readonly format: ChartFormat;
  readonly locale: Locale;
  /** Whole seconds since 1970. */
  readonly expiresAt: number;
}

const FORMATS: Readonly<Record<string, ChartFormat>> = { s: 'SVG', p: 'PNG' };
const TOKEN = /^(([sp])(ko|en)\.([1-9a-z][0-9a-z]{0,10})\.([1-9a-z][0-9a-z]{0,8}))\.([\w-]{43})$/;

/** Links that carry what they allow and a signature over it, made with a key used for nothing else. */
export class ChartLinks {
  readonly #signature: LinkSignature;

  constructor(identity: LinkSecrets) {
    this.#signature = new LinkSignature(identity, 'moa forecast charts');
  }

  tokenOf({ forecastId, format, locale, expiresAt }: ChartLink): string {
    const letter = format === 'SVG' ? 's' : 'p';
    return this.#signature.sign([letter + locale, forecastId.toString(36), expiresAt.toString(36)].join('.'));
  }

  /** The link behind a token, expired or not; null for a token that was not signed here. */
  read(token: string): ChartLink | null {
    const [, said = '', letter = '', locale = '', forecast = '', expiry = '', signature = ''] = TOKEN.exec(token) ?? [];
    const format = FORMATS[letter];
    if (!format || !this.#signature.matches(said, signature)) return null;
    return {
      forecastId: parseInt(forecast, 36),
      format,
      locale: locale === 'en' ? 'en' : 'ko',
      expiresAt: parseInt(expiry, 36),
    };
  }
}
