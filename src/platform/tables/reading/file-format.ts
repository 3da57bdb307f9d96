import { TABLE_ERROR_TEXTS } from '../error.texts.js';
import { TableError } from '../errors.js';
import type { TableFormat } from '../analysis.types.js';
import { blocksOf, firstBytes } from './file-bytes.js';
import type { Localized } from '../../text.js';

const HEAD_BYTES = 8_192;
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** Streams of an old container that hold a workbook under a password. */
const ENCRYPTED = [Buffer.from('EncryptedPackage', 'utf16le'), Buffer.from('EncryptionInfo', 'utf16le')];

/** First bytes of other file formats, and the formats' names. */
const OTHERS: readonly (readonly [string | RegExp, string, string])[] = [
  ['\x1f\x8b', 'gzip으로 압축된 파일', 'a file compressed by gzip'],
  ['BZh', 'bzip2로 압축된 파일', 'a file compressed by bzip2'],
  ['7z\xbc\xaf', '7z 압축 파일', 'a 7z archive'],
  ['Rar!', 'RAR 압축 파일', 'a RAR archive'],
  ['\x28\xb5\x2f\xfd', 'zstd로 압축된 파일', 'a file compressed by zstd'],
  ['%PDF-', 'PDF 문서', 'a PDF document'],
  ['\x89PNG', '이미지', 'a picture'],
  ['\xff\xd8\xff', '이미지', 'a picture'],
  ['GIF8', '이미지', 'a picture'],
  ['\x7fELF', '실행 파일', 'a program'],
  ['MZ', '실행 파일', 'a program'],
  ['SQLite format 3', '데이터베이스 파일', 'a database'],
  [
    /^\s*(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body|meta|title|style|link|script|div|table)\b/i,
    '웹 페이지(HTML)',
    'a web page (HTML)',
  ],
  [/^MIME-Version:/i, '웹 페이지(MHTML)', 'a web page (MHTML)'],
  [/^\s*<\?xml|^\s*<svg/i, 'XML 문서', 'an XML document'],
  [/^\s*\{\s*"|^\s*\[\s*[{[]/, 'JSON 문서', 'a JSON document'],
  ['{\\rtf', 'RTF 문서', 'an RTF document'],
];

/**
 * The format of a file by its first bytes; its name is ignored.
 * @throws TableError EMPTY_FILE, PASSWORD_PROTECTED, WRONG_FORMAT naming what it is.
 */
export async function kindOf(path: string): Promise<TableFormat> {
  const head = await firstBytes(path, HEAD_BYTES);
  if (head.length === 0) throw new TableError('EMPTY_FILE', TABLE_ERROR_TEXTS.EMPTY_FILE);
  if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return 'XLSX';
  if (head.subarray(0, 4).toString('latin1') === 'PAR1') return 'PARQUET';
  if (head.subarray(0, 8).equals(OLE)) await refuseOle(path);
  const text = beginningOf(head);
  for (const [sign, ko, en] of OTHERS)
    if (typeof sign === 'string' ? text.startsWith(sign) && isMeant(sign, text) : sign.test(text)) wrong(ko, en);
  return 'CSV';
}

/** The beginning of a file as it is compared: characters for UTF-16, bytes for anything else. */
function beginningOf(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return head.toString('utf16le', 2);
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(head);
  return head.toString('latin1').replace(/^\xef\xbb\xbf/, '');
}

/** Two letters may begin a name of a column as well. */
const isMeant = (sign: string, text: string): boolean => sign !== 'MZ' || text.includes('\0');

async function refuseOle(path: string): Promise<never> {
  for await (const { bytes } of blocksOf(path))
    if (ENCRYPTED.some((name) => bytes.includes(name)))
      throw new TableError('PASSWORD_PROTECTED', TABLE_ERROR_TEXTS.PASSWORD_PROTECTED);
  return wrong('옛 엑셀 파일(.xls)', 'an old Excel file (.xls)');
}

function wrong(ko: string, en: string): never {
  const text: Localized = {
    ko: `이 파일은 ${ko}입니다. CSV 또는 XLSX로 저장해 다시 보내 주세요.`,
    en: `The file is ${en}. Save it as CSV or XLSX and send it again.`,
  };
  throw new TableError('WRONG_FORMAT', text);
}
