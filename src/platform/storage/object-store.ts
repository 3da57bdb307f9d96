import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';

/** What is known of an object once it is kept. */
export interface StoredObject {
  readonly id: string;
  readonly bytes: number;
  readonly sha256: Buffer;
}

/** An object about to be read. Whoever asked for it reads the stream to its end, or destroys it. */
export interface ObjectReader {
  readonly bytes: number;
  readonly stream: Readable;
}

/**
 * Keeps files of people under ids that it makes up: nothing that a person chose is ever part of a path. An object is
 * there whole or not at all, and never changes.
 */
export interface ObjectStore {
  /**
   * Keeps what a source brings, and resolves when it is durable. Nothing is left of a source that fails half-way; its
   * error is passed on as it is.
   * @throws ObjectTooLarge as soon as more than `maxBytes` came; UpstreamFailure when the store cannot take it.
   */
  put(id: string, source: AsyncIterable<Uint8Array>, maxBytes: number): Promise<StoredObject>;
  /** Null when there is no such object. @throws UpstreamFailure when the store cannot be read. */
  get(id: string): Promise<ObjectReader | null>;
  exists(id: string): Promise<boolean>;
  /** Returns whether there was such an object; there is none any more in either case. */
  delete(id: string): Promise<boolean>;
  /** Resolves when the store can be reached. @throws UpstreamFailure when it cannot. */
  check(): Promise<void>;
}

/** A source brought more than it may. */
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

/** @throws RangeError for anything that `newObjectId` does not make: such a text must not become part of a path. */
export function requireObjectId(id: string): void {
  if (!ID.test(id)) throw new RangeError('not the id of an object');
}
