import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { messageOf } from '../system-error.js';
import type { BucketConfig, Config, LlmProviderConfig } from './config.js';
import { ConfigError, type ConfigProblem } from './config-error.js';
import { storedSecret } from './stored-secret.js';
import { surroundings, type RawEnvironment } from './surroundings.js';
import type { Variable } from './variable.js';
import { unknownVariables } from './unknown-variables.js';
import { variables } from './variables.js';

type Variables = typeof variables;
type Values = { readonly [Name in keyof Variables]: ReturnType<Variables[Name]['fallback']> };
/** Of the secret that a command without one gets; it signs nothing. */
const SECRET_BYTES = 32;
/** Required variables, each with the reason. */
export type Needs = Readonly<Partial<Record<keyof Variables, string>>>;

/**
 * Turns environment variables into the configuration. An empty variable counts as not set.
 * Outside production it may create the data folder, to keep a signing secret there.
 * @param needs variables that this use of Moa cannot do without, though others can, with the reason.
 * @throws ConfigError naming everything that is wrong, at once.
 */
export function loadConfig(raw: RawEnvironment = surroundings(), needs: Needs = {}): Config {
  const problems: ConfigProblem[] = [];
  const values = readValues(raw, problems);
  problems.push(
    ...contradictions(values, raw),
    ...missing(needs, raw),
    ...unknownVariables(raw, Object.keys(variables)),
  );
  if (problems.length > 0) throw new ConfigError(problems);
  return toConfig(values);
}

/**
 * The configuration of a command that serves nobody. It signs no tokens or links, so it runs in production without
 * `MOA_JWT_SECRET`, and who migrates or imports need not know the secret.
 * @throws ConfigError naming everything else that is wrong, at once.
 */
export function loadCommandConfig(raw: RawEnvironment = surroundings()): Config {
  const isGiven = givenText(raw, 'MOA_JWT_SECRET') !== '';
  return loadConfig(
    isGiven ? raw : Object.assign({}, raw, { MOA_JWT_SECRET: randomBytes(SECRET_BYTES).toString('hex') }),
  );
}

const missing = (needs: Needs, raw: RawEnvironment): ConfigProblem[] =>
  (Object.keys(needs) as (keyof Variables)[])
    .filter((name) => givenText(raw, name) === '')
    .map((name) => ({ name, given: '', expected: `${variables[name].expected}: ${needs[name] ?? ''}` }));

const givenText = (raw: RawEnvironment, name: string) => raw[name]?.trim() ?? '';

function readValues(raw: RawEnvironment, problems: ConfigProblem[]): Values {
  const named = variables.NODE_ENV.parse(givenText(raw, 'NODE_ENV'));
  const environment = named ?? variables.NODE_ENV.fallback('development');
  const read = <T>(name: string, variable: Variable<T>): T => {
    const given = givenText(raw, name);
    const value = given === '' ? variable.fallback(environment) : variable.parse(given);
    if (value !== undefined) return value;
    problems.push({ name, given: variable.secret ? null : given, expected: variable.expected });
    return variable.fallback(environment);
  };
  return Object.fromEntries(
    Object.entries(variables).map(([name, variable]) => [name, read<unknown>(name, variable)]),
  ) as Values;
}

