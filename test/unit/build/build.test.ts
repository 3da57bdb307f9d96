import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { realpathSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A project of one file, built by the scripts of this one. */
let root: string;
const running: ChildProcess[] = [];

const at = (path: string): string => join(root, path);
const write = (path: string, text: string): void => writeFileSync(at(path), text);
const read = (path: string): string => readFileSync(at(path), 'utf8');
const greeting = (word: string): string => `export const greeting: string = '${word}';\n`;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'moa-build-'));
  for (const folder of ['src/web', 'migrations']) mkdirSync(at(folder), { recursive: true });
  for (const path of ['src/build.mjs', 'src/build', 'src/web/build.mjs']) cpSync(path, at(path), { recursive: true });
  symlinkSync(resolve('node_modules'), at('node_modules'));
  write('package.json', '{"type":"module"}');
  write('package-lock.json', '{}');
  write('ormconfig.ts', 'export {};\n');
  write('src/hello.ts', greeting('hello'));
});
afterEach(async () => {
  for (const child of running.splice(0)) {
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
  }
  rmSync(root, { recursive: true });
});

interface Run {
  readonly child: ChildProcess;
  said(): string;
  readonly ended: Promise<{ code: number | null; said: string }>;
}

function start(script: readonly string[]): Run {
  const child = spawn(process.execPath, script, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  return {
    child,
    said: () => said,
    ended: once(child, 'close').then(() => ({ code: child.exitCode, said })),
  };
}

const build = () => start(['src/build.mjs', '--server']).ended;
const BUILT = { code: 0, said: expect.stringMatching(/^Building the server… \d+\.\d s\n$/) as unknown };
const NOTHING = { code: 0, said: '' };

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((wake) => setTimeout(wake, 20));
}

