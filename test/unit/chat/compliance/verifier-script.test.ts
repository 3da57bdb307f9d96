import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VERIFIER_SCRIPT } from '../../../../src/modules/chat/record/index.js';

const HASH = '0'.repeat(64);
let folder: string;
const at = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'moa-verifier-'));
  writeFileSync(at('verify.mjs'), VERIFIER_SCRIPT);
  const header = { format: 'moa-compliance-export/1', institution: 'bank', head: { sequence: 0, hash: HASH } };
  writeFileSync(at('records.jsonl'), JSON.stringify(header));
  const anchor = { chain: 'compliance', institution: 'bank', sequence: 3, hash: HASH };
  writeFileSync(at('anchors.jsonl'), JSON.stringify(anchor));
});
afterAll(() => rmSync(folder, { recursive: true }));

function verify(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [at('verify.mjs'), ...words], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('the program for a stranger', () => {
  it('takes anchors with or without the word that our own program asks for', () => {
    const cut = { status: 2, stdout: expect.stringContaining('FAULT CUT_TAIL at record 1'), stderr: '' };
    expect(verify(at('records.jsonl'), at('anchors.jsonl'))).toEqual(cut);
    expect(verify(at('records.jsonl'), '--anchors', at('anchors.jsonl'))).toEqual(cut);
    expect(verify(at('records.jsonl'))).toMatchObject({ status: 0, stdout: expect.stringContaining('SOUND bank') });
  });

  it('says which file it cannot read, without a stack', () => {
    for (const words of [[at('none.jsonl')], [at('records.jsonl'), at('none.jsonl')]]) {
      const said = { status: 1, stdout: expect.stringContaining('none.jsonl'), stderr: '' };
      expect(verify(...words)).toEqual(said);
    }
  });
});
