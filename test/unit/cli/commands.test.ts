import { describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { commands, createLifetime, type CliContext } from '../../../src/cli/index.js';
import { RUN_TYPESCRIPT } from '../../support/postgres-process.js';
import { startProgram } from '../../support/program.js';

const context: CliContext = { say: () => undefined, lifetime: createLifetime(() => undefined) };

describe('the list of commands', () => {
  it('names each as it names itself, with a file of its own', async () => {
    const files = readdirSync('src/cli', { recursive: true, encoding: 'utf8' }).map((path) => basename(path));
    for (const { name, about, load } of commands) {
      expect((await load())(context).name()).toBe(name);
      expect(files).toContain(`${name}.ts`);
      expect(about).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('is shown without loading what the commands stand on', async () => {
    const count = `
      import { registerHooks } from 'node:module';
      const loaded = [];
      registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
      process.on('exit', () => console.log('LOADED ' + JSON.stringify(loaded)));`;
    const preload = `data:text/javascript,${encodeURIComponent(count)}`;
    const program = startProgram(['--import', preload, RUN_TYPESCRIPT, 'src/main.ts', '--help'], {});
    expect(await program.ended).toBe(0);
    const [, list = '[]'] = /^LOADED (.*)$/m.exec(program.output()) ?? [];
    const loaded = JSON.parse(list) as string[];
    const heavy = loaded.filter((url) =>
      /typeorm|type-graphql|\/modules\/|onnx|@apollo/.test(url.replace(/.*\/node_modules\//, '')),
    );
    expect(heavy).toEqual([]);
    expect(loaded.filter((url) => url.includes('/src/')).length).toBeLessThan(30);
    for (const { name } of commands) expect(program.output()).toContain(`\n  ${name} `);
  });
});
