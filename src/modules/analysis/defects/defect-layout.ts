import { createHash } from 'node:crypto';
import { IMAGE_LIMITS, ImageRefused, type NamedImage } from '../../../platform/images/index.js';
import type { TrainingFile, TrainingFiles } from '../../../platform/storage/index.js';

/** An image whose verdict is known. */
export interface KnownImage extends NamedImage {
  /** Null for a good image, else the name of its defect. */
  readonly defect: string | null;
  /** Where the defect is; null where nobody drew it. */
  readonly mask: NamedImage | null;
}

/** Files in the layout of MVTec AD, sorted by what they are for. */
export interface DefectLayout {
  /** Where they are, for messages. */
  readonly name: string;
  readonly good: readonly NamedImage[];
  readonly known: readonly KnownImage[];
  /** SHA-256 of the bytes of a file that was read, by its name; it grows as files are read. */
  readonly digests: ReadonlyMap<string, string>;
}

/** The files cannot be used for training; the message says what is missing and what is there. */
export class DefectFilesRefused extends Error {
  override readonly name = 'DefectFilesRefused';
}

const GOOD = 'good';
/** Files that operating systems leave behind; they are ignored. */
const SYSTEM_FILE = /(^|\/)(\.|Thumbs\.db$|desktop\.ini$)/;
/** `000_mask.png` is the mask of `000.png`. */
const stemOf = (path: string): string => path.replace(/(_mask)?\.[^./]+$/, '');

/**
 * Sorts files: `train/good`, `test/good`, `test/DEFECT`, and perhaps `ground_truth/DEFECT/NAME_mask.png`.
 * @throws DefectFilesRefused when there is nothing in `train/good`.
 */
export async function readLayout(files: TrainingFiles): Promise<DefectLayout> {
  const listed = (await files.list()).filter(({ path }) => !SYSTEM_FILE.test(path));
  const digests = new Map<string, string>();
  const named = (file: TrainingFile): NamedImage => ({ name: file.path, read: () => bytesOf(file, digests) });
  const good = listed.filter(({ path }) => path.startsWith(`train/${GOOD}/`)).map(named);
  if (good.length === 0) throw new DefectFilesRefused(nothingIn(files.name, listed));
  const masks = new Map(
    listed.flatMap((file) => {
      const [folder = '', ...rest] = file.path.split('/');
      return folder === 'ground_truth' ? [[stemOf(rest.join('/')), named(file)]] : [];
    }),
  );
  const known = listed.flatMap((file): KnownImage[] => {
    const [folder, kind, ...rest] = file.path.split('/');
    if (folder !== 'test' || kind === undefined || rest.length === 0) return [];
    const defect = kind === GOOD ? null : kind;
    const mask = defect === null ? null : (masks.get(stemOf([kind, ...rest].join('/'))) ?? null);
    return [Object.assign({ defect, mask }, named(file))];
  });
  return { name: files.name, good, known, digests };
}

/** A file that is far too large is not read at all. */
async function bytesOf(file: TrainingFile, digests: Map<string, string>): Promise<Uint8Array> {
  if (file.bytes > IMAGE_LIMITS.bytes) throw new ImageRefused('TOO_MANY_BYTES');
  const bytes = await file.read();
  digests.set(file.path, createHash('sha256').update(bytes).digest('hex'));
  return bytes;
}

function nothingIn(name: string, listed: readonly TrainingFile[]): string {
  const expected = `${name}: expected good images in train/good, and to be judged by test/good and test/DEFECT`;
  if (listed.length === 0) return `${expected}; there is no file`;
  const below = [...new Set(listed.flatMap(({ path }) => /^(.+)\/train\/good\//.exec(path)?.[1] ?? []))];
  if (below.length > 0) return `${expected}; there is such a folder in ${below.slice(0, 3).join(', ')}`;
  const folders = [...new Set(listed.map(({ path }) => path.split('/').slice(0, 2).join('/')))];
  return `${expected}; there is ${folders.slice(0, 5).join(', ')}`;
}
