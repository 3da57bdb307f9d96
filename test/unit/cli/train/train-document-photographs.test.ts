import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLifetime } from '../../../../src/cli/index.js';
import { train } from '../../../../src/cli/train/train.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'moa-documents-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function started(words: readonly string[]) {
  const said: string[] = [];
  const lifetime = createLifetime(() => undefined);
  const ended = train({ say: (line) => void said.push(line), lifetime })
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .parseAsync(['document-photographs', ...words], { from: 'user' });
  return { said, lifetime, ended };
}

describe('moa train document-photographs', () => {
  it.each([[[]], [['--out', 'here', '--ship']]])('says where to when it is given %j', async (words) => {
    await expect(started(words).ended).rejects.toThrow('Say where to with --out, or --ship');
  });

  it('reports how far it is, and keeps nothing once it is stopped', async () => {
    const { said, lifetime, ended } = started(['--out', folder]);
    const refused = expect(ended).rejects.toThrow('Training was stopped; nothing was kept.');
    while (said.length === 0) await new Promise((done) => setTimeout(done, 50));
    expect(said[0]).toBe('Photographs to learn from: 1 of 1,080');
    await lifetime.stop();
    await refused;
    expect(readdirSync(folder)).toEqual([]);
  }, 60_000);
});
