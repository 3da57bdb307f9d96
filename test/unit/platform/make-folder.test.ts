import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from '../../../src/platform/make-folder.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'moa-folder-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('makeFolder', () => {
  it('makes every folder that is missing, in the mode asked for whatever the umask, and leaves the others', () => {
    const deep = join(folder, 'a', 'b');
    const before = process.umask(0o077);
    try {
      makeFolder(deep, 0o711);
      makeFolder(deep, 0o755);
    } finally {
      process.umask(before);
    }
    expect([join(folder, 'a'), deep, folder].map((path) => statSync(path).mode & 0o777)).toEqual([0o711, 0o711, 0o700]);
  });

  it.each(['/proc/nope', '/proc/nope/below', '/dev/null', '/dev/null/below'])(
    'ends at once where none can be made: %s',
    (path) => {
      expect(() => makeFolder(path)).toThrow(/^(?:ENOENT|ENOTDIR|EEXIST)/);
    },
  );

  it('does not take a file for a folder', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => makeFolder(join(folder, 'file'))).toThrow('ENOTDIR');
  });
});