/** Problems that no single variable shows. */
function contradictions(values: Values, raw: RawEnvironment): ConfigProblem[] {
  const found: ConfigProblem[] = [];
  const expect = (holds: boolean, name: keyof Variables, expected: string) => {
    if (holds) return;
    const given = givenText(raw, name);
    found.push({ name, given: given !== '' && variables[name].secret ? null : given, expected });
  };
  const production = values.NODE_ENV === 'production';
  const secretGiven = givenText(raw, 'MOA_JWT_SECRET') !== '';
  expect(
    !production || secretGiven,
    'MOA_JWT_SECRET',
    `${variables.MOA_JWT_SECRET.expected}: production has no default`,
  );
  expect(
    !production || values.MOA_DEMO_PASSWORD === null,
    'MOA_DEMO_PASSWORD',
    'nothing: production has no demo accounts',
  );
  expect(
    !production || !values.MOA_PAYMENT_STAND_IN,
    'MOA_PAYMENT_STAND_IN',
    'false: in production only a bank says that money came in',
  );
  expect(
    !production || !values.MOA_NEWS_ALLOW_LOOPBACK,
    'MOA_NEWS_ALLOW_LOOPBACK',
    'false: in production a feed on this machine would be a way in',
  );
  expect(
    values.MOA_NEWS_ALLOW_HTTP || values.MOA_NEWS_FEEDS.every(({ url }) => URL.parse(url)?.protocol === 'https:'),
    'MOA_NEWS_FEEDS',
    'feeds at https alone, or MOA_NEWS_ALLOW_HTTP set to true',
  );
  const {
    MOA_LOCK_TIMEOUT_MS: lock,
    MOA_STATEMENT_TIMEOUT_MS: statement,
    MOA_OPERATION_TIMEOUT_MS: operation,
  } = values;
  expect(lock <= statement, 'MOA_LOCK_TIMEOUT_MS', `at most MOA_STATEMENT_TIMEOUT_MS (${statement})`);
  expect(statement <= operation, 'MOA_STATEMENT_TIMEOUT_MS', `at most MOA_OPERATION_TIMEOUT_MS (${operation})`);
  expect(
    values.MOA_MAX_COST <= values.MOA_COST_BUCKET,
    'MOA_COST_BUCKET',
    `at least MOA_MAX_COST (${values.MOA_MAX_COST}), or no account could ever run the dearest operation`,
  );
  expect(
    (values.MOA_S3_ACCESS_KEY === null) === (values.MOA_S3_SECRET_KEY === null),
    'MOA_S3_SECRET_KEY',
    'a secret where MOA_S3_ACCESS_KEY is set, and none where it is not',
  );
  expect(
    values.MOA_S3_BUCKET !== null || values.MOA_S3_ENDPOINT === null,
    'MOA_S3_BUCKET',
    'the name of a bucket, since MOA_S3_ENDPOINT is set',
  );
  return found;
}

function bucketOf(values: Values): BucketConfig | null {
  const { MOA_S3_BUCKET: name, MOA_S3_ACCESS_KEY: accessKeyId, MOA_S3_SECRET_KEY: secretAccessKey } = values;
  if (name === null) return null;
  return {
    name,
    endpoint: values.MOA_S3_ENDPOINT,
    region: values.MOA_S3_REGION,
    credentials: accessKeyId === null || secretAccessKey === null ? null : { accessKeyId, secretAccessKey },
    prefixes: {
      raw: values.MOA_S3_RAW_PREFIX,
      processed: values.MOA_S3_PROCESSED_PREFIX,
      training: values.MOA_S3_TRAINING_PREFIX,
      models: values.MOA_S3_MODELS_PREFIX,
    },
  };
}

