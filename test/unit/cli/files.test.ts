import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTextFile, requireFile, requireFolder } from '../../../src/cli/files.js';
import { CliError } from '../../../src/cli/index.js';

let folder: string;
const at = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'moa-files-'));
  writeFileSync(at('good.csv'), '\uFEFFday,name\n2026-01-01,신정\n');
  writeFileSync(at('empty.csv'), '');
  writeFileSync(at('blank.csv'), ' \n\n');
  writeFileSync(at('cp949.csv'), Buffer.from([0xbd, 0xc5, 0xc1, 0xa4]));
  writeFileSync(at('long.csv'), 'x'.repeat(101));
  mkdirSync(at('folder'));
  symlinkSync(at('loop'), at('loop'));
  writeFileSync(at('closed.csv'), 'x');
  chmodSync(at('closed.csv'), 0);
});
afterAll(() => rmSync(folder, { recursive: true }));

const refusal = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof CliError ? error.message : error),
  );
const asOther = process.getuid?.() === 0 ? it.skip : it;

describe('readTextFile', () => {
  it('reads a file without its byte order mark', async () => {
    expect(await readTextFile(at('good.csv'), 'list', 100)).toBe('day,name\n2026-01-01,신정\n');
  });

  it.each([
    ['nothing.csv', 'does not exist.'],
    ['good.csv/below', 'does not exist.'],
    ['folder', 'is a folder, not a file.'],
    ['empty.csv', 'is empty.'],
    ['blank.csv', 'is empty.'],
    ['loop', 'is a link that leads back to itself.'],
    ['cp949.csv', 'is not text in UTF-8. Save it in that encoding and try again.'],
    ['long.csv', 'is larger than 100 bytes: that is no list.'],
  ])('refuses %s in one line that names it', async (name, words) => {
    expect(await refusal(readTextFile(at(name), 'list', 100))).toBe(`${at(name)} ${words}`);
  });

  it('ends on a file that never does', async () => {
    expect(await refusal(readTextFile('/dev/zero', 'list', 100))).toContain('is larger than 100 bytes');
  });

  asOther('refuses a file that its reader may not read', async () => {
    const words = `${at('closed.csv')} is closed to the user who runs this.`;
    expect(await refusal(readTextFile(at('closed.csv'), 'list', 100))).toBe(words);
    expect(await refusal(requireFile(at('closed.csv')))).toBe(words);
  });
});

describe('requireFile', () => {
  it.each([
    ['nothing.csv', 'does not exist.'],
    ['folder', 'is a folder, not a file.'],
    ['empty.csv', 'is empty.'],
  ])('refuses %s', async (name, words) => {
    expect(await refusal(requireFile(at(name)))).toBe(`${at(name)} ${words}`);
  });

  it('takes a file, and no device', async () => {
    expect(await refusal(requireFile(at('good.csv')))).toBeNull();
    expect(await refusal(requireFile('/dev/zero'))).toBe('/dev/zero is no ordinary file.');
  });
});

describe('a folder to write into', () => {
  it('is made with those above it, and taken when it is there', async () => {
    expect(await refusal(requireFolder(at('new/below')))).toBeNull();
    expect(await refusal(requireFolder(at('new/below')))).toBeNull();
    expect(statSync(at('new/below')).isDirectory()).toBe(true);
  });

  it.each(['/proc/nope', '/proc/nope/below', '/dev/null', '/dev/null/below'])(
    'is refused at once where none can be: %s',
    async (path) => {
      expect(await refusal(requireFolder(path))).toMatch(new RegExp(`^${path} cannot be used as a folder: [^\n]+$`));
    },
  );
});
