/**
 * Builds the pages into dist/web, and does nothing when they are already built from the files at hand.
 * Builds aside and moves the result into place, so that two builds at once, or a server that reads, never meet half a page.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const source = import.meta.dirname;
const root = join(source, '..', '..');
const target = join(root, 'dist', 'web');
/** Two builds that swap at the same moment get in each other's way once; more often than this it is something else. */
const ATTEMPTS = 5;

/** A digest of everything that the pages are made from: their sources, the documents they send, and the packages as locked. */
async function hashInputs() {
  const folders = [source, join(root, 'schema', 'generated', 'web')];
  const entries = await Promise.all(folders.map((folder) => readdir(folder, { recursive: true, withFileTypes: true })));
  const files = entries.flat().flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []));
  const hash = createHash('sha256');
  for (const file of [...files.sort(), join(root, 'package-lock.json')]) {
    hash
      .update(relative(root, file))
      .update('\0')
      .update(await readFile(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function isBuiltFrom(inputs) {
  try {
    const manifest = JSON.parse(readFileSync(join(target, 'files.json'), 'utf8'));
    return manifest.inputs === inputs && manifest.files.every(({ file }) => existsSync(join(target, file)));
  } catch {
    return false;
  }
}

/** Swaps the finished folder in. When another build was faster, and from the same files, its result stands. */
async function moveIntoPlace(built, inputs) {
  const previous = `${built}-previous`;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rm(previous, { recursive: true, force: true });
      if (existsSync(target)) await rename(target, previous);
      await rename(built, target);
      break;
    } catch (error) {
      if (isBuiltFrom(inputs)) break;
      if (attempt === ATTEMPTS) throw error;
      await wait(50);
    }
  }
  await rm(previous, { recursive: true, force: true });
}

const startedAt = performance.now();
const inputs = await hashInputs();
if (isBuiltFrom(inputs)) {
  console.log('pages: up to date');
} else {
  await mkdir(join(root, 'dist'), { recursive: true });
  const folder = await mkdtemp(join(root, 'dist', '.web-'));
  const { bundle } = await import('./build/bundle.mjs');
  const { publish } = await import('./build/publish.mjs');
  let sizes;
  try {
    await bundle(source, folder);
    await chmod(folder, 0o755);
    sizes = await publish(folder, inputs);
    await moveIntoPlace(folder, inputs);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(
    `pages: built in ${seconds} s, ${sizes.files} files, ${sizes.kilobytes} kB (${sizes.brotliKilobytes} kB as brotli)`,
  );
}
