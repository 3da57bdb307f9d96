import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrations } from '../../src/migrations.js';
import { requireMigrated } from '../../src/wiring/migrator.js';
import { isAlive } from '../../src/platform/embedded-postgres/process-info.js';
import { runCommand } from '../support/command.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { eventually, stopwatch } from '../support/patience.js';
import { postmasterOf, queryOnce, RUN_TYPESCRIPT } from '../support/postgres-process.js';
import { moa, startProgram, type Program } from '../support/program.js';

let dataDir: string;
const running: Program[] = [];

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'moa-program-'));
  chmodSync(dataDir, 0o711);
});
afterEach(async () => {
  for (const program of running.splice(0)) {
    program.process.kill('SIGTERM');
    await program.ended;
  }
});
afterAll(() => rmSync(dataDir, { recursive: true }));

function run(words: readonly string[], environment: Record<string, string> = {}): Program {
  const program = moa(words, { MOA_DATA_DIR: dataDir, ...environment });
  running.push(program);
  return program;
}

describe('moa all', () => {
  const urlOf = async (program: Program) => (await program.says(/API +(http:\S+)\/graphql/))[1] ?? '';

  /** What the image's health check makes of it. */
  const containerHealth = (url: string) =>
    spawnSync(process.execPath, ['deploy/healthcheck.mjs'], { env: { PORT: new URL(url).port } }).status;

  it('needs nothing, serves, and leaves nothing running when it is stopped', async () => {
    const program = run(['all']);
    const url = await urlOf(program);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    await program.says(/customer@example\.com/);
    await eventually(() => containerHealth(url) === 0);
    const postgres = postmasterOf(join(dataDir, 'postgres'));
    const waited = stopwatch();
    // Under npm one Ctrl-C arrives twice.
    program.process.kill('SIGINT');
    program.process.kill('SIGINT');
    expect(await program.ended).toBe(0);
    expect(waited()).toBeLessThan(10_000);
    expect(await isAlive(postgres)).toBe(false);
    expect(containerHealth(url)).toBe(1);
  }, 180_000);

  it('starts again on the same data after it was killed, and says who holds them when it is started twice', async () => {
    const killed = run(['all']);
    await urlOf(killed);
    killed.process.kill('SIGKILL');
    await killed.ended;
    const next = run(['all']);
    expect((await fetch(`${await urlOf(next)}/readyz`)).status).toBe(200);
    expect(next.output()).toContain('left behind');
    expect(next.output()).not.toMatch(/Migrated|Demo data:/);
    const second = run(['all']);
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`Process ${next.process.pid ?? 0} already runs`);
  }, 180_000);
});

describe('moa migrate', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const migrate = async () => {
    const program = run(['migrate'], { DATABASE_URL: database.url });
    expect({ code: await program.ended, output: program.output() }).toMatchObject({ code: 0 });
    return program.output();
  };

  it('reverts every step, and applies each once when two start at once', async () => {
    const settings = { DATABASE_URL: database.url };
    const down = ['migrate', '--down', String(migrations.length), '--yes'];
    expect(await runCommand(down, settings)).toMatchObject({ code: 0 });
    const left = await queryOnce(
      database.url,
      `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace
      AND relkind IN ('r', 'p', 'S', 'v') AND relname NOT LIKE 'migration%'`,
    );
    expect(left).toEqual([]);
    const outputs = await Promise.all([migrate(), migrate()]);
    const applied = outputs.join('').match(/^Migrated: .*$/gm) ?? [];
    expect(applied.length).toBeGreaterThan(5);
    expect(new Set(applied).size).toBe(applied.length);
    const status = await runCommand(['migrate', '--status'], settings);
    expect([status.code, status.output]).toEqual([0, expect.not.stringContaining('missing')]);
  }, 180_000);
});

