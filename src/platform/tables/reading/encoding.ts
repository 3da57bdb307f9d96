import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import type { TableEncoding } from '../analysis.types.js';
import { blocksOf, wholeCharacters } from './file-bytes.js';

/** Bytes beyond ASCII that encodings are judged by: enough for a book. */
const JUDGED_BYTES = 4 * 1024 * 1024;
/** An encoding that explains less of the text than this is not it. */
const LEAST_SCORE = 0.6;
/** Windows-1252 accepts nearly every byte, so it must explain the text clearly better than others. */
const PENALTY_1252 = 0.15;
const REPLACEMENT = '\uFFFD';

export interface EncodingScore {
  readonly encoding: TableEncoding;
  /** Share of the text beyond ASCII that it explains; a character that it does not have takes away ten. */
  readonly score: number;
}

const ICONV: Readonly<Record<TableEncoding, string>> = {
  'UTF-8': 'utf8',
  CP949: 'cp949',
  'UTF-16LE': 'utf16le',
  'UTF-16BE': 'utf16be',
  'WINDOWS-1252': 'windows-1252',
};

/** UTF-32 by its mark, of which that of UTF-16 is a part. */
export const isUtf32 = (head: Buffer): boolean =>
  ['fffe0000', '0000feff'].includes(head.subarray(0, 4).toString('hex'));

/** Characters of tables that hold hardly any ASCII: letters, Hangul, Hanja, and signs between them. */
const OF_TEXT = /[\p{L}\p{N}\p{P}\p{S}\p{M}\p{Zs}\t\r\n]/gu;
const LEAST_OF_TEXT = 0.98;

/**
 * UTF-16 by its mark, or by zeros in every other byte of the beginning: in nearly all of them, or in so few as commas and
 * line ends among other characters are. Null for anything else.
 */
export function utf16Of(head: Buffer): TableEncoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'UTF-16LE';
  if (head[0] === 0xfe && head[1] === 0xff) return 'UTF-16BE';
  const pairs = Math.min(head.length, 4096) >> 1;
  const zeros = [0, 0] as [number, number];
  for (let at = 0; at < pairs * 2; at += 1) if (head[at] === 0) zeros[(at & 1) as 0 | 1] += 1;
  if (pairs < 4) return null;
  if (zeros[1] > pairs * 0.6 && zeros[0] < pairs * 0.05) return 'UTF-16LE';
  if (zeros[0] > pairs * 0.6 && zeros[1] < pairs * 0.05) return 'UTF-16BE';
  if (zeros[0] === 0 && zeros[1] > 0) return isText(head, pairs, 'UTF-16LE') ? 'UTF-16LE' : null;
  return zeros[1] === 0 && zeros[0] > 0 && isText(head, pairs, 'UTF-16BE') ? 'UTF-16BE' : null;
}

/** Whether the beginning consists of lines of text in an encoding of two bytes. */
function isText(head: Buffer, pairs: number, encoding: 'UTF-16LE' | 'UTF-16BE'): boolean {
  const text = iconv.decode(head.subarray(0, pairs * 2), ICONV[encoding]);
  return text.includes('\n') && (text.match(OF_TEXT)?.length ?? 0) >= text.length * LEAST_OF_TEXT;
}

/** Scores encodings by the lines of the whole file that are not ASCII, the best first; empty when all of it is ASCII. */
export async function scoreEncodings(path: string): Promise<EncodingScore[]> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const { bytes } of blocksOf(path)) {
    if (isAscii(bytes)) continue;
    for (const line of linesBeyondAscii(bytes)) {
      parts.push(line);
      size += line.length;
      if (size >= JUDGED_BYTES) return scoresOf(Buffer.concat(parts));
    }
  }
  return size === 0 ? [] : scoresOf(Buffer.concat(parts));
}

/** The encoding that explains the text best; null when none does. */
export const bestOf = (scores: readonly EncodingScore[]): TableEncoding | null =>
  scores[0] && scores[0].score >= LEAST_SCORE ? scores[0].encoding : null;

