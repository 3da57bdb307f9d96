import iconv from 'iconv-lite';

/** What Korean feeds call CP949, which holds all of EUC-KR; the decoder of Node knows EUC-KR alone. */
const KOREAN = /^(?:euc-kr|euckr|cp949|ms949|windows-949|uhc|ks_?c_?5601.*|korean)$/;
/** The declaration of a document is in its first bytes, in letters that nearly all encodings share. */
const DECLARATION = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]{1,40})["']/i;
const HEAD_BYTES = 200;

/**
 * The text of a feed by its declared encoding: a byte order mark, then the header, then the document; Korean feeds that
 * declare none or a wrong one are tried as UTF-8 and as CP949. Null where no encoding fits.
 */
export function feedText(bytes: Buffer, contentType = ''): string | null {
  const declared = DECLARATION.exec(bytes.subarray(0, HEAD_BYTES).toString('latin1'))?.[1];
  const header = /charset\s*=\s*"?([\w.:-]{1,40})/i.exec(contentType)?.[1];
  for (const label of [markOf(bytes), header, declared, 'utf-8', 'euc-kr'].filter((each) => each !== undefined)) {
    const text = decoded(bytes, label.toLowerCase());
    if (text !== null) return text;
  }
  return null;
}

function markOf(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

function decoded(bytes: Buffer, label: string): string | null {
  if (KOREAN.test(label)) {
    const text = iconv.decode(bytes, 'cp949');
    return text.includes('\ufffd') ? null : text;
  }
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