describe('moa migrate --down', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await queryOnce(database.url, `INSERT INTO institution (code, name, kind) VALUES ('HANA', '하나', 'BANK')`);
  });
  afterAll(() => database.drop());

  const down = (...words: string[]) => runCommand(['migrate', '--down', ...words], { DATABASE_URL: database.url });
  const applied = async () => (await queryOnce(database.url, 'SELECT name FROM migration')).length;

  it('refuses more steps than there are, agreed or not', async () => {
    const { code, output } = await down('9999', '--yes');
    expect([code, output]).toEqual([1, expect.stringContaining(`Only ${migrations.length} steps are applied`)]);
    expect(await applied()).toBe(migrations.length);
  }, 180_000);

  it('says what data would go, and reverts nothing until that is agreed to', async () => {
    const { code, output } = await down(String(migrations.length));
    expect(code).toBe(1);
    expect(output).toContain('table institution with 1 row\n');
    expect(output).toContain('--yes');
    expect(output).not.toContain('table customer');
    expect(await applied()).toBe(migrations.length);
    expect(await queryOnce(database.url, 'SELECT code FROM institution')).toEqual([{ code: 'HANA' }]);
  }, 180_000);
});

describe('the program itself', () => {
  it('is a script of Node, and says its version', async () => {
    expect(readFileSync('src/main.ts', 'utf8').split('\n')[0]).toBe('#!/usr/bin/env node');
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const program = run(['--version']);
    expect([await program.ended, program.output()]).toEqual([0, `${version}\n`]);
  });

  /** It waits for threads of the engine, which may wait for the thread that called it. */
  const withoutExit = `process.exit = () => process.kill(process.pid, 'SIGKILL');`;
  it.each([
    [['audit', '--help'], 0, /Usage: moa audit [^]*verify/],
    [['audit', 'verify', '--nope'], 1, /^error: unknown option '--nope'\nSee: moa audit verify --help\n$/],
  ] as const)('ends by itself after %j, without process.exit', async (words, code, said) => {
    const preload = `data:text/javascript,${encodeURIComponent(withoutExit)}`;
    const program = startProgram(['--import', preload, RUN_TYPESCRIPT, 'src/main.ts', ...words], {});
    running.push(program);
    expect(await program.ended).toBe(code);
    expect(program.output()).toMatch(said);
  });

  it('ends by the signal when what it waits for does not come', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    // Another server may have had the port before, and its clients may look for it still.
    const asked = new Promise<Socket>((resolve) => {
      silent.on('connection', (socket) => {
        socket.on('error', () => undefined);
        socket.on('data', (sent) => {
          if (sent.includes('awaited')) resolve(socket);
        });
      });
    });
    try {
      await once(silent, 'listening');
      const { port } = silent.address() as AddressInfo;
      const program = run(['migrate', '--status'], { DATABASE_URL: `postgres://moa:x@127.0.0.1:${port}/awaited` });
      const socket = await asked;
      program.process.kill('SIGTERM');
      await program.ended;
      expect(program.process.signalCode).toBe('SIGTERM');
      expect(program.output()).toContain('SIGTERM: stopping');
      socket.destroy();
    } finally {
      silent.close();
    }
  });

  it('says which Node it needs to an older one, before it loads anything', () => {
    const pretend = `Object.defineProperty(process.versions, 'node', { value: '20.20.2' });`;
    const preload = `data:text/javascript,${encodeURIComponent(pretend)}`;
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', preload, 'test/support/run-typescript.mjs', 'src/main.ts', '--version'],
      { encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^Moa needs Node 24, .*npm run moa/)]);
  });
});

describe('readiness', () => {
  it('asks for every migration, and for none that it does not know', async () => {
    const applied = migrations.map(({ name }) => ({ name }));
    const having = (rows: readonly { name: string }[]) =>
      requireMigrated({ rows: () => Promise.resolve(rows as never[]), tuples: () => Promise.resolve([]) });
    await expect(having([...applied, { name: 'Newer1999999999999' }])).resolves.toBeUndefined();
    await expect(having(applied.slice(1))).rejects.toThrow(applied[0]?.name ?? '');
  });
});

