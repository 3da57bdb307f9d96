import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readExport, verifyLinks } from '../../src/modules/chat/index.js';
import { START } from '../../src/platform/chain/index.js';
import { runCommand } from '../support/command.js';
import { startRecordedBench, type RecordedBench } from '../support/recorded.js';

let recorded: RecordedBench;
let folder: string;
beforeAll(async () => {
  recorded = await startRecordedBench(70);
  folder = mkdtempSync(join(tmpdir(), 'moa-records-'));
}, 180_000);
afterAll(async () => {
  await recorded.bench.close();
  rmSync(folder, { recursive: true });
});

describe('moa audit', () => {
  const environment = () => ({
    DATABASE_URL: recorded.bench.url,
    MOA_DATA_DIR: folder,
    MOA_JWT_SECRET: 'x'.repeat(32),
  });
  async function run(...words: string[]): Promise<{ status: number; output: string }> {
    const { code, output } = await runCommand(['audit', ...words], environment());
    return { status: code, output };
  }
  const script = (...words: string[]) => {
    const { status, stdout } = spawnSync(process.execPath, [join(folder, 'out/verify.mjs'), ...words], {
      encoding: 'utf8',
    });
    return { status, output: stdout };
  };
  /** What our program and the stranger's say of a file. */
  async function bothSay(lines: readonly string[]): Promise<readonly [string | null, string | undefined]> {
    const path = join(folder, 'tampered.jsonl');
    writeFileSync(path, lines.join('\n'));
    const { header, records } = await readExport(path);
    const { head, institution } = header;
    const chain = { records, institution, start: START, head, isHeadGone: head === null };
    const { fault } = await verifyLinks(chain);
    return [
      fault && `${fault.kind} ${fault.sequence}`,
      /FAULT (\w+ at record \d+)/.exec(script(path).output)?.[1]?.replace('at record ', ''),
    ];
  }

  it('verifies, exports and anchors, and says what it found by its status', async () => {
    const exported = await run('export', '--institution', 'bank', join(folder, 'out'));
    expect(exported).toMatchObject({ status: 0 });
    expect(await run('verify')).toMatchObject({
      status: 0,
      output: expect.stringMatching(/SOUND records of bank[^]*SOUND audit/),
    });
    const anchors = await run('anchor');
    writeFileSync(join(folder, 'anchors.jsonl'), anchors.output);
    const records = join(folder, 'out/records.jsonl');
    const words = ['--from', records, '--anchors', join(folder, 'anchors.jsonl')];
    expect(await run('verify', ...words)).toMatchObject({ status: 0, output: expect.stringContaining('SOUND') });
    expect(script(records, join(folder, 'anchors.jsonl'))).toMatchObject({
      status: 0,
      output: expect.stringContaining('1 anchors agree'),
    });
    const cut = readFileSync(records, 'utf8').trimEnd().split('\n').slice(0, -1).join('\n');
    writeFileSync(join(folder, 'cut.jsonl'), cut);
    expect(await run('verify', '--from', join(folder, 'cut.jsonl'))).toMatchObject({
      status: 2,
      output: expect.stringContaining('CUT_TAIL'),
    });
    expect(await run('verify', '--institution', 'nobody')).toMatchObject({ status: 1 });
  }, 180_000);

  it('agrees with the program of a stranger about every kind of tampering with a file', async () => {
    const lines = readFileSync(join(folder, 'out/records.jsonl'), 'utf8').trimEnd().split('\n');
    const at = (place: number): string => lines[place] ?? '';
    const changed = (place: number, from: string | RegExp, to: string | ((found: string) => string)) =>
      lines.with(
        place,
        at(place).replace(from, (found) => (typeof to === 'string' ? to.replace('$&', found) : to(found))),
      );
    const cases: readonly (readonly [readonly string[], string | null])[] = [
      [lines, null],
      [changed(30, 'COMPLETED', 'STOPPED'), 'ALTERED 30'],
      [changed(30, /"shownText":"[^"]*"/, '"shownText":"아니오"'), 'ALTERED 30'],
      [changed(30, /"words":.*$/, '"words":null}'), 'MISSING 30'],
      [changed(30, /"salt":"[^"]*/, '$&00'), 'ALTERED 30'],
      [changed(30, /"salt":"[^"]*/, (salt) => salt.slice(0, 8) + salt.slice(8).toUpperCase()), 'ALTERED 30'],
      [changed(0, '"institution":"bank"', '"institution":"card"'), 'ALTERED 1'],
      [changed(0, /"head":\{[^}]*\}/, '"head":null'), `HEAD_MISSING ${lines.length}`],
      [changed(30, /"hash":"./, '"hash":"x'), 'ALTERED 30'],
      [lines.toSpliced(12, 1), 'MISSING 12'],
      [lines.slice(0, 60), 'CUT_TAIL 60'],
      [lines.toSpliced(8, 2, at(9), at(8)), 'REORDERED 8'],
      [lines.toSpliced(9, 0, at(8)), 'INSERTED 8'],
      [lines.toSpliced(40, 0, at(8)), 'REORDERED 8'],
    ];
    for (const [file, expected] of cases) {
      expect(await bothSay(file)).toEqual([expected, expected ?? undefined]);
    }
  });
});
