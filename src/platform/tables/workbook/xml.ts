const NAMED_ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ENTITY = /&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos);/g;
/** Excel writes characters that XML does not have as `_x000D_`. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;
const LAST_CODE_POINT = 0x10ffff;

/** Text of XML with its references resolved. There are no other entities: what a DTD declares is left as it stands. */
export function unescaped(text: string): string {
  const plain = text.includes('&') ? text.replace(ENTITY, (_whole, name: string) => characterOf(name)) : text;
  if (!plain.includes('_x')) return plain;
  return plain.replace(ESCAPED, (_whole, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function characterOf(name: string): string {
  if (!name.startsWith('#')) return NAMED_ENTITIES[name] ?? '';
  const code = name[1] === 'x' ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  return String.fromCodePoint(Math.min(LAST_CODE_POINT, code));
}

/** The value of an attribute in the text of a tag; null when it has none. */
export function attributeOf(tag: string, name: string): string | null {
  for (let at = tag.indexOf(`${name}=`); at >= 0; at = tag.indexOf(`${name}=`, at + 1)) {
    const before = tag.charCodeAt(at - 1);
    if (at > 0 && before !== 32 && before !== 10 && before !== 13 && before !== 9) continue;
    const start = at + name.length + 2;
    const quote = tag[start - 1];
    if (quote !== '"' && quote !== "'") continue;
    const end = tag.indexOf(quote, start);
    return end < 0 ? null : unescaped(tag.slice(start, end));
  }
  return null;
}

/** The texts of all tags of a name, without their angle brackets. */
export function* tagsOf(xml: string, name: string): Generator<string> {
  for (let at = xml.indexOf(`<${name}`); at >= 0; at = xml.indexOf(`<${name}`, at + 1)) {
    const after = xml.charCodeAt(at + name.length + 1);
    if (after !== 32 && after !== 62 && after !== 47 && after !== 10 && after !== 13) continue;
    const end = xml.indexOf('>', at);
    if (end < 0) return;
    yield xml.slice(at + name.length + 1, end);
  }
}

/** What the `<t>` parts of a string say together; readings of characters beside them (`<rPh>`) are left out. */
export function textOf(xml: string): string {
  const shown = xml.includes('<rPh') ? withoutReadings(xml) : xml;
  let text = '';
  for (let at = 0; ;) {
    const open = shown.indexOf('<t', at);
    if (open < 0) return unescaped(text);
    const after = shown.charCodeAt(open + 2);
    const end = shown.indexOf('>', open);
    if (end < 0) return unescaped(text);
    at = end + 1;
    if ((after !== 62 && after !== 32) || shown[end - 1] === '/') continue;
    const close = shown.indexOf('</t>', end);
    if (close < 0) return unescaped(text);
    text += shown.slice(end + 1, close);
    at = close + 4;
  }
}

function withoutReadings(xml: string): string {
  let rest = '';
  for (let at = 0; ;) {
    const open = xml.indexOf('<rPh', at);
    if (open < 0) return rest + xml.slice(at);
    rest += xml.slice(at, open);
    const close = xml.indexOf('</rPh>', open);
    if (close < 0) return rest;
    at = close + 6;
  }
}
