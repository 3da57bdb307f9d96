import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UpstreamFailure } from '../errors/index.js';
import { makeFolder } from '../make-folder.js';
import { hasCode } from '../system-error.js';
import { newObjectId, ObjectTooLarge, requireObjectId } from './object-store.js';
import type { ObjectReader, ObjectStore, StoredObject } from './object-store.js';

/** Files unfinished for this long belong to a dead process. */
const ABANDONED_MS = 24 * 3_600_000;
/** How often they are looked for, when something is stored. */
const SWEEP_EVERY_MS = 3_600_000;
/** Readable only by the owner: these are customers' papers. */
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

/**
 * Objects as files of one folder, which several processes may share. An object is written to a temporary file, flushed,
 * and then renamed, so that after a crash it is whole or absent.
 */
export class FolderStore implements ObjectStore {
  private preparedAt = 0;

  /** The folder is created with the first object. */
  constructor(private readonly dir: string) {}

  async put(id: string, source: AsyncIterable<Uint8Array>, maxBytes: number): Promise<StoredObject> {
    requireObjectId(id);
    if (await this.exists(id)) throw new Error('an object does not change');
    await this.prepare();
    const draft = join(this.dir, 'incoming', newObjectId());
    try {
      const written = await write(draft, source, maxBytes);
      await disk(async () => {
        const path = this.pathOf(id);
        await mkdir(dirname(path), { recursive: true, mode: FOLDER_MODE });
        await rename(draft, path);
        await flushFolder(dirname(path));
      });
      return { id, ...written };
    } catch (error) {
      await rm(draft, { force: true }).catch(() => undefined);
      throw error;
    }
  }

  async get(id: string): Promise<ObjectReader | null> {
    const path = this.pathOf(id);
    const handle = await disk(() => openIfThere(path));
    if (!handle) return null;
    const { size } = await handle.stat();
    return { bytes: size, stream: createReadStream('', { fd: handle, autoClose: true }) };
  }

  async exists(id: string): Promise<boolean> {
    const path = this.pathOf(id);
    return disk(() =>
      stat(path).then(
        () => true,
        (error: unknown) => absent(error, false),
      ),
    );
  }

  async delete(id: string): Promise<boolean> {
    const path = this.pathOf(id);
    return disk(() =>
      rm(path).then(
        () => true,
        (error: unknown) => absent(error, false),
      ),
    );
  }

  /** A folder that was never written to is fine: it is created with the first object. */
  async check(): Promise<void> {
    await disk(() => stat(this.dir).catch((error: unknown) => absent(error, null)));
  }

  /** In 256 subfolders, so that none grows to millions of names. */
  private pathOf(id: string): string {
    requireObjectId(id);
    return join(this.dir, 'objects', id.slice(0, 2), id);
  }

  /** Makes the folder of drafts, and removes those that dead processes left in it. */
  private async prepare(): Promise<void> {
    if (Date.now() - this.preparedAt < SWEEP_EVERY_MS) return;
    const incoming = join(this.dir, 'incoming');
    await disk(async () => {
      makeFolder(incoming, FOLDER_MODE);
      await removeAbandoned(incoming);
    });
    this.preparedAt = Date.now();
  }
}

/**
 * Writes a source to a new file and flushes it. Errors of the source are passed on as they are, those of the disk are
 * not.
 */
async function write(
  path: string,
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<{ bytes: number; sha256: Buffer }> {
  const file = await disk(() => open(path, 'wx', FILE_MODE));
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const chunk of source) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw new ObjectTooLarge(maxBytes);
      hash.update(chunk);
      await disk(() => file.writeFile(chunk));
    }
    await disk(() => file.sync());
    return { bytes, sha256: hash.digest() };
  } finally {
    await file.close();
  }
}

async function openIfThere(path: string): Promise<FileHandle | null> {
  return open(path, 'r').catch((error: unknown) => absent(error, null));
}

function absent<Answer>(error: unknown, answer: Answer): Answer {
  if (hasCode(error, 'ENOENT')) return answer;
  throw error;
}

/** A new name is on disk only once its folder is flushed. Windows flushes folders itself and cannot open them. */
async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function removeAbandoned(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name);
    const file = await stat(path).catch((error: unknown) => absent(error, null));
    if (file && Date.now() - file.mtimeMs > ABANDONED_MS) await rm(path, { force: true });
  }
}

/** A full or broken disk is not the sender's fault: it is reported as an outage, and may be retried. */
async function disk<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new UpstreamFailure('object-store', 'The object store cannot be read or written.', { cause: error });
  }
}