describe('a start that cannot succeed', () => {
  const HERE = { MOA_HOST: '127.0.0.1', PORT: '0' };
  const failureOf = async (words: string[], environment: Record<string, string> = {}) => {
    const { code, output } = await runCommand(words, { ...HERE, MOA_DATA_DIR: dataDir, ...environment });
    expect(code).toBe(1);
    return output;
  };

  it('ends the process with status 1 and says why', async () => {
    const program = run(['api'], { NODE_ENV: 'production' });
    expect(await program.ended).toBe(1);
    expect(program.output()).toMatch(/MOA_JWT_SECRET: not set/);
  });

  it.each(['api', 'worker'])('says at once all that moa %s lacks, also to be one of several', async (command) => {
    const output = await failureOf([command], { NODE_ENV: 'production' });
    expect(output).toMatch(/MOA_JWT_SECRET: not set; .*\n +DATABASE_URL: not set; .*\n +REDIS_URL: not set; /);
    expect(output).toContain(`moa ${command} is one node of several`);
  });

  it('lists everything that is wrong with the settings', async () => {
    const output = await failureOf(['all'], { NODE_ENV: 'production', MOA_MAX_DEPTH: 'deep' });
    expect(output).toContain('MOA_JWT_SECRET: not set');
    expect(output).toContain('MOA_MAX_DEPTH: got "deep"');
  });

  it('explains a database that does not answer, without its password', async () => {
    const output = await failureOf(['migrate'], { DATABASE_URL: 'postgres://moa:hunter2@127.0.0.1:1/moa' });
    expect(output).toContain('DATABASE_URL: PostgreSQL does not answer at 127.0.0.1:1.');
    expect(output).not.toMatch(/hunter2|\n +at /);
  });

  it.each([{}, { MOA_JWT_SECRET: 's'.repeat(32) }])(
    'ends at once on a data folder that cannot be made, with settings %j',
    async (settings) => {
      const output = await failureOf(['all'], { ...settings, MOA_DATA_DIR: '/proc/nope' });
      expect(output).toContain('MOA_DATA_DIR');
      expect(output).toContain('/proc/nope');
      expect(output).not.toMatch(/\n +at /);
    },
    30_000,
  );

  it.each(['all', 'api'])('finds a taken port before moa %s makes anything', async (command) => {
    const other = createServer(() => undefined).listen(0, '127.0.0.1');
    const fresh = mkdtempSync(join(tmpdir(), 'moa-port-'));
    try {
      await once(other, 'listening');
      const { port } = other.address() as AddressInfo;
      const nodes = { DATABASE_URL: 'postgres://moa:x@127.0.0.1:1/moa', REDIS_URL: 'redis://127.0.0.1:1' };
      const settings = { PORT: String(port), MOA_DATA_DIR: fresh, ...(command === 'api' && nodes) };
      expect(await failureOf([command], settings)).toMatch(
        new RegExp(`^PORT: another program listens on port ${port} of 127.0.0.1. [^\n]+\n$`),
      );
      expect(existsSync(join(fresh, 'postgres'))).toBe(false);
    } finally {
      other.close();
      rmSync(fresh, { recursive: true });
    }
  });

  it('ends before anything is started on a storage folder that cannot be made', async () => {
    const output = await failureOf(['all'], { MOA_STORAGE_DIR: '/proc/nope' });
    expect(output).toMatch(/^MOA_STORAGE_DIR: \/proc\/nope cannot be used as a folder: [^\n]+\n$/);
  });

  it.each([
    ['holidays', 'import', '/nope'],
    ['rules', 'import', '/nope'],
    ['import', 'cpi', '/nope'],
    ['import', 'quarterly', '/nope', '--institution', 'MOA_BANK'],
  ])('says in one line that the file of moa %s %s is not there', async (...words) => {
    const { code, output } = await runCommand(words, { MOA_DATA_DIR: dataDir });
    expect([code, output]).toEqual([1, '/nope does not exist.\n']);
  });

  it('says in one line that a folder for made-up files cannot be made', async () => {
    const { code, output } = await runCommand(['seed', '--out', '/dev/null/x'], { MOA_DATA_DIR: dataDir });
    expect(code).toBe(1);
    expect(output).toMatch(/^\/dev\/null\/x cannot be used as a folder: .*\n$/);
  });
});
