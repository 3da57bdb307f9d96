import { createHash } from 'node:crypto';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeAbandoned } from '../../../platform/abandoned-folders.js';
import type { ObjectStore } from '../../../platform/storage/index.js';

const PREFIX = 'moa-analysis-';
/** A folder in which nothing was written for as long belongs to a worker that died. */
const ABANDONED_MS = 24 * 3_600_000;

/** The object store has lost or changed an object. */
export class ObjectDamaged extends Error {
  override readonly name = 'ObjectDamaged';
}

/** A folder for one attempt at an analysis, removed with it. No name in it comes from a person. */
export class AnalysisWorkspace {
  private constructor(readonly folder: string) {}

  static async open(): Promise<AnalysisWorkspace> {
    return new AnalysisWorkspace(await mkdtemp(join(tmpdir(), PREFIX)));
  }

  path(name: 'input' | 'refused' | 'kept'): string {
    return join(this.folder, name);
  }

  /**
   * Fetches an object into the folder, with the bytes that were stored.
   * @throws ObjectDamaged when it is missing or has another hash; UpstreamFailure when the store cannot be read.
   */
  async fetch(objects: ObjectStore, storageId: string, sha256: Buffer, signal: AbortSignal): Promise<string> {
    const path = this.path('input');
    const object = await objects.get(storageId);
    if (!object) throw new ObjectDamaged('the object is lost');
    const hash = createHash('sha256');
    const file = await open(path, 'wx', 0o600);
    try {
      for await (const piece of object.stream as AsyncIterable<Buffer>) {
        signal.throwIfAborted();
        hash.update(piece);
        await file.writeFile(piece);
      }
    } finally {
      await file.close();
    }
    if (!hash.digest().equals(sha256)) throw new ObjectDamaged('the object has another hash');
    return path;
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** Removes what workers that died left behind. */
export const removeAbandonedWorkspaces = (): Promise<void> => removeAbandoned(PREFIX, ABANDONED_MS);
