import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startDemoServer, type DemoServer } from '../support/demo-server.js';
import { PATIENCE_MS } from '../support/patience.js';

const ROOT = join(import.meta.dirname, '../..');
const run = promisify(execFile);

/** A block of the README, and the answer that is shown after it, if any. */
interface Fence {
  readonly language: string;
  readonly body: string;
  readonly answer: string | null;
}
const ANSWERS = ['json', 'text'];

const fences: readonly Fence[] = (() => {
  const text = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const all = [...text.matchAll(/```(\w+)\n(.*?)```/gs)].map(([, language = '', body = '']) => ({ language, body }));
  return all.flatMap(({ language, body }, index) => {
    const next = all[index + 1];
    const answer = next && ANSWERS.includes(next.language) ? next.body : null;
    return ANSWERS.includes(language) ? [] : [{ language, body, answer }];
  });
})();
const inLanguage = (language: string): readonly Fence[] => fences.filter((fence) => fence.language === language);
const fileOf = (name: string): string =>
  fences.find(({ body }) => body.startsWith(`# ${name}\n`) || body.startsWith(`// ${name}\n`))?.body ?? '';

/** What stays the same from one database to another: names, types, codes; not figures, days and names of people. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf);
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).map(([name, each]) => [name, shapeOf(each)]);
  }
  const isCode = typeof value === 'string' && /^[A-Z][A-Z_]+$/.test(value);
  return isCode || value === null ? value : typeof value;
}
const figuresOut = (text: string): string => text.replaceAll(/\d[\d,.]*/g, '0').trim();

/** Whether a text is as shown, where a line of `…` stands for any number of lines. */
function expectText(told: string, shown: string): void {
  expect(shown).not.toBe('');
  const [start = '', end = ''] = figuresOut(shown).split('\n…\n');
  expect(figuresOut(told).slice(0, start.length)).toBe(start);
  expect(figuresOut(told).endsWith(end)).toBe(true);
}

const withModules = (folder: string): void => symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
const hasCurl = spawnSync('curl', ['--version']).status === 0;
const describeReadme = hasCurl ? describe : describe.skip;

describeReadme('the README, followed to the letter', () => {
  let server: DemoServer;
  let folder: string;
  let token: string;
  const here = (text: string): string => text.replaceAll('localhost:4000', new URL(server.url).host);
  beforeAll(async () => {
    server = await startDemoServer();
    token = await server.tokenOf('customer');
    folder = mkdtempSync(join(tmpdir(), 'moa-readme-'));
    withModules(folder);
  }, 180_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await server.close();
  });

  it('does in a shell what it says, one command after the other', async () => {
    const commands = inLanguage('bash');
    expect(commands.length).toBeGreaterThan(4);
    const mark = '-- next command --';
    const script = commands.map(({ body }) => `${here(body)}\necho '${mark}'`).join('\n');
    const { stdout, stderr } = await run('bash', ['--norc', '-euc', script], { cwd: folder, timeout: PATIENCE_MS });
    expect(stderr.replaceAll(/^npm warn.*\n/gm, '')).toBe('');
    const told = stdout.split(`${mark}\n`);
    for (const [index, { body, answer }] of commands.entries()) {
      const text = told[index] ?? '';
      if (answer === null) expect({ body, text }).toEqual({ body, text: '' });
      else if (answer.startsWith('{')) expect(shapeOf(JSON.parse(text))).toEqual(shapeOf(JSON.parse(answer)));
      else expectText(text, answer);
    }
  }, 180_000);

  it.each(inLanguage('graphql').map(({ body, answer }) => [body.split('\n')[1]?.trim(), body, answer]))(
    'asks %s… and is answered as shown',
    async (_, body, answer) => {
      const { data, errors } = await server.query(body ?? '', {}, token);
      expect(errors).toBeUndefined();
      expect(shapeOf({ data })).toEqual(shapeOf(JSON.parse(answer ?? '')));
    },
  );

  /** A client as the README describes it, beside the schema; types are made by what `edit` makes of the settings. */
  function aClient(edit: (settings: string) => string): string {
    const project = mkdtempSync(join(folder, 'client-'));
    withModules(project);
    mkdirSync(join(project, 'src'));
    cpSync(join(ROOT, 'schema/schema.graphql'), join(project, 'schema.graphql'));
    writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(project, 'codegen.yml'), edit(fileOf('codegen.yml')));
    writeFileSync(join(project, 'src/loans.ts'), here(fileOf('src/loans.ts')));
    return project;
  }
  const typesOf = (project: string): string => readFileSync(join(project, 'src/graphql/graphql.ts'), 'utf8');

  it('makes types for a client from the schema, copied or introspected, which hold in strict TypeScript and run', async () => {
    const project = aClient((settings) => settings);
    const [commands] = inLanguage('sh');
    const env = { ...process.env, TOKEN: token };
    const { stdout } = await run('bash', ['--norc', '-euc', commands?.body ?? ''], { cwd: project, env });
    expect(typesOf(project)).toMatch(/balanceWon: number/);
    expectText(stdout.trim().split('\n').at(-1) ?? '', commands?.answer ?? '');

    const asking = aClient((settings) => here(settings).replace('schema.graphql', new URL(server.url).href));
    await run('npx', ['graphql-codegen'], { cwd: asking });
    expect(typesOf(asking)).toBe(typesOf(project));
  }, 180_000);
});
