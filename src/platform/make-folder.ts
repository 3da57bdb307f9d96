import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { hasCode } from './system-error.js';

/**
 * Makes a folder and those above it that are missing, and gives each one it makes the mode, which the umask would
 * otherwise narrow. Node's own `recursive` never ends in a folder that exists but allows no folders inside, such as
 * /proc.
 * @throws the system's error when it cannot be made, or is no folder.
 */
export function makeFolder(dir: string, mode?: number): void {
  const missing: string[] = [];
  for (let path = resolve(dir); !existsSync(path); path = dirname(path)) missing.unshift(path);
  for (const path of missing) makeOne(path, mode);
  if (statSync(dir).isDirectory()) return;
  throw Object.assign(new Error(`ENOTDIR: not a directory, mkdir '${dir}'`), { code: 'ENOTDIR', path: dir });
}

function makeOne(path: string, mode: number | undefined): void {
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process was faster.
    if (hasCode(error, 'EEXIST') && existsSync(path)) return;
    throw error;
  }
  if (mode !== undefined) chmodSync(path, mode);
}