function* linesBeyondAscii(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length;) {
    const newline = bytes.indexOf(10, start);
    const end = newline < 0 ? bytes.length : newline + 1;
    const line = bytes.subarray(start, end);
    if (!isAscii(line)) yield Buffer.from(line.subarray(0, JUDGED_BYTES));
    start = end;
  }
}

export function scoresOf(text: Buffer): EncodingScore[] {
  const isolated = isolatedShare(text);
  const scores: EncodingScore[] = [
    { encoding: 'UTF-8', score: shareKnown(text.toString('utf8')) },
    { encoding: 'CP949', score: shareKnown(iconv.decode(text, 'cp949')) - isolated },
    { encoding: 'WINDOWS-1252', score: shareKnown(iconv.decode(text, 'windows-1252')) * isolated - PENALTY_1252 },
  ];
  return scores.sort((one, other) => other.score - one.score);
}

function shareKnown(decoded: string): number {
  let beyond = 0;
  let unknown = 0;
  for (let at = 0; at < decoded.length; at += 1) {
    const unit = decoded.charCodeAt(at);
    if (unit >= 0x80) beyond += 1;
    if (unit === 0xfffd || (unit >= 0x80 && unit < 0xa0)) unknown += 1;
  }
  return beyond === 0 ? 0 : Math.max(-1, 1 - (10 * unknown) / beyond);
}

/** Share of bytes beyond ASCII that stand alone between letters, as é does, and not in twos, as those of Hangul do. */
function isolatedShare(text: Buffer): number {
  let beyond = 0;
  let alone = 0;
  for (let at = 0; at < text.length; at += 1) {
    if ((text[at] ?? 0) < 0x80) continue;
    beyond += 1;
    if ((text[at - 1] ?? 0) < 0x80 && (text[at + 1] ?? 0) < 0x80) alone += 1;
  }
  return beyond === 0 ? 0 : alone / beyond;
}

/** Blocks of a file as UTF-8, without a byte order mark. What the encoding does not have becomes U+FFFD. */
export async function* decodedBlocks(
  path: string,
  encoding: TableEncoding,
): AsyncGenerator<{ readonly bytes: Buffer; readonly isLast: boolean; readonly bytesRead: number }> {
  const decoder = encoding === 'UTF-8' ? null : iconv.getDecoder(ICONV[encoding], { stripBOM: true });
  let bytesRead = 0;
  for await (const { bytes, isLast } of blocksOf(path)) {
    const isFirst = bytesRead === 0;
    bytesRead += bytes.length;
    if (decoder === null) yield { bytes: isFirst ? withoutMark(bytes) : bytes, isLast, bytesRead };
    else {
      const text = decoder.write(bytes) + (isLast ? (decoder.end() ?? '') : '');
      yield { bytes: Buffer.from(text), isLast, bytesRead };
    }
  }
}

export const MARK_BYTES = 3;

export const hasMark = (bytes: Buffer): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

function withoutMark(bytes: Buffer): Buffer {
  return hasMark(bytes) ? bytes.subarray(MARK_BYTES) : bytes;
}

/** Whether a record holds bytes that its encoding does not have. */
export function isBroken(record: Buffer, encoding: TableEncoding): boolean {
  if (isAscii(record)) return false;
  return encoding === 'UTF-8' ? !isUtf8(record) : record.includes(REPLACEMENT);
}

/** Says whether blocks that follow each other are UTF-8. */
export class Utf8Check {
  #rest: Buffer = Buffer.alloc(0);

  /** Takes the next block. */
  isUtf8(bytes: Buffer, isLast: boolean): boolean {
    const whole = this.#rest.length > 0 ? Buffer.concat([this.#rest, bytes]) : bytes;
    const end = isLast ? whole.length : wholeCharacters(whole);
    this.#rest = whole.subarray(end);
    return isUtf8(whole.subarray(0, end));
  }
}
