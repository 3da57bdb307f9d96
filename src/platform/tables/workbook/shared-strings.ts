import { StringDecoder } from 'node:string_decoder';
import { refuse, type Entries } from './zip-entries.js';
import { textOf } from './xml.js';

const PART = 'xl/sharedStrings.xml';
const MOST_BYTES_OF_SHARED_STRINGS = 512 * 1024 * 1024;
const LONGEST = 4 * 1024 * 1024;

/** Texts that cells of all sheets refer to by number. */
export async function sharedStrings(entries: Entries): Promise<string[]> {
  const strings: string[] = [];
  const name = entries.names.find((each) => each.toLowerCase() === PART.toLowerCase());
  if (name === undefined) return strings;
  if (entries.sizeOf(name) > MOST_BYTES_OF_SHARED_STRINGS) refuse('DECOMPRESSION_BOMB');
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const part of await entries.stream(name)) {
    rest += decoder.write(part as Buffer);
    rest = rest.slice(takeStrings(rest, strings));
    if (rest.length > LONGEST) refuse('DAMAGED_WORKBOOK');
  }
  return strings;
}

/** Takes whole strings off the text; says how far it came. */
function takeStrings(text: string, strings: string[]): number {
  for (let at = 0; ;) {
    const open = text.indexOf('<si', at);
    if (open < 0) return Math.max(at, text.length - 3);
    const end = text.indexOf('>', open);
    if (end < 0) return open;
    if (text[end - 1] === '/') {
      strings.push('');
      at = end + 1;
      continue;
    }
    const close = text.indexOf('</si>', end);
    if (close < 0) return open;
    strings.push(textOf(text.slice(end + 1, close)));
    at = close + 5;
  }
}
