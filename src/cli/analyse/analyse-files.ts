import type { S3Client } from '@aws-sdk/client-s3';
import { createWriteStream, type Stats } from 'node:fs';
import { glob, mkdir, realpath, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, matchesGlob, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { BucketConfig, EngineConfig } from '../../platform/config/index.js';
import { listObjects, readObject, s3Client, type ListedObject } from '../../platform/storage/index.js';
import type { PartFile } from '../../platform/tables/index.js';
import { CliError } from '../command.js';
import { isOfEngine, ofEngine } from './analyse-engine.js';

/** From folders and prefixes, only files whose names are those of tables are taken. */
const TABLES = /\.(?:csv|tsv|txt|xlsx|parquet)$/i;
const SIGNS = /[*?[{]/;
const S3 = /^s3:\/\/([^/]+)\/?(.*)$/;

/** Where files may lie, and where those of a bucket are brought to. */
interface FilePlaces {
  /** The bucket that is configured, whose endpoint and key are used for every bucket; null when none is. */
  readonly bucket: Omit<BucketConfig, 'name' | 'prefixes'> | null;
  readonly engine: EngineConfig;
  readonly scratch: string;
  /** Where the report goes: what lies there of a report is no table, whichever pattern fits it. */
  readonly out: string;
}

/**
 * The files that patterns name, each once however it is spelled, in the order of their names: paths, folders with all below them, patterns such as
 * `sales/2025-*.csv`, `s3://bucket/prefix`, which may be a pattern, too, and `engine:schema.table`.
 * What a report left is passed over, this one's and those of other folders.
 * @throws CliError when a pattern names nothing.
 */
export async function filesOf(patterns: readonly string[], places: FilePlaces): Promise<PartFile[]> {
  const found = new Map<string, PartFile>();
  const out = await realpath(places.out);
  for (const pattern of patterns) {
    const files = await filesNamed(pattern, places, out);
    if (files.length === 0)
      throw new CliError(`${pattern} names no file. Of folders, .csv, .tsv, .txt, .xlsx and .parquet are taken.`);
    for (const { place, ...file } of files) if (!found.has(place)) found.set(place, file);
  }
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** A file, and what it is one file by: where it lies, through links. */
type PlacedFile = PartFile & { readonly place: string };

/** @param out the folder of the report, through links. */
async function filesNamed(pattern: string, places: FilePlaces, out: string): Promise<PlacedFile[]> {
  if (S3.test(pattern)) return ofBucket(pattern, places);
  if (isOfEngine(pattern)) return [{ ...ofEngine(pattern, places), place: pattern }];
  return ofDisk(pattern, out);
}

async function ofDisk(pattern: string, out: string): Promise<PlacedFile[]> {
  const own = await stat(pattern).catch(() => null);
  if (!own && !SIGNS.test(pattern)) throw new CliError(`${pattern} does not exist.`);
  if (own?.isFile()) {
    const file = await onDisk(pattern, own);
    if (await isReport(file.place, out))
      throw new CliError(`${pattern} is what a report left, and no table of its own.`);
    return [file];
  }
  const files: PlacedFile[] = [];
  for await (const path of glob(own ? join(pattern, '**', '*') : pattern)) {
    if (own && !TABLES.test(path)) continue;
    const found = await stat(path).catch(() => null);
    if (!found?.isFile()) continue;
    const file = await onDisk(path, found);
    if (!(await isReport(file.place, out))) files.push(file);
  }
  return files;
}

async function onDisk(path: string, { size, mtimeMs }: Stats): Promise<PlacedFile> {
  const place = await realpath(path);
  return {
    name: path,
    place,
    identity: JSON.stringify([place, size, mtimeMs]),
    fetch: () => Promise.resolve({ path: place, release: () => Promise.resolve() }),
  };
}

/** What a report consists of, by which one of an earlier run is known as well. */
const REPORT = ['report.json', 'report.md', 'refused.csv'];

/** Whether a file is a report's: in the folder of work of this one, or among the files of any. */
async function isReport(place: string, out: string): Promise<boolean> {
  if (place.startsWith(join(out, 'work', sep))) return true;
  if (![...REPORT, 'report.html'].includes(basename(place))) return false;
  if (dirname(place) === out) return true;
  const others = REPORT.map((name) => stat(join(dirname(place), name)).then((found) => found.isFile()));
  return (await Promise.allSettled(others)).every((each) => each.status === 'fulfilled' && each.value);
}

async function ofBucket(pattern: string, { bucket, scratch }: FilePlaces): Promise<PlacedFile[]> {
  if (!bucket) throw new CliError(`${pattern} needs a store: set MOA_S3_BUCKET and what belongs to it.`);
  const [, name = '', keys = ''] = S3.exec(pattern) ?? [];
  const client = s3Client(bucket);
  const isPattern = SIGNS.test(keys);
  const prefix = isPattern ? keys.slice(0, keys.search(SIGNS)) : keys;
  const files: PlacedFile[] = [];
  for await (const object of listObjects(client, name, prefix)) {
    const isMeant = isPattern ? matchesGlob(object.key, keys) : object.key === keys || TABLES.test(object.key);
    if (isMeant && object.bytes > 0) files.push(inBucket(client, name, object, scratch));
  }
  return files;
}

function inBucket(client: S3Client, bucket: string, object: ListedObject, scratch: string): PlacedFile {
  const name = `s3://${bucket}/${object.key}`;
  return {
    name,
    place: name,
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
