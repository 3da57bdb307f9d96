// Lets Node run this project's TypeScript directly: an import of `x.js` beside an `x.ts` loads the `x.ts`, which is
// compiled once for all processes and runs.
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

/** Source maps by compiled file, as a path and as a URL. Stack traces are read through them. */
export const sourceMaps = new Map();

/** Null when it is not cached, or was cached by a user whose files this one cannot read. */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/**
 * Writes to a temporary file and renames it, since other processes read the same cache. Without write access, nothing
 * is cached.
 */
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
  // Loaded only when something has to be compiled, which is rare.
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
