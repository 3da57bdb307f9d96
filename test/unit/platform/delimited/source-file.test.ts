import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { SourceFile, type Encoding } from '../../../../src/platform/delimited/index.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moa-source-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(content: string | Buffer): Promise<SourceFile> {
  const path = join(folder, 'file.csv');
  await writeFile(path, content);
  return SourceFile.open(path);
}

async function read(source: SourceFile, encoding: Encoding): Promise<Buffer[]> {
  const blocks: Buffer[] = [];
  for await (const block of source.lines(encoding)) blocks.push(block);
  await source.close();
  return blocks;
}

describe('source file', () => {
  it('reads UTF-8 without its byte order mark, in blocks of whole lines', async () => {
    const text = Array.from({ length: 40_000 }, (_, index) => `서울,${index},가각갂\n`).join('');
    const source = await file(`\uFEFF${text}last`);
    expect((await source.inspect()).encoding).toBe('UTF-8');
    const blocks = await read(source, 'UTF-8');
    expect(Buffer.concat(blocks).toString()).toBe(`${text}last`);
    expect(blocks.length).toBeGreaterThan(2);
    expect(blocks.slice(0, -1).every((block) => block.at(-1) === 10)).toBe(true);
  });

  it('reads CP949, letters beyond EUC-KR too', async () => {
    const text = '서울,똠방각하,믜\n'.repeat(30_000);
    const source = await file(iconv.encode(text, 'cp949'));
    expect((await source.inspect()).encoding).toBe('CP949');
    expect(Buffer.concat(await read(source, 'CP949')).toString()).toBe(text);
  });

  it('tells UTF-8 from CP949 wherever the chunks of reading cut a character', async () => {
    for (let shift = 0; shift < 4; shift++) {
      const source = await file('x'.repeat(262_144 - shift) + '가나다😀'.repeat(10));
      expect((await source.inspect()).encoding).toBe('UTF-8');
      await source.close();
    }
  });

  it('refuses a file that is neither, and names the line', async () => {
    const source = await file(
      Buffer.concat([Buffer.from('서울\n부산\n'), Buffer.from([0xff, 0xfe]), Buffer.from('\n')]),
    );
    await expect(source.inspect()).rejects.toMatchObject({ problems: [{ code: 'UNKNOWN_ENCODING' }] });
    await source.close();
  });

  it('holds no more of an endless line than the encoder looks at', async () => {
    const source = await file(`a\n${'x'.repeat(2_000_000)}\nb\n`);
    const blocks = await read(source, 'UTF-8');
    const lengths = Buffer.concat(blocks)
      .toString()
      .split('\n')
      .map(({ length }) => length);
    expect([lengths[0], lengths[2]]).toEqual([1, 1]);
    expect(lengths[1]).toBeGreaterThan(65_536);
    expect(lengths[1]).toBeLessThan(400_000);
  });

  it('refuses what is not there, not a file, or empty', async () => {
    await expect(SourceFile.open(join(folder, 'none.csv'))).rejects.toMatchObject({
      problems: [{ code: 'FILE_NOT_READABLE' }],
    });
    await expect(SourceFile.open(folder)).rejects.toMatchObject({ problems: [{ code: 'FILE_NOT_READABLE' }] });
    await expect(file('')).rejects.toMatchObject({ problems: [{ code: 'EMPTY_FILE' }] });
  });

  it('notices that the file changed while it was read', async () => {
    const source = await file('a\n');
    await writeFile(join(folder, 'file.csv'), 'longer\n');
    await expect(source.expectUnchanged()).rejects.toMatchObject({ problems: [{ code: 'FILE_CHANGED' }] });
    await source.close();
  });
});
