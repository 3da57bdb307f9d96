/** Allowed types of papers. */
export type MediaType = 'application/pdf' | 'image/png' | 'image/jpeg';

/** How many first bytes of a file identify its type. */
export const SIGNATURE_BYTES = 8;
/** How many bytes hold a picture's size: a JPEG has it after its colour profile and preview, within half a megabyte. */
export const HEAD_BYTES = 512 * 1024;
/** A page of A4 scanned at 600 dots an inch has 35 million pixels; more would be unpacked into gigabytes. */
export const MAX_PIXELS = 40_000_000;

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
const beginsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/**
 * The type of a file by its first bytes; null for types that are not allowed. What a person or a program calls
 * it says nothing, and a signature further inside does not count: such a file is two things at once.
 */
export function mediaTypeOf(head: Uint8Array): MediaType | null {
  if (/^%PDF-[12]\.\d$/.test(ascii(head, 0, SIGNATURE_BYTES))) return 'application/pdf';
  if (beginsWith(head, PNG)) return 'image/png';
  return beginsWith(head, JPEG) ? 'image/jpeg' : null;
}

/** Width times height of a picture by its first bytes; null when they do not say. */
export function pixelsOf(type: 'image/png' | 'image/jpeg', head: Uint8Array): number | null {
  const size = type === 'image/png' ? pngSize(head) : jpegSize(head);
  return size && size.width > 0 && size.height > 0 ? size.width * size.height : null;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A PNG begins with a chunk IHDR of 13 bytes (ISO/IEC 15948, 11.2.2). */
function pngSize(head: Uint8Array): Size | null {
  const view = viewOf(head);
  if (head.length < 24 || view.getUint32(8) !== 13 || ascii(head, 12, 16) !== 'IHDR') return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** A JPEG is a row of segments; one of the frame headers SOF0 to SOF15 carries the size (ISO/IEC 10918-1, B.2.2). */
function jpegSize(head: Uint8Array): Size | null {
  const view = viewOf(head);
  for (let at = 2; at + 9 <= head.length;) {
    if (head[at] !== 0xff) return null;
    const marker = head[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // DHT, JPG and DAC lie among the frame headers without being one; after SOS come pixels.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    if (marker === 0xda || marker === 0xd9) return null;
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
