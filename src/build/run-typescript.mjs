// Lets Node run the TypeScript of this project as it stands: an import of `x.js` beside an `x.ts` means that one, and its
// code is compiled once for all processes and runs.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { swcOptions } from './typescript.mjs';

const options = { ...swcOptions, sourceMaps: true };
const cache = join(import.meta.dirname, '../../node_modules/.cache/moa-typescript');
const require = createRequire(import.meta.url);
const { version } = require('@swc/core/package.json');
const settings = JSON.stringify([version, options]);

/** By compiled file, its path and as a URL: where its source map is. Stack traces are read by it. */
export const sourceMaps = new Map();

/** Null where it is not kept, or was kept by a user whose files are closed to this one. */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Writes aside and renames, since other processes read the same cache. Whoever may not write there goes without. */
function keep(file, text) {
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(cache, { recursive: true });
    writeFileSync(draft, text);
    renameSync(draft, file);
  } catch (error) {
    if (error.code !== 'EACCES' && error.code !== 'EROFS') throw error;
  }
}

function compile(filename) {
  const source = readFileSync(filename, 'utf8');
  const digest = createHash('sha1').update(settings).update(filename).update('\0').update(source).digest('hex');
  const kept = join(cache, digest);
  const map = `${kept}.map`;
  sourceMaps.set(filename, map);
  const known = read(kept);
  if (known !== null) return known;
  // Loaded where something is to be compiled: seldom.
  const compiled = require('@swc/core').transformSync(source, { ...options, filename });
  keep(map, compiled.map);
  keep(kept, compiled.code);
  return compiled.code;
}

registerHooks({
  resolve(specifier, context, next) {
    if (specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL?.endsWith('.ts')) {
      const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
      if (existsSync(fileURLToPath(source))) return next(source.href, context);
    }
    return next(specifier, context);
  },
  load(url, context, next) {
    if (!url.endsWith('.ts')) return next(url, context);
    return { format: 'module', source: compile(fileURLToPath(url)), shortCircuit: true };
  },
});
