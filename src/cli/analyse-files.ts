import type { S3Client } from '@aws-sdk/client-s3';
import { createWriteStream } from 'node:fs';
import { glob, mkdir, rm, stat } from 'node:fs/promises';
import { basename, join, matchesGlob, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { BucketConfig } from '../platform/config/index.js';
import { listObjects, readObject, s3Client, type ListedObject } from '../platform/storage/index.js';
import type { PartFile } from '../platform/tables/index.js';
import { CliError } from './command.js';

/** Of folders and prefixes, only files that are tables by their names are taken. */
const TABLES = /\.(?:csv|tsv|txt|xlsx|parquet)$/i;
const SIGNS = /[*?[{]/;
const S3 = /^s3:\/\/([^/]+)\/?(.*)$/;

/** Where files may lie, and where those of a bucket are brought to. */
export interface FilePlaces {
  /** The bucket that is configured, whose endpoint and key are used for every bucket; null when none is. */
  readonly bucket: Omit<BucketConfig, 'name' | 'prefixes'> | null;
  readonly scratch: string;
}

/**
 * The files that patterns name, each once, in the order of their names: paths, folders with all below them, patterns such as
 * `sales/2025-*.csv`, and `s3://bucket/prefix`, which may be a pattern, too.
 * @throws CliError when a pattern names nothing.
 */
export async function filesOf(patterns: readonly string[], places: FilePlaces): Promise<PartFile[]> {
  const found = new Map<string, PartFile>();
  for (const pattern of patterns) {
    const files = S3.test(pattern) ? await ofBucket(pattern, places) : await ofDisk(pattern);
    if (files.length === 0)
      throw new CliError(`${pattern} names no file. Of folders, .csv, .tsv, .txt, .xlsx and .parquet are taken.`);
    for (const file of files) found.set(file.name, file);
  }
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

async function ofDisk(pattern: string): Promise<PartFile[]> {
  const own = await stat(pattern).catch(() => null);
  if (own?.isFile()) return [await onDisk(pattern)];
  if (!own && !SIGNS.test(pattern)) throw new CliError(`${pattern} does not exist.`);
  const files: PartFile[] = [];
  for await (const path of glob(own ? join(pattern, '**', '*') : pattern)) {
    const found = await stat(path);
    if (found.isFile() && (!own || TABLES.test(path))) files.push(await onDisk(path));
  }
  return files;
}

async function onDisk(path: string): Promise<PartFile> {
  const { size, mtimeMs } = await stat(path);
  const place = resolve(path);
  return {
    name: path,
    identity: JSON.stringify([place, size, mtimeMs]),
    fetch: () => Promise.resolve({ path: place, release: () => Promise.resolve() }),
  };
}

async function ofBucket(pattern: string, { bucket, scratch }: FilePlaces): Promise<PartFile[]> {
  if (!bucket) throw new CliError(`${pattern} needs a store: set MOA_S3_BUCKET and what belongs to it.`);
  const [, name = '', keys = ''] = S3.exec(pattern) ?? [];
  const client = s3Client(bucket);
  const isPattern = SIGNS.test(keys);
  const prefix = isPattern ? keys.slice(0, keys.search(SIGNS)) : keys;
  const files: PartFile[] = [];
  for await (const object of listObjects(client, name, prefix)) {
    const isMeant = isPattern ? matchesGlob(object.key, keys) : object.key === keys || TABLES.test(object.key);
    if (isMeant && object.bytes > 0) files.push(inBucket(client, name, object, scratch));
  }
  return files;
}

function inBucket(client: S3Client, bucket: string, object: ListedObject, scratch: string): PartFile {
  const name = `s3://${bucket}/${object.key}`;
  return {
    name,
    identity: JSON.stringify([name, object.bytes, object.etag]),
    fetch: async (signal) => {
      const path = join(scratch, `fetched-${basename(object.key).replaceAll(/[^\w.-]/g, '_')}`);
      await mkdir(scratch, { recursive: true });
      const release = (): Promise<void> => rm(path, { force: true });
      try {
        const options = signal ? { signal } : {};
        await pipeline(await readObject(client, bucket, object), createWriteStream(path, { mode: 0o600 }), options);
      } catch (error) {
        await release();
        throw error;
      }
      return { path, release };
    },
  };
}
