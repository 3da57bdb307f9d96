import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * The Korean encodings that the PDF specification (ISO 32000-1, table 118) lets a file name without containing them.
 */
const KOREAN_CHARACTER_MAP_NAMES = [
  'Adobe-Korea1-UCS2',
  'KSC-EUC-H',
  'KSC-EUC-V',
  'KSCms-UHC-H',
  'KSCms-UHC-V',
  'KSCms-UHC-HW-H',
  'KSCms-UHC-HW-V',
  'KSCpc-EUC-H',
  'UniKS-UCS2-H',
  'UniKS-UCS2-V',
  'UniKS-UTF16-H',
  'UniKS-UTF16-V',
] as const;

/**
 * Their character maps, by name, in the compact form that ships with PDF.js: without them the text of a paper without
 * embedded fonts cannot be read. unpdf leaves them out.
 */
export function koreanCharacterMaps(): Readonly<Record<string, Uint8Array>> {
  const folder = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps');
  return Object.fromEntries(
    KOREAN_CHARACTER_MAP_NAMES.map((name) => [name, new Uint8Array(readFileSync(join(folder, `${name}.bcmap`)))]),
  );
}
