import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Files read at a time. */
const READS_AT_ONCE = 64;

const byPath = (one, other) => (one < other ? -1 : 1);

/**
 * Every file below a folder, as paths from `root` with forward slashes, in order; empty when the folder does not exist.
 */
export async function filesUnder(root, folder) {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, '/')).sort(byPath);
}

/**
 * Reads files and returns a digest of their names and contents. Contents, not times: a checkout of another branch
 * brings back old times, and a copy new ones.
 */
export async function readInputs(root, paths) {
  const inputs = [];
  for (let start = 0; start < paths.length; start += READS_AT_ONCE) {
    const some = paths.slice(start, start + READS_AT_ONCE);
    inputs.push(...(await Promise.all(some.map(async (path) => ({ path, text: await readFile(join(root, path)) })))));
  }
  const hash = createHash('sha256');
  for (const { path, text } of inputs) hash.update(`${path}\0${text.length}\0`).update(text);
  return { inputs, digest: hash.digest('hex') };
}
