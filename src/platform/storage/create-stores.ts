import { S3Client } from '@aws-sdk/client-s3';
import { join } from 'node:path';
import type { BucketConfig, StorageArea, StorageConfig } from '../config/index.js';
import { FolderStore } from './folder-store.js';
import type { ObjectStore } from './object-store.js';
import { S3Store } from './s3-store.js';

/** A store for each area. Ids of one area mean nothing in another. */
export type ObjectStores = Readonly<Record<StorageArea, ObjectStore>>;

/** Time limits for connecting to a bucket, and for a request's answer. */
const CONNECT_MS = 3_000;
const ANSWER_MS = 30_000;

/** The stores of an installation: in its bucket, or else in its folder. Nothing connects before the first use. */
export function createObjectStores({ dir, bucket }: StorageConfig): ObjectStores {
  if (bucket) return inBucket(bucket);
  // Files and models have always been in one folder; the caller knows which is which.
  const raw = new FolderStore(dir);
  const apart = (area: string): ObjectStore => new FolderStore(join(dir, area));
  return { raw, models: raw, processed: apart('processed'), training: apart('training') };
}

function inBucket({ name, prefixes, ...how }: BucketConfig): ObjectStores {
  const client = s3Client(how);
  const under = (area: StorageArea): ObjectStore => new S3Store(client, { bucket: name, prefix: prefixes[area] });
  return { raw: under('raw'), models: under('models'), processed: under('processed'), training: under('training') };
}

/**
 * A client whose uploads any store understands: by default checksums of streams are sent as trailers, which many
 * S3-compatible stores keep as part of the object. Moa has its own hash for each object.
 */
export function s3Client({
  endpoint,
  region,
  credentials,
}: Pick<BucketConfig, 'endpoint' | 'region' | 'credentials'>): S3Client {
  return new S3Client({
    region,
    ...(endpoint !== null && { endpoint, forcePathStyle: true }),
    ...(credentials && { credentials }),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 3,
    requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: ANSWER_MS, throwOnRequestTimeout: true },
  });
}
