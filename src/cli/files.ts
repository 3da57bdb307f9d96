import { access, constants, open, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Config } from '../platform/config/index.js';
import { makeFolder } from '../platform/make-folder.js';
import { hasCode, messageOf } from '../platform/system-error.js';
import { CliError } from './command.js';

/** What is wrong with a path, in words that follow it. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'is closed to the user who runs this.',
  EISDIR: 'is a folder, not a file.',
  ELOOP: 'is a link that leads back to itself.',
  ENOENT: 'does not exist.',
  ENOTDIR: 'does not exist.',
};

/**
 * The text of a small file that somebody named, in UTF-8, without a byte order mark. A pipe will do too.
 * @throws CliError in one line: it is not there, a folder, closed, empty, longer than `maxBytes`, or not UTF-8.
 */
export async function readTextFile(path: string, what: string, maxBytes: number): Promise<string> {
  const bytes = await readAtMost(path, maxBytes + 1).catch((error: unknown) => cannot(path, error));
  if (bytes.length > maxBytes) throw new CliError(`${path} is larger than ${maxBytes} bytes: that is no ${what}.`);
  const text = decoded(path, bytes);
  if (text.trim() === '') throw new CliError(`${path} is empty.`);
  return text;
}

/** Makes sure, before anything is started for its sake, that a file is there to be read. @throws CliError. */
export async function requireFile(path: string): Promise<void> {
  const found = await stat(path).catch((error: unknown) => cannot(path, error));
  if (found.isDirectory()) throw new CliError(`${path} ${String(REASONS['EISDIR'])}`);
  if (!found.isFile()) throw new CliError(`${path} is no ordinary file.`);
  if (found.size === 0) throw new CliError(`${path} is empty.`);
  await access(path, constants.R_OK).catch((error: unknown) => cannot(path, error));
}

/** The embedded database, which may run as another user, has to pass through folders that may hold its own. */
const PASSABLE = 0o711;

/** Makes the folder of what people send in, unless it is there. @throws CliError naming the variable that sets it. */
export async function requireStorage({ dataDir, storage }: Config): Promise<void> {
  const variable = storage.dir.startsWith(join(dataDir, sep)) ? 'MOA_DATA_DIR' : 'MOA_STORAGE_DIR';
  await requireFolder(storage.dir, { mode: PASSABLE, setBy: `${variable}: ` });
}

/** Makes a folder that files are to be written into, unless it is there. @throws CliError when it cannot be used. */
export async function requireFolder(
  path: string,
  { mode, setBy = '' }: { readonly mode?: number; readonly setBy?: string } = {},
): Promise<void> {
  try {
    makeFolder(path, mode);
    await access(path, constants.W_OK);
  } catch (error) {
    throw new CliError(`${setBy}${path} cannot be used as a folder: ${messageOf(error)}`, { cause: error });
  }
}

async function readAtMost(path: string, bytes: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const chunks: Buffer[] = [];
    for (let left = bytes; left > 0;) {
      const { bytesRead, buffer } = await file.read({ buffer: Buffer.alloc(Math.min(left, 65_536)) });
      if (bytesRead === 0) break;
      chunks.push(buffer.subarray(0, bytesRead));
      left -= bytesRead;
    }
    return Buffer.concat(chunks);
  } finally {
    await file.close();
  }
}

function decoded(path: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CliError(`${path} is not text in UTF-8. Save it in that encoding and try again.`);
  }
}

function cannot(path: string, error: unknown): never {
  const code = Object.keys(REASONS).find((known) => hasCode(error, known)) ?? '';
  throw new CliError(`${path} ${REASONS[code] ?? `cannot be read: ${messageOf(error)}`}`, { cause: error });
}
