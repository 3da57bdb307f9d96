import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';

/** What is known about a stored object. */
export interface StoredObject {
  readonly id: string;
  readonly bytes: number;
  readonly sha256: Buffer;
}

/** An object about to be read. The caller reads the stream to its end, or destroys it. */
export interface ObjectReader {
  readonly bytes: number;
  readonly stream: Readable;
}

/**
 * Stores people's files under ids of its own: nothing that a person chose is ever part of a path. An object is whole or
 * absent, and never changes.
 */
export interface ObjectStore {
  /**
   * Stores a source's bytes, and resolves when they are durable. A source that fails half-way leaves nothing; its error
   * is passed on as it is.
   * @throws ObjectTooLarge as soon as more than `maxBytes` arrive; UpstreamFailure when the store fails.
   */
  put(id: string, source: AsyncIterable<Uint8Array>, maxBytes: number): Promise<StoredObject>;
  /** Null when there is no such object. @throws UpstreamFailure when the store cannot be read. */
  get(id: string): Promise<ObjectReader | null>;
  exists(id: string): Promise<boolean>;
  /** Returns whether there was such an object; afterwards there is none in either case. */
  delete(id: string): Promise<boolean>;
  /** Resolves when the store can be reached. @throws UpstreamFailure when it cannot. */
  check(): Promise<void>;
}

/** A source exceeded its limit. */
export class ObjectTooLarge extends Error {
  override readonly name = 'ObjectTooLarge';

  constructor(readonly maxBytes: number) {
    super(`more than ${maxBytes} bytes`);
  }
}

const ID = /^[0-9a-f]{32}$/;

/** An id that nobody can guess and no two objects share: 128 random bits. */
export function newObjectId(): string {
  return randomBytes(16).toString('hex');
}

/** @throws RangeError for anything that `newObjectId` cannot have made: such a text must not become part of a path. */
export function requireObjectId(id: string): void {
  if (!ID.test(id)) throw new RangeError('not the id of an object');
}
