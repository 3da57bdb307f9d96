/**
 * Builds the pages into dist/web for `src/build.mjs`: aside, and then moves the result into place, so that a server that
 * reads never meets half a page.
 */
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { filesUnder, readInputs } from '../build/inputs.mjs';

const source = import.meta.dirname;
const root = join(source, '..', '..');
const target = join(root, 'dist', 'web');
/** Two builds that swap at the same moment get in each other's way once; more often than this it is something else. */
const ATTEMPTS = 5;

/** A digest of everything that the pages are made from: their sources, the documents they send, and the packages as locked. */
async function hashInputs() {
  const folders = await Promise.all(['src/web', 'schema/generated/web'].map((folder) => filesUnder(root, folder)));
  return (await readInputs(root, [...folders.flat(), 'package-lock.json'])).digest;
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

/** What the pages are built from, and whether dist/web holds just that. */
export async function pagesBuild() {
  const inputs = await hashInputs();
  return {
    isDone: () => isBuiltFrom(inputs),
    async run() {
      await mkdir(join(root, 'dist'), { recursive: true });
      const folder = await mkdtemp(join(root, 'dist', '.web-'));
      try {
        const { bundle } = await import('./build/bundle.mjs');
        const { publish } = await import('./build/publish.mjs');
        await bundle(source, folder);
        await chmod(folder, 0o755);
        const { files, kilobytes, brotliKilobytes } = await publish(folder, inputs);
        await moveIntoPlace(folder, inputs);
        return `${files} files, ${kilobytes} kB (${brotliKilobytes} kB as brotli)`;
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}
