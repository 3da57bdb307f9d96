import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { inSources } from '../../../platform/sources.js';
import { parseTrainingRecord, type TrainingRecord } from '../record/index.js';
import { OWN_FILES, sha256Of, type Files } from '../registry/index.js';
import type { ModelTaskName } from '../task/index.js';

/** Where models that ship lie. */
export const SHIPPED_DIR = inSources(import.meta.dirname, '..', 'shipped');

/**
 * What ships must stay small: it is read at the start of every process, and kept in the history of the sources. The intents
 * and the network that forecasts are the largest, and may have this much.
 */
export const MAX_SHIPPED_BYTES = 6_000_000;

const manifest = z.object({
  number: z.int().min(1),
  files: z.record(z.string().regex(/^[a-z0-9][a-z0-9.-]*$/), z.string().regex(/^[0-9a-f]{64}$/)),
});

/** Sources that were damaged are not put in service. */
export class ShippedDamaged extends Error {
  override readonly name = 'ShippedDamaged';

  constructor(readonly path: string) {
    super(`${path} is not the file that its manifest names`);
  }
}

/** Path of the shipped model of a task, for programs that compare it with others. */
export const shippedModelPath = (task: ModelTaskName): string => join(SHIPPED_DIR, slugOf(task), OWN_FILES.model);

/** A version as it lies in the sources. */
export interface ShippedVersion {
  readonly number: number;
  readonly files: Files;
}

/** Name of a task at a terminal and of its folder: `life-stage`. */
export const slugOf = (task: ModelTaskName): string => task.toLowerCase().replaceAll('_', '-');

/**
 * The version of a task that ships; null when none does.
 * @throws ShippedDamaged when a file is not the one in the manifest.
 */
export async function readShipped(task: ModelTaskName, dir = SHIPPED_DIR): Promise<ShippedVersion | null> {
  const folder = join(dir, slugOf(task));
  if (!existsSync(join(folder, 'manifest.json'))) return null;
  const { number, files: digests } = manifest.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
  const files: Record<string, Uint8Array> = {};
  for (const [name, digest] of Object.entries(digests)) {
    const bytes = await readFile(join(folder, name));
    if (sha256Of(bytes) !== digest) throw new ShippedDamaged(join(folder, name));
    files[name] = bytes;
  }
  return { number, files };
}

/**
 * Replaces the shipped version with files under the next number; equal files change nothing. Returns the number.
 * @throws RangeError when a file is too large to ship.
 */
export async function writeShipped(task: ModelTaskName, files: Files, dir = SHIPPED_DIR): Promise<number> {
  const large = Object.entries(files).find(([, bytes]) => bytes.length > MAX_SHIPPED_BYTES);
  if (large) throw new RangeError(`${large[0]} has ${large[1].length} bytes; ${MAX_SHIPPED_BYTES} may ship`);
  const before = await readShipped(task, dir).catch(() => null);
  if (before && isSame(before.files, files)) return before.number;
  const folder = join(dir, slugOf(task));
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) await rm(join(folder, name));
  const names = Object.keys(files).sort();
  for (const name of names) await writeFile(join(folder, name), files[name] ?? '');
  const number = (before?.number ?? 0) + 1;
  const digests = Object.fromEntries(names.map((name) => [name, sha256Of(files[name] ?? new Uint8Array())]));
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify({ number, files: digests }, null, 2)}\n`);
  return number;
}

const isSame = (one: Files, other: Files): boolean =>
  Object.keys({ ...one, ...other }).every((name) => {
    const [here, there] = [one[name], other[name]];
    return here !== undefined && there !== undefined && sha256Of(here) === sha256Of(there);
  });

/** The record of a version that ships. @throws ZodError when it is none. */
export const parseShippedRecord = ({ files }: ShippedVersion): TrainingRecord =>
  parseTrainingRecord(JSON.parse(Buffer.from(files[OWN_FILES.record] ?? []).toString('utf8')));