describe('the build', () => {
  it('makes JavaScript once, with a map that names the source, and then has nothing to do', async () => {
    expect(await build()).toEqual(BUILT);
    expect(read('dist/src/hello.js')).toMatch(
      /^export const greeting = 'hello';\n\/\/# sourceMappingURL=hello.js.map\n$/,
    );
    expect(JSON.parse(read('dist/src/hello.js.map'))).toMatchObject({ sources: ['../../src/hello.ts'] });
    expect(await build()).toEqual(NOTHING);
  });

  it('goes by contents, not by times: a checkout brings old files with new times, or new ones with old', async () => {
    await build();
    write('src/hello.ts', greeting('HELLO'));
    utimesSync(at('src/hello.ts'), 0, 0);
    expect(await build()).toEqual(BUILT);
    expect(read('dist/src/hello.js')).toContain('HELLO');
    utimesSync(at('src/hello.ts'), Date.now() / 1000 + 100, Date.now() / 1000 + 100);
    expect(await build()).toEqual(NOTHING);
  });

  it('follows files that come, go and move, and other packages', async () => {
    await build();
    mkdirSync(at('src/deep'));
    write('src/deep/more.ts', greeting('more'));
    rmSync(at('src/hello.ts'));
    expect(await build()).toEqual(BUILT);
    expect([existsSync(at('dist/src/hello.js')), existsSync(at('dist/src/hello.js.map'))]).toEqual([false, false]);
    expect(existsSync(at('dist/src/deep/more.js'))).toBe(true);
    write('package-lock.json', '{"other":true}');
    expect(await build()).toEqual(BUILT);
  });

  it('is made good where a result was cut or lost', async () => {
    await build();
    truncateSync(at('dist/src/hello.js'), 10);
    expect(await build()).toEqual(BUILT);
    expect(statSync(at('dist/src/hello.js')).size).toBeGreaterThan(10);
    rmSync(at('dist/src'), { recursive: true });
    expect(await build()).toEqual(BUILT);
    expect(existsSync(at('dist/src/hello.js'))).toBe(true);
  });

  it('fails with the place of a mistake, leaves the last result, and fails again until it is put right', async () => {
    await build();
    write('src/hello.ts', 'export const = ;\n');
    for (const attempt of [await build(), await build()]) {
      expect(attempt.code).toBe(1);
      expect(attempt.said).toContain('src/hello.ts');
    }
    expect(read('dist/src/hello.js')).toContain('hello');
    write('src/hello.ts', greeting('again'));
    expect(await build()).toEqual(BUILT);
  });

  it('is done by one of many that start at once, and all end with its result', async () => {
    const all = await Promise.all(Array.from({ length: 4 }, build));
    expect(all.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    expect(all.filter(({ said }) => said.includes('Building'))).toHaveLength(1);
    expect(await build()).toEqual(NOTHING);
  });

  it('waits for another one, and goes on when that was killed', async () => {
    const holding = `import { oneAtATime } from './src/build/one-at-a-time.mjs';
      await oneAtATime('dist', () => (console.log('held'), new Promise(() => setInterval(() => {}, 1000))));`;
    const holder = start(['--input-type=module', '--eval', holding]);
    await until(() => holder.said().includes('held'));
    const waiting = start(['src/build.mjs', '--server']);
    await until(() => waiting.said().includes('Another build is under way'));
    expect(existsSync(at('dist/src/hello.js'))).toBe(false);
    holder.child.kill('SIGKILL');
    expect((await waiting.ended).code).toBe(0);
    expect(existsSync(at('dist/src/hello.js'))).toBe(true);
  });

  it('needs no packages of development where nothing is to be built, and names them where something is', async () => {
    await build();
    rmSync(at('node_modules'));
    expect(await build()).toEqual(NOTHING);
    write('src/hello.ts', greeting('changed'));
    const { code, said } = await build();
    expect([code, said]).toEqual([1, expect.stringContaining('npm ci')]);
  });
});

describe('the joined program', () => {
  const joining = `import { programBuild } from './src/build/program.mjs';
    const build = await programBuild('.');
    console.log(build.isDone());
    await build.run();
    console.log((await programBuild('.')).isDone());`;
  const joinFiles = () => start(['--input-type=module', '--eval', joining]).ended;
  const JOINED_ANEW = { code: 0, said: 'false\ntrue\n' };
  const run = () => start(['--enable-source-maps', 'dist/src/main.js']).ended;

  beforeEach(async () => {
    cpSync('src/main.ts', at('src/main.ts'));
    mkdirSync(at('src/deep'));
    write(
      'src/deep/row.ts',
      [
        'export class Row {}',
        'export const places = [import.meta.dirname, import.meta.filename, import.meta.url];',
      ].join('\n'),
    );
    write(
      'src/deep/fault.ts',
      [
        'interface Told { readonly why: string }',
        'export function fault({ why }: Told): never {',
        '  throw new Error(why);',
        '}',
      ].join('\n'),
    );
    write(
      'src/program.ts',
      [
        "import { Kind } from 'graphql';",
        "import sharp from 'sharp';",
        "import { fault } from './deep/fault.js';",
        "import { places, Row as Other } from './deep/row.js';",
        'class Row {}',
        'console.log(JSON.stringify([Kind.FIELD, typeof sharp, Row.name, Other.name, ...places]));',
        "fault({ why: 'on purpose' });",
      ].join('\n'),
    );
    await build();
  });

  it('is what runs: with packages, names and places as in the files that it is made of, and errors traced to their source', async () => {
    const before = await run();
    expect(await joinFiles()).toEqual(JOINED_ANEW);
    for (const path of ['dist/src/program.js', 'dist/src/deep/row.js']) rmSync(at(path));
    const { code, said } = await run();
    const row = realpathSync(at('dist/src/deep'));
    expect(code).toBe(1);
    expect(said).toContain(
      JSON.stringify(['Field', 'function', 'Row', 'Row', row, `${row}/row.js`, `file://${row}/row.js`]),
    );
    expect(said).toContain('src/deep/fault.ts:3:');
    expect(before.said.split('\n')[0]).toBe(said.split('\n')[0]);
  });

  it('goes when the server is built again, and is joined again', async () => {
    await joinFiles();
    write('src/deep/fault.ts', 'export const fault = (): void => console.log("changed");\n');
    await build();
    expect(existsSync(at('dist/program'))).toBe(false);
    expect((await run()).said).toContain('changed');
    expect(await joinFiles()).toEqual(JOINED_ANEW);
    expect((await run()).said).toContain('changed');
  });
});
