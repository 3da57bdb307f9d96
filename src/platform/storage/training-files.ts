import { GetObjectCommand, ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { StorageConfig } from '../config/index.js';
import { s3Client } from './create-stores.js';
import { asUpstreamCall } from './s3-errors.js';

/** A file to train a model on. */
export interface TrainingFile {
  /** Path from the given folder, with `/` between its parts. */
  readonly path: string;
  readonly bytes: number;
  read(): Promise<Uint8Array>;
}

/** Training files, in order of path. They are the user's own, under their own names. */
export interface TrainingFiles {
  /** For messages. */
  readonly name: string;
  list(): Promise<readonly TrainingFile[]>;
}

/** A place that cannot be right; the message says why. */
export class TrainingPlaceRefused extends Error {
  override readonly name = 'TrainingPlaceRefused';
}

const STORE = 'store:';

/**
 * Files of a folder, or of `store:PREFIX`: then those of the bucket under the training prefix, or without a bucket
 * those of the folder `training` beside the stored files.
 * @throws TrainingPlaceRefused for a prefix that leads out of there.
 */
export function trainingFiles(place: string, { dir, bucket }: StorageConfig): TrainingFiles {
  if (!place.startsWith(STORE)) return inFolder(place, place);
  const prefix = place.slice(STORE.length).replace(/^\/+|\/+$/g, '');
  if (prefix === '' || prefix.split('/').some((part) => part === '..' || part === '.' || part === ''))
    throw new TrainingPlaceRefused(`${place}: expected store: and a prefix, such as store:screws`);
  if (!bucket) return inFolder(place, join(dir, 'training', prefix));
  const client = s3Client(bucket);
  return inBucket(place, client, { bucket: bucket.name, prefix: `${bucket.prefixes.training}${prefix}/` });
}

function inFolder(name: string, folder: string): TrainingFiles {
  return {
    name,
    async list() {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
        throw new TrainingPlaceRefused(`${name}: there is no such folder, or it cannot be read`, { cause: error });
      });
      const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
      return inOrder(
        await Promise.all(
          files.map(async (file) => ({
            path: relative(folder, file).split(sep).join('/'),
            bytes: (await stat(file)).size,
            read: () => readFile(file),
          })),
        ),
      );
    },
  };
}

function inBucket(
  name: string,
  client: S3Client,
  { bucket, prefix }: { bucket: string; prefix: string },
): TrainingFiles {
  const read = async (key: string): Promise<Uint8Array> => {
    const found = await asUpstreamCall(() => client.send(new GetObjectCommand({ Bucket: bucket, Key: key })));
    return (await found.Body?.transformToByteArray()) ?? new Uint8Array();
  };
  return {
    name,
    async list() {
      const files: TrainingFile[] = [];
      let token: string | undefined;
      do {
        const command = new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: token });
        const page = await asUpstreamCall(() => client.send(command));
        for (const { Key: key = '', Size: bytes = 0 } of page.Contents ?? [])
          if (!key.endsWith('/')) files.push({ path: key.slice(prefix.length), bytes, read: () => read(key) });
        token = page.IsTruncated ? page.NextContinuationToken : undefined;
      } while (token !== undefined);
      return inOrder(files);
    },
  };
}

/** Equal files come in the same order, whatever a disk or a store lists first. */
const inOrder = (files: readonly TrainingFile[]): TrainingFile[] =>
  files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
