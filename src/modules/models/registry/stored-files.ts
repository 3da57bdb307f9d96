import { createHash } from 'node:crypto';
import { UpstreamFailure } from '../../../platform/errors/index.js';
import { newObjectId, type ObjectStore } from '../../../platform/storage/index.js';

/** A file of a version: where it is kept, and what it must be. */
interface StoredFile {
  readonly object: string;
  readonly bytes: number;
  readonly sha256: string;
}

export type StoredFiles = Readonly<Record<string, StoredFile>>;
/** Files by name. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** Every version has these, but of the two models one, by its format; a task's own files take other names. */
export const OWN_FILES = {
  model: 'model.onnx',
  textModel: 'model.text',
  contract: 'contract.json',
  record: 'record.json',
  card: 'card.md',
  report: 'report.html',
} as const;

/** Name of the model among the files of a version. */
export const modelNameOf = (files: Readonly<Record<string, unknown>>): string =>
  OWN_FILES.textModel in files ? OWN_FILES.textModel : OWN_FILES.model;

/** The model among the files of a version. */
export const modelFileOf = <File>(files: Readonly<Record<string, File>>): File | undefined =>
  files[OWN_FILES.model] ?? files[OWN_FILES.textModel];

/** Length of an object's id, in hexadecimal digits. */
const ID_LENGTH = 32;
/** Beyond any model that answers in milliseconds on a processor. */
const MAX_FILE_BYTES = 64 * 1_048_576;

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Stores files, all or none. @throws UpstreamFailure */
export async function storeFiles(objects: ObjectStore, files: Files): Promise<StoredFiles> {
  const kept: Record<string, StoredFile> = {};
  try {
    for (const [name, bytes] of Object.entries(files)) {
      const { id } = await objects.put(newObjectId(), once(bytes), MAX_FILE_BYTES);
      kept[name] = { object: id, bytes: bytes.length, sha256: sha256Of(bytes) };
    }
    return kept;
  } catch (error) {
    await dropFiles(objects, kept);
    throw error;
  }
}

/**
 * Stores public files under ids derived from their content, so that a store shared by several installations and nodes
 * has each file once. They are never dropped. Bytes that do not match their id were damaged in the store, and are
 * replaced.
 * @throws UpstreamFailure
 */
export async function storePublicFiles(
  objects: ObjectStore,
  files: Files,
  onMended: (name: string) => void = () => undefined,
): Promise<StoredFiles> {
  const kept: Record<string, StoredFile> = {};
  for (const [name, bytes] of Object.entries(files)) {
    const sha256 = sha256Of(bytes);
    const object = sha256.slice(0, ID_LENGTH);
    const file = { object, bytes: bytes.length, sha256 };
    kept[name] = file;
    if (await objects.exists(object)) {
      if ((await readStored(objects, file)) !== null) continue;
      await objects.delete(object);
      onMended(name);
    }
    await objects.put(object, once(bytes), MAX_FILE_BYTES).catch(async (error: unknown) => {
      // Another node may have been faster.
      if (!(await objects.exists(object))) throw error;
    });
  }
  return kept;
}

/**
 * Restores files that are missing or damaged, under their ids, where the given files have the same bytes; returns their
 * names. @throws UpstreamFailure
 */
export async function repairFiles(objects: ObjectStore, stored: StoredFiles, files: Files): Promise<string[]> {
  const mended: string[] = [];
  for (const [name, file] of Object.entries(stored)) {
    const bytes = files[name];
    if (!bytes || sha256Of(bytes) !== file.sha256 || (await readStored(objects, file)) !== null) continue;
    await objects.delete(file.object);
    await objects.put(file.object, once(bytes), MAX_FILE_BYTES);
    mended.push(name);
  }
  return mended;
}

/** Deletes files that no row refers to; what cannot be deleted now is left and does no harm. */
export async function dropFiles(objects: ObjectStore, files: StoredFiles): Promise<void> {
  for (const { object } of Object.values(files)) await objects.delete(object).catch(() => false);
}

/** The bytes of a file, as they were registered; null when they are gone or are other bytes. @throws UpstreamFailure */
export async function readStored(objects: ObjectStore, file: StoredFile | undefined): Promise<Buffer | null> {
  const reader = file && (await objects.get(file.object));
  if (!reader) return null;
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of reader.stream) chunks.push(chunk as Buffer);
  } catch (error) {
    throw new UpstreamFailure('object-store', 'The object store cannot be read.', { cause: error });
  }
  const bytes = Buffer.concat(chunks);
  return sha256Of(bytes) === file.sha256 ? bytes : null;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
