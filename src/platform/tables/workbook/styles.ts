import type { Entries } from './zip-entries.js';
import { attributeOf, tagsOf } from './xml.js';

const MOST_BYTES_OF_STYLES = 32 * 1024 * 1024;

/** How cells of a style are shown, as far as it changes what they say. */
export interface Style {
  readonly kind: 'NUMBER' | 'PERCENT' | 'DATE' | 'TIME' | 'DURATION';
  /** The sign of its currency; null for none. */
  readonly symbol: string | null;
}

const PLAIN: Style = { kind: 'NUMBER', symbol: null };

/** Styles of cells by their number. */
export async function stylesOf(entries: Entries): Promise<Style[]> {
  const name = entries.names.find((each) => each.toLowerCase() === 'xl/styles.xml');
  if (name === undefined) return [];
  const xml = await entries.text(name, MOST_BYTES_OF_STYLES);
  const formats = new Map<number, string>();
  for (const tag of tagsOf(xml, 'numFmt'))
    formats.set(Number(attributeOf(tag, 'numFmtId')), attributeOf(tag, 'formatCode') ?? '');
  const start = xml.indexOf('<cellXfs');
  const end = xml.indexOf('</cellXfs>', start);
  if (start < 0 || end < 0) return [];
  return [...tagsOf(xml.slice(start, end), 'xf')].map((tag) => {
    const id = Number(attributeOf(tag, 'numFmtId') ?? 0);
    return builtIn(id) ?? styleOf(formats.get(id) ?? '');
  });
}

/** Formats that every workbook has, ECMA-376 part 1, 18.8.30, with those that Korean Excel adds. */
function builtIn(id: number): Style | null {
  if (id === 9 || id === 10) return { kind: 'PERCENT', symbol: null };
  if (id === 46) return { kind: 'DURATION', symbol: null };
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47) || (id >= 32 && id <= 35)) return { kind: 'TIME', symbol: null };
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return { kind: 'DATE', symbol: null };
  return null;
}

const CURRENCY = /\[\$([^\]-]+)(?:-[^\]]*)?\]|([₩$€£¥])/;

export function styleOf(format: string): Style {
  const [first = ''] = format.split(';');
  const symbol = CURRENCY.exec(first.replaceAll(/["\\]/g, ''));
  const bare = first.replaceAll(/"[^"]*"|\\.|_.|\[(?!h|m|s)[^\]]*\]/gi, '');
  if (/\[[hms]+\]/i.test(bare)) return { kind: 'DURATION', symbol: null };
  if (/[yd]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare))) return { kind: 'DATE', symbol: null };
  if (/[hs]/i.test(bare)) return { kind: 'TIME', symbol: null };
  if (bare.includes('%')) return { kind: 'PERCENT', symbol: null };
  const found = symbol?.[1] ?? symbol?.[2] ?? null;
  return found === null ? PLAIN : { kind: 'NUMBER', symbol: found.trim() };
}
