import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  ConfigError,
  environmentExample,
  loadCommandConfig,
  loadConfig,
  type RawEnvironment,
} from '../../../../src/platform/config/index.js';
import { sections, variables } from '../../../../src/platform/config/variables.js';

const SECRET = 'a-signing-secret-of-enough-length-0123456789';
let dataDir: string;

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'moa-config-'));
});
afterAll(() => rmSync(dataDir, { recursive: true }));

const load = (raw: RawEnvironment = {}) => loadConfig({ MOA_DATA_DIR: dataDir, MOA_JWT_SECRET: SECRET, ...raw });

function problemsOf(raw: RawEnvironment): ConfigError {
  try {
    load(raw);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('the configuration was accepted');
}

describe('loadConfig', () => {
  it('needs nothing in development', () => {
    const config = load();
    expect(config).toMatchObject({
      environment: 'development',
      dataDir,
      http: { host: '127.0.0.1', port: 4000, explorer: true, allowedOrigins: [], trustProxy: false },
      database: { url: null, embeddedDir: join(dataDir, 'postgres'), statementTimeoutMs: 5000, lockTimeoutMs: 2000 },
      redis: { url: null },
      identity: { demoPassword: 'moa-demo-2026' },
      llm: { providers: [] },
      standstillMs: 15_000,
      chat: { leaseMs: 15_000, concurrency: 250, frameMs: 15, narratorTokenMs: 12 },
      limits: {
        maxDepth: 12,
        maxAliases: 30,
        maxTokens: 2000,
        maxSelections: 2000,
        maxDirectives: 10,
        maxBodyBytes: 131_072,
        maxCost: 1000,
      },
    });
  });

  it('opens up to the network, and closes the explorer, in production', () => {
    const config = load({ NODE_ENV: 'production' });
    expect(config.http).toMatchObject({ host: '0.0.0.0', explorer: false });
    expect(config.identity).toMatchObject({ jwtSecrets: [SECRET], demoPassword: null });
    expect(load({ NODE_ENV: 'production', MOA_EXPLORER: 'TRUE' }).http.explorer).toBe(true);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(load({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ http: { port: 4000 }, database: { url: null } });
  });

  it('lists everything that is wrong in one error, with what was given and what is expected', () => {
    const error = problemsOf({
      PORT: '70000',
      NODE_ENV: 'prod',
      MOA_EXPLORER: 'maybe',
      DATABASE_URL: 'mysql://root:hunter2hunter2@db/moa',
      MOA_ALLOWED_ORIGINS: 'https://app.example/path',
      MOA_LLM_PROVIDERS: '[{"name":"a","apiKey":"sk-verysecret"}]',
    });
    const names = ['NODE_ENV', 'PORT', 'MOA_ALLOWED_ORIGINS', 'MOA_EXPLORER', 'DATABASE_URL', 'MOA_LLM_PROVIDERS'];
    expect(error.problems.map(({ name }) => name)).toEqual(names);
    expect(error.message).toContain('PORT: got "70000"; expected a whole number from 0 to 65535');
    expect(error.message).toContain('NODE_ENV: got "prod"; expected one of development, test, production');
    expect(error.message).not.toMatch(/hunter2|verysecret/);
  });

  it('has no secret by default, and no demo accounts, in production', () => {
    const error = problemsOf({ NODE_ENV: 'production', MOA_JWT_SECRET: '', MOA_DEMO_PASSWORD: 'moa-demo-2026' });
    expect(error.problems.map(({ name }) => name)).toEqual(['MOA_JWT_SECRET', 'MOA_DEMO_PASSWORD']);
    expect(error.message).toContain('MOA_JWT_SECRET: not set; expected at least 32 characters');
    expect(error.message).not.toContain('moa-demo-2026');
  });

  it('takes feeds of news by name at https, and others only where that is said', () => {
    const feed = (url: string, name = 'A') => ({ name, url });
    const given = (...list: readonly object[]) => ({ MOA_NEWS_FEEDS: JSON.stringify(list) });
    expect(load({}).news).toEqual({ feeds: [], allowHttp: false, allowLoopback: false, keepDays: 30 });
    const [one, plain] = [feed('https://news.example.com/a?key=s3cret'), feed('http://news.example.com/', 'B')];
    expect(load(given(one)).news.feeds).toEqual([one]);
    expect(load({ ...given(one, plain), MOA_NEWS_ALLOW_HTTP: 'true' }).news.feeds).toHaveLength(2);
    for (const list of [[plain], [one, one], [feed('https://u:p@example.com/')], [feed('ftp://example.com')], [{}]])
      expect(problemsOf(given(...list)).problems.map(({ name }) => name)).toEqual(['MOA_NEWS_FEEDS']);
    expect(problemsOf(given(one, { ...one, name: '' })).message).not.toContain('s3cret');
    const inProduction = { NODE_ENV: 'production', MOA_NEWS_ALLOW_LOOPBACK: 'true' };
    expect(problemsOf(inProduction).problems.map(({ name }) => name)).toEqual(['MOA_NEWS_ALLOW_LOOPBACK']);
  });

  it('never shows a secret that is too short', () => {
    expect(problemsOf({ MOA_JWT_SECRET: 'short-secret' }).message).not.toContain('short-secret');
  });

  it('asks a command, which signs nothing, for no signing secret in production', () => {
    const inProduction = { NODE_ENV: 'production', MOA_DATA_DIR: dataDir };
    expect(() => loadConfig(inProduction)).toThrow('MOA_JWT_SECRET');
    const [one, other] = [loadCommandConfig(inProduction), loadCommandConfig(inProduction)];
    expect(one.environment).toBe('production');
    expect(one.identity.jwtSecrets).not.toEqual(other.identity.jwtSecrets);
    expect(() => loadCommandConfig({ ...inProduction, MOA_JWT_SECRET: 'short' })).toThrow('MOA_JWT_SECRET');
    expect(() => loadCommandConfig({ ...inProduction, PORT: 'x' })).toThrow('PORT');
  });

  it('reads signing secrets as a list, signs with the first, and checks the length of each', () => {
    const [one, two] = ['n'.repeat(32), 'o'.repeat(32)];
    expect(load({ MOA_JWT_SECRET: `${one}, ${two}` }).identity.jwtSecrets).toEqual([one, two]);
    const many = Array.from({ length: 6 }, () => one).join(',');
    for (const wrong of [`${one},short`, `short,${one}`, `${one},`, `,${one}`, many]) {
      const error = problemsOf({ MOA_JWT_SECRET: wrong });
      expect(error.problems).toMatchObject([{ name: 'MOA_JWT_SECRET', given: null }]);
      expect(error.message).not.toContain(one);
    }
  });

  it('sees variables that contradict one another', () => {
    const error = problemsOf({ MOA_LOCK_TIMEOUT_MS: '6000', MOA_MAX_COST: '5000', MOA_OPERATION_TIMEOUT_MS: '1000' });
    const names = ['MOA_LOCK_TIMEOUT_MS', 'MOA_STATEMENT_TIMEOUT_MS', 'MOA_COST_BUCKET'];
    expect(error.problems.map(({ name }) => name)).toEqual(names);
  });

  it('refuses variables that it does not know, names the nearest, and shows no value', () => {
    const error = problemsOf({ MOA_JWT_SECERT: 'hunter2', MOA_LOGLEVEL: 'info', MOA_CHAT_LEASE_M: '1' });
    expect(error.message).toContain('MOA_JWT_SECERT: there is no such variable; did you mean MOA_JWT_SECRET?');
    expect(error.message).toContain('MOA_LOGLEVEL: there is no such variable; did you mean MOA_LOG_LEVEL?');
    expect(error.message).toContain('did you mean MOA_CHAT_LEASE_MS?');
    expect(error.message).not.toContain('hunter2');
  });

  it('knows variables that have no MOA_ before their name, and guesses nothing where nothing is near', () => {
    const error = problemsOf({ MOA_PORTT: '1', MOA_REDIS_URL: 'redis://localhost', MOA_FAVOURITE_COLOUR: 'teal' });
    expect(error.message).toContain('MOA_PORTT: there is no such variable; did you mean PORT?');
    expect(error.message).toContain('MOA_REDIS_URL: there is no such variable; did you mean REDIS_URL?');
    expect(error.message).toMatch(/MOA_FAVOURITE_COLOUR: there is no such variable$/m);
  });

  it('leaves alone what others put beside its variables', () => {
    const others = [
      'MOA_POSTGRES_PASSWORD',
      'MOA_TEST_KEEP',
      'MOA_SERVICE_HOST',
      'MOA_API_SERVICE_PORT_HTTP',
      'MOA_PORT',
    ];
    const beside = [...others, 'MOA_PORT_4000_TCP_ADDR', 'MOAT_DEPTH', 'moa_x'].map((name) => [name, 'x'] as const);
    expect(() => load(Object.fromEntries(beside))).not.toThrow();
  });

  it('tries the OPENAI_ server first, then the list', () => {
    const backup = { name: 'backup', baseUrl: 'https://llm.example/v1', apiKey: 'k', model: 'm' };
    const list = JSON.stringify([backup]);
    expect(load({ MOA_LLM_PROVIDERS: list }).llm.providers).toEqual([backup]);
    expect(load({ OPENAI_BASE_URL: 'http://localhost:11434/v1', MOA_LLM_PROVIDERS: list }).llm.providers).toEqual([
      { name: 'openai', baseUrl: 'http://localhost:11434/v1', apiKey: 'none', model: 'gpt-4o-mini' },
      backup,
    ]);
    expect(problemsOf({ MOA_LLM_PROVIDERS: JSON.stringify([backup, backup]) }).problems).toHaveLength(1);
  });

  it('takes any text for any variable without another error than its own', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('1e3', '-1', '0x10', 'null', '[]', '{}', 'https:'),
    );
    const raws = fc.dictionary(fc.constantFrom(...Object.keys(variables)), texts);
    fc.assert(
      fc.property(raws, (raw) => {
        try {
          load({ ...raw, MOA_DATA_DIR: dataDir, MOA_JWT_SECRET: SECRET });
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigError);
        }
      }),
    );
  });
});

