import { imageFormatOf, type ImageFormat } from '../../../platform/images/index.js';
import type { FileKind } from '../work/index.js';
import { fileEmpty, fileTypeRefused } from './analysis.refusals.js';

/** File types that a table may have. */
type TableMediaType =
  | 'text/csv'
  | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  | 'application/vnd.apache.parquet';
const IMAGE_TYPES = { JPEG: 'image/jpeg', PNG: 'image/png', WEBP: 'image/webp' } as const satisfies Record<
  ImageFormat,
  string
>;
export type FileMediaType = TableMediaType | (typeof IMAGE_TYPES)[ImageFormat];

/** Bytes inspected at the start of a file: enough to see that text is text. */
const HEAD_BYTES = 8_192;

/** First bytes of files that are not tables, above all programs. */
const REFUSED_SIGNATURES: readonly (readonly number[])[] = [
  ...[
    [0x25, 0x50, 0x44, 0x46],
    [0x89, 0x50, 0x4e, 0x47],
    [0xff, 0xd8, 0xff],
    [0x47, 0x49, 0x46, 0x38],
  ], // PDF, PNG, JPEG, GIF
  ...[
    [0x1f, 0x8b],
    [0x42, 0x5a, 0x68],
    [0xfd, 0x37, 0x7a, 0x58],
    [0x37, 0x7a, 0xbc, 0xaf],
  ], // gzip, bzip2, xz, 7z
  ...[
    [0x4d, 0x5a, 0x90],
    [0x7f, 0x45, 0x4c, 0x46],
    [0xca, 0xfe, 0xba, 0xbe],
    [0xd0, 0xcf, 0x11, 0xe0],
  ], // programs, OLE
];
/** Markup that browsers would run; a table never begins with it. */
const MARKUP = /^\s*<(!doctype|html|head|body|script|svg|\?xml|iframe|img|table)\b/i;
/** Control characters that text never has: all but tab, line ends, form feed and the end mark of old systems. */
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u0019\u001b-\u001f]/;

const beginsWith = (head: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => head[index] === byte);

/** UTF-16 by its mark, or by every other byte being zero as in western text. */
function isUtf16(head: Uint8Array): boolean {
  if (beginsWith(head, [0xff, 0xfe]) || beginsWith(head, [0xfe, 0xff])) return true;
  const sample = head.subarray(0, 64);
  const zeros = (from: number): number => sample.filter((byte, at) => at % 2 === from && byte === 0).length;
  return sample.length >= 4 && [zeros(0), zeros(1)].some((count) => count >= sample.length / 4);
}

/** The type of a table by its first bytes; null for anything else. Names and headers are ignored. */
function tableTypeOf(head: Uint8Array): TableMediaType | null {
  if (beginsWith(head, [0x50, 0x4b, 0x03, 0x04]))
    return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  if (beginsWith(head, [0x50, 0x41, 0x52, 0x31])) return 'application/vnd.apache.parquet';
  if (REFUSED_SIGNATURES.some((signature) => beginsWith(head, signature))) return null;
  if (isUtf16(head)) return 'text/csv';
  const text = Buffer.from(head)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '');
  return MARKUP.test(text) || CONTROLS.test(text) ? null : 'text/csv';
}

function imageTypeOf(head: Uint8Array): FileMediaType | null {
  const format = imageFormatOf(head);
  return format && IMAGE_TYPES[format];
}

const TYPE_OF: Readonly<Record<FileKind, (head: Uint8Array) => FileMediaType | null>> = {
  TABLE: tableTypeOf,
  IMAGE: imageTypeOf,
};

/** Inspects a file as it streams, and stops it as soon as it is not of the announced kind. */
export class FileInspector {
  readonly #pieces: Uint8Array[] = [];
  #seen = 0;
  #type: FileMediaType | null = null;

  constructor(private readonly kind: FileKind) {}

  /** The file's type, once it has passed. */
  get mediaType(): FileMediaType {
    return this.#type ?? fileTypeRefused(this.kind);
  }

  /**
   * Passes the pieces through as long as the file is acceptable.
   * @throws Refusal FILE_TYPE_REFUSED or FILE_EMPTY.
   */
  async *passing(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of source) {
      this.#look(piece);
      yield piece;
    }
    if (this.#seen === 0) fileEmpty();
    this.#decide();
  }

  #look(piece: Uint8Array): void {
    if (this.#type !== null) return;
    this.#pieces.push(piece.slice(0, HEAD_BYTES - this.#seen));
    this.#seen += piece.length;
    if (this.#seen >= HEAD_BYTES) this.#decide();
  }

  #decide(): void {
    this.#type ??= TYPE_OF[this.kind](Buffer.concat(this.#pieces)) ?? fileTypeRefused(this.kind);
  }
}
