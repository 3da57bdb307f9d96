import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../make-folder.js';
import { hasCode } from '../system-error.js';

/** 256 bits are 43 characters of base64; a file cut short by a full disk must not become a weak key. */
const MIN_LENGTH = 43;

/**
 * A random secret that is generated on first use and read back ever after, from a file only its owner may read. Two
 * processes that start at once agree: the file appears whole or not at all, and the second reads the first's.
 */
export function storedSecret(dir: string, name: string): string {
  return readIfThere(join(dir, name)) ?? create(dir, name);
}

function create(dir: string, name: string): string {
  const path = join(dir, name);
  // The embedded database may run as another user, who needs to pass through this folder whatever the umask is.
  makeFolder(dir, 0o711);
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
    linkSync(draft, path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return storedSecret(dir, name);
}

function readIfThere(path: string): string | null {
  try {
    const secret = readFileSync(path, 'utf8').trim();
    if (secret.length >= MIN_LENGTH) return secret;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
  throw new Error(`${path} holds no secret of ${MIN_LENGTH} characters: delete the file to have one made`);
}