function toConfig(values: Values): Config {
  const dataDir = resolve(values.MOA_DATA_DIR);
  return {
    environment: values.NODE_ENV,
    dataDir,
    http: {
      host: values.MOA_HOST,
      port: values.PORT,
      publicUrl: values.MOA_PUBLIC_URL?.replace(/\/+$/, '') ?? null,
      allowedOrigins: values.MOA_ALLOWED_ORIGINS,
      explorer: values.MOA_EXPLORER,
      trustProxy: values.MOA_TRUST_PROXY,
      metrics: metricsOf(values),
    },
    database: {
      url: values.DATABASE_URL,
      embeddedDir: join(dataDir, 'postgres'),
      poolSize: values.MOA_DATABASE_POOL,
      statementTimeoutMs: values.MOA_STATEMENT_TIMEOUT_MS,
      lockTimeoutMs: values.MOA_LOCK_TIMEOUT_MS,
    },
    redis: { url: values.REDIS_URL },
    storage: {
      dir: values.MOA_STORAGE_DIR === null ? join(dataDir, 'files') : resolve(values.MOA_STORAGE_DIR),
      bucket: bucketOf(values),
    },
    engine: engineOf(values),
    identity: {
      jwtSecrets: values.MOA_JWT_SECRET ?? [developmentSecret(dataDir)],
      accessTokenSeconds: values.MOA_ACCESS_TOKEN_SECONDS,
      refreshTokenSeconds: values.MOA_REFRESH_TOKEN_SECONDS,
      demoPassword: values.MOA_DEMO_PASSWORD,
      accountPassword: values.MOA_ACCOUNT_PASSWORD,
    },
    payments: { standIn: values.MOA_PAYMENT_STAND_IN },
    llm: {
      providers: providersOf(values),
      idleTimeoutMs: values.MOA_LLM_IDLE_TIMEOUT_MS,
      maxOutputTokens: values.MOA_LLM_MAX_OUTPUT_TOKENS,
    },
    chat: {
      leaseMs: values.MOA_CHAT_LEASE_MS,
      answerTimeoutMs: values.MOA_CHAT_ANSWER_TIMEOUT_MS,
      concurrency: values.MOA_CHAT_CONCURRENCY,
      frameMs: values.MOA_CHAT_FRAME_MS,
      release: values.MOA_CHAT_RELEASE,
      verifier: values.MOA_CHAT_VERIFIER,
      narratorTokenMs: values.MOA_NARRATOR_TOKEN_MS,
      tokensPerDay: values.MOA_CHAT_TOKENS_PER_DAY,
    },
    news: newsOf(values),
    limits: limitsOf(values),
    log: { level: values.MOA_LOG_LEVEL },
    standstillMs: values.MOA_STANDSTILL_MS,
    exports: { keepHours: values.MOA_EXPORT_KEEP_HOURS },
    trainMemoryMb: values.MOA_TRAIN_MEMORY_MB,
  };
}

const engineOf = (values: Values): Config['engine'] => ({
  url: values.MOA_ENGINE_URL,
  timeoutMs: values.MOA_ENGINE_TIMEOUT_MS,
  maxRows: values.MOA_ENGINE_MAX_ROWS,
});

function developmentSecret(dataDir: string): string {
  try {
    return storedSecret(dataDir, 'jwt-secret');
  } catch (error) {
    const expected = `a folder to write to (${messageOf(error)})`;
    throw new ConfigError([{ name: 'MOA_DATA_DIR', given: dataDir, expected }]);
  }
}

function metricsOf({ MOA_METRICS_TOKEN: token, NODE_ENV: environment }: Values): Config['http']['metrics'] {
  if (token !== null) return { token };
  return environment === 'production' ? 'CLOSED' : 'OPEN';
}

function limitsOf(values: Values): Config['limits'] {
  return {
    maxDepth: values.MOA_MAX_DEPTH,
    maxAliases: values.MOA_MAX_ALIASES,
    maxTokens: values.MOA_MAX_TOKENS,
    maxSelections: values.MOA_MAX_SELECTIONS,
    maxDirectives: values.MOA_MAX_DIRECTIVES,
    maxBodyBytes: values.MOA_MAX_BODY_BYTES,
    maxCost: values.MOA_MAX_COST,
    costBucket: values.MOA_COST_BUCKET,
    costPerSecond: values.MOA_COST_PER_SECOND,
    operationTimeoutMs: values.MOA_OPERATION_TIMEOUT_MS,
    socketsPerUser: values.MOA_SOCKETS_PER_USER,
    operationsPerSocket: values.MOA_OPERATIONS_PER_SOCKET,
  };
}

/** OPENAI_* first, then the list. A server at a base URL without a key is sent the word "none", which it ignores. */
function providersOf(values: Values): readonly LlmProviderConfig[] {
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl, OPENAI_MODEL: model } = values;
  if (apiKey === null && baseUrl === null) return values.MOA_LLM_PROVIDERS;
  const first = { name: 'openai', baseUrl: baseUrl ?? 'https://api.openai.com/v1', apiKey: apiKey ?? 'none', model };
  return [first, ...values.MOA_LLM_PROVIDERS];
}

const newsOf = (values: Values): Config['news'] => ({
  feeds: values.MOA_NEWS_FEEDS,
  allowHttp: values.MOA_NEWS_ALLOW_HTTP,
  allowLoopback: values.MOA_NEWS_ALLOW_LOOPBACK,
  keepDays: values.MOA_NEWS_KEEP_DAYS,
});
