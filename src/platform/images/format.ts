/** Formats that are decoded. Others (SVG, GIF, TIFF, HEIF, PDF) never reach a decoder. */
export const IMAGE_FORMATS = ['JPEG', 'PNG', 'WEBP'] as const;
export type ImageFormat = (typeof IMAGE_FORMATS)[number];

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];
const RIFF = [0x52, 0x49, 0x46, 0x46];
const WEBP = [0x57, 0x45, 0x42, 0x50];

/** The format by the first bytes, whatever the file's name; null for any that is not decoded. */
export function imageFormatOf(bytes: Uint8Array): ImageFormat | null {
  if (startsWith(bytes, JPEG)) return 'JPEG';
  if (startsWith(bytes, PNG)) return 'PNG';
  if (startsWith(bytes, RIFF) && startsWith(bytes.subarray(8), WEBP)) return 'WEBP';
  return null;
}

const startsWith = (bytes: Uint8Array, wanted: readonly number[]): boolean =>
  wanted.every((byte, place) => bytes[place] === byte);