describe('the development secret', () => {
  it('is made up once, readable by its owner only, and read back ever after', () => {
    const dir = join(dataDir, 'fresh');
    const before = process.umask(0o077);
    try {
      const first = load({ MOA_DATA_DIR: dir, MOA_JWT_SECRET: '' }).identity.jwtSecrets;
      expect(first).toEqual([expect.stringMatching(/^[\w-]{43}$/)]);
      expect(load({ MOA_DATA_DIR: dir, MOA_JWT_SECRET: '' }).identity.jwtSecrets).toEqual(first);
      expect(statSync(join(dir, 'jwt-secret')).mode & 0o777).toBe(0o600);
      expect(statSync(dir).mode & 0o777).toBe(0o711);
    } finally {
      process.umask(before);
    }
  });

  it('is never read from a file that was cut short', () => {
    const dir = join(dataDir, 'cut');
    mkdirSync(dir);
    writeFileSync(join(dir, 'jwt-secret'), '');
    expect(problemsOf({ MOA_DATA_DIR: dir, MOA_JWT_SECRET: '' }).message).toContain('delete the file');
  });

  it('says which folder cannot be written', () => {
    const below = '/dev/null/moa';
    expect(problemsOf({ MOA_DATA_DIR: below, MOA_JWT_SECRET: '' }).problems).toMatchObject([
      { name: 'MOA_DATA_DIR', given: below },
    ]);
  });
});

describe('.env.example', () => {
  it('is what the table of variables says', () => {
    expect(readFileSync('.env.example', 'utf8')).toBe(environmentExample());
  });

  it('describes every variable, once', () => {
    const listed = Object.values(sections).flatMap((section) => Object.keys(section));
    expect(listed.sort()).toEqual(Object.keys(variables).sort());
    for (const { about } of Object.values(variables)) expect(about).toMatch(/^[A-Z].*\.$/);
  });
});
