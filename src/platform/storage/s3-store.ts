import { GetObjectCommand, HeadBucketCommand, HeadObjectCommand, DeleteObjectCommand } from '@aws-sdk/client-s3';
import type { S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { Readable } from 'node:stream';
import { MeasuredSource } from './measured-source.js';
import { requireObjectId } from './object-store.js';
import type { ObjectReader, ObjectStore, StoredObject } from './object-store.js';
import { isConflict, isMissing, outage, asUpstreamCall } from './s3-errors.js';
import type { S3Place } from './s3-place.js';
import { endAbandonedUploads } from './s3-sweep.js';

/** Part size of large objects: ten thousand parts, S3's limit, are 80 GB; smaller objects go in one request. */
const PART_BYTES = 8 * 1024 * 1024;
/** Parts uploaded at once: with the one being collected, 24 MB per source. */
const PARTS_AT_ONCE = 2;
/** How often abandoned uploads are looked for, when something is stored. */
const SWEEP_EVERY_MS = 3_600_000;

/**
 * Objects in a bucket. An object is written once, by a conditional request, and appears only when it is whole: a large
 * one is uploaded in parts, which become an object with the last request.
 */
export class S3Store implements ObjectStore {
  #sweptAt = 0;

  constructor(
    private readonly client: S3Client,
    private readonly place: S3Place,
  ) {}

  async put(id: string, source: AsyncIterable<Uint8Array>, maxBytes: number): Promise<StoredObject> {
    const Key = this.#keyOf(id);
    if (await this.exists(id)) throw new Error('an object does not change');
    this.#sweep();
    const measured = new MeasuredSource(source, maxBytes);
    const body = Readable.from(measured.pieces(), { objectMode: false, highWaterMark: 256 * 1024 });
    try {
      const upload = new Upload({
        client: this.client,
        params: { Bucket: this.place.bucket, Key, Body: body, IfNoneMatch: '*' },
        partSize: PART_BYTES,
        queueSize: PARTS_AT_ONCE,
      });
      await upload.done();
      return { id, ...measured.result() };
    } catch (error) {
      // The source's error matters more than that of the request. The SDK has ended the upload.
      if (measured.failure) throw measured.failure.error;
      if (isConflict(error)) throw new Error('an object does not change', { cause: error });
      throw outage(error);
    } finally {
      body.destroy();
    }
  }

  async get(id: string): Promise<ObjectReader | null> {
    const Key = this.#keyOf(id);
    const found = await this.#unlessMissing(() =>
      this.client.send(new GetObjectCommand({ Bucket: this.place.bucket, Key })),
    );
    if (!found) return null;
    return { bytes: found.ContentLength ?? 0, stream: found.Body as Readable };
  }

  async exists(id: string): Promise<boolean> {
    const Key = this.#keyOf(id);
    const command = new HeadObjectCommand({ Bucket: this.place.bucket, Key });
    return (await this.#unlessMissing(() => this.client.send(command))) !== null;
  }

  async delete(id: string): Promise<boolean> {
    const Key = this.#keyOf(id);
    if (!(await this.exists(id))) return false;
    await asUpstreamCall(() => this.client.send(new DeleteObjectCommand({ Bucket: this.place.bucket, Key })));
    return true;
  }

  async check(): Promise<void> {
    await asUpstreamCall(() => this.client.send(new HeadBucketCommand({ Bucket: this.place.bucket })));
  }

  /** Not awaited: an upload need not wait for it, and it reports nothing. */
  #sweep(): void {
    if (Date.now() - this.#sweptAt < SWEEP_EVERY_MS) return;
    this.#sweptAt = Date.now();
    void endAbandonedUploads(this.client, this.place);
  }

  #keyOf(id: string): string {
    requireObjectId(id);
    return `${this.place.prefix}${id.slice(0, 2)}/${id}`;
  }

  #unlessMissing<Answer>(work: () => Promise<Answer>): Promise<Answer | null> {
    return asUpstreamCall(() =>
      work().catch((error: unknown) => {
        if (isMissing(error)) return null;
        throw error;
      }),
    );
  }
}
