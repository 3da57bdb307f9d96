import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesUnder } from './inputs.mjs';

/** Files written at a time. */
const WRITES_AT_ONCE = 64;

/** Sizes show what was cut, replaced or lost; contents are not read again at every start. */
function stateOf(target, outputs) {
  const hash = createHash('sha256');
  for (const path of outputs) hash.update(`${path}\0${statSync(join(target, path)).size}\0`);
  return hash.digest('hex');
}

/**
 * What was built, and from which inputs, by the record in the folder; null when a build broke off or files were lost.
 */
export function builtFrom(target, record) {
  try {
    const { digest, state, outputs } = JSON.parse(readFileSync(join(target, record), 'utf8'));
    return state === stateOf(target, outputs) ? digest : null;
  } catch {
    return null;
  }
}

/** A reader sees the old file or the new one, never half of one. */
async function putFile(path, text) {
  if ((await readFile(path, 'utf8').catch(() => null)) === text) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
}

/** Removes the output of an earlier build whose sources are gone. */
async function removeOthers(target, folders, outputs) {
  const ours = new Set(outputs);
  for (const folder of folders) {
    const found = await filesUnder(target, folder);
    await Promise.all(found.filter((path) => !ours.has(path)).map((path) => rm(join(target, path), { force: true })));
  }
}

/** Writes files, given as pairs of path and text, and removes all others in their folders. Writes the record last. */
export async function putOutputs(target, { files, folders, record, digest }) {
  await rm(join(target, record), { force: true });
  for (let start = 0; start < files.length; start += WRITES_AT_ONCE) {
    const some = files.slice(start, start + WRITES_AT_ONCE);
    await Promise.all(some.map(([path, text]) => putFile(join(target, path), text)));
  }
  const outputs = files.map(([path]) => path);
  await removeOthers(target, folders, outputs);
  await putFile(join(target, record), JSON.stringify({ digest, state: stateOf(target, outputs), outputs }));
}
