/** Marks that are invisible or change the reading order: controls, bidi marks, joiners, tags, variation selectors. */
const INVISIBLE_CHARACTERS = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u115f\u1160\u3164\uffa0\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;
const UNSEEN_PARTS = /<(script|style|template|iframe|noscript|svg)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi;
const COMMENTS = /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[|\]\]>/g;
const TAGS = /<\/?[a-z!?][^<>]*>/gi;
const ADDRESSES = /\b(?:https?:\/\/|www\.)\S+/gi;
/** `bit.ly/abc`, `win-now.xyz`: links without `https://`. A firm may be called by a plain address, such as `Booking.com`. */
const BARE_ADDRESSES =
  /(?<![\w.@-])(?:[a-z\d-]{1,63}\.){1,4}(?:[a-z]{2,10}\/[^\s”’"')\]]+|(?:xyz|top|shop|site|online|click|link|club|vip|info|biz|icu|live|store|ly|gl|me|to|cc)(?![\w-]))/gi;
const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  middot: '·',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
};
/** Feeds escape once for XML and once for HTML, and careless feeds once more. */
const ESCAPED_AT_MOST = 3;
/** Longer text is cut: what is shown is far shorter. */
const READ_CHARACTERS = 20_000;

/**
 * Words from a feed as plain text of at most `most` characters: no markup, scripts or addresses, no marks that hide or
 * reorder words, and no braces, which would read as a slot. The text is somebody else's and always shown as a quote.
 */
export function cleanText(given: string, most: number): string {
  let text = given.slice(0, READ_CHARACTERS).toWellFormed().normalize('NFC');
  for (let times = 0; times < ESCAPED_AT_MOST; times += 1) {
    const next = unescaped(withoutMarkup(text));
    if (next === text) break;
    text = next;
  }
  const plain = withoutMarkup(text)
    .replace(/\s+/gu, ' ')
    .replace(INVISIBLE_CHARACTERS, '')
    .replace(ADDRESSES, '')
    .replace(BARE_ADDRESSES, '')
    .replace(/[<>]/g, ' ')
    .replace(/[{}]/g, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const letters = Array.from(plain);
  return letters.length > most
    ? `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : plain;
}

/** Stored words of a feed without links; those kept before some form of links was known have them still. */
export const withoutLinks = (text: string): string =>
  text.replace(ADDRESSES, '').replace(BARE_ADDRESSES, '').replace(/\s+/gu, ' ').trim();

const withoutMarkup = (text: string): string =>
  text.replace(COMMENTS, ' ').replace(UNSEEN_PARTS, ' ').replace(TAGS, ' ');

const unescaped = (text: string): string =>
  text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (_whole, name: string) => {
    if (!name.startsWith('#')) return NAMED_ENTITIES[name.toLowerCase()] ?? ' ';
    const code = name[1]?.toLowerCase() === 'x' ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' ';
  });
