import type { LogLevel } from './config.js';
import { llmProviders, origins } from './llm-providers.js';
import { newsFeeds } from './news-feeds.js';
import { signingSecrets } from './signing-secrets.js';
import { bucketName, choice, flag, folder, integer, prefix, secret, text, url } from './variable.js';

const LOG_LEVELS: readonly LogLevel[] = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];
const MINUTE_MS = 60_000;

const server = {
  NODE_ENV: choice(['development', 'test', 'production'], {
    about: 'Where this runs. Production has no demo accounts, no default secrets, and no explorer unless asked for.',
    fallback: 'development',
  }),
  PORT: integer(0, 65_535, { about: 'Port of the API; 0 lets the system choose one.', fallback: 4000 }),
  MOA_HOST: text({
    about: 'Address to listen on. In production the default is 0.0.0.0.',
    expected: 'a host name or address',
    fallback: (environment) => (environment === 'production' ? '0.0.0.0' : '127.0.0.1'),
  }),
  MOA_PUBLIC_URL: url(['http', 'https'], {
    about: 'Where clients reach this server. Not set: addresses for files are answered without scheme and host.',
    sample: 'https://api.example',
  }),
  MOA_ALLOWED_ORIGINS: origins("Origins, beside the server's own, whose pages may call the API from a browser."),
  MOA_EXPLORER: flag({
    about: 'Serves GraphiQL at /graphql. In production the default is false.',
    fallback: (environment) => environment !== 'production',
  }),
  MOA_TRUST_PROXY: flag({
    about: "Takes a client's address from X-Forwarded-For. Only behind a balancer that sets it.",
    fallback: false,
  }),
  MOA_METRICS_TOKEN: secret(16, {
    about:
      'Bearer token that /metrics asks for. Not set: in production /metrics is not served, elsewhere it is open to all.',
    fallback: null,
  }),
  MOA_LOG_LEVEL: choice(LOG_LEVELS, {
    about: 'Least severe level that is logged, as JSON lines on standard output.',
    fallback: (environment) => (environment === 'test' ? 'silent' : 'info'),
  }),
  MOA_STANDSTILL_MS: integer(1000, 10 * MINUTE_MS, {
    about: 'A process whose event loop stands still for this long ends itself (exit code 137), to be started again.',
    fallback: 15_000,
  }),
  MOA_TRAIN_MEMORY_MB: integer(950, 65_536, {
    about:
      'Memory that `moa train image` keeps to, in MB: with more of it, networks learn from more of the images at a time.',
    fallback: 1200,
  }),
  MOA_EXPORT_KEEP_HOURS: integer(1, 720, {
    about: 'How long a file that an administrator exported can be taken before it is removed, in hours.',
    fallback: 72,
  }),
  MOA_DATA_DIR: text({
    about:
      'Folder of what this node keeps itself: the embedded database (in "postgres"), the development secret, and files.',
    expected: 'a path',
    fallback: '.moa',
  }),
};

const stores = {
  DATABASE_URL: url(['postgres', 'postgresql'], {
    about: 'PostgreSQL 15 or later. Not set: an embedded PostgreSQL is started, and its data kept in MOA_DATA_DIR.',
    sample: 'postgres://moa:password@localhost:5432/moa',
  }),
  MOA_DATABASE_POOL: integer(1, 500, { about: 'Connections one process opens at most.', fallback: 10 }),
  MOA_STATEMENT_TIMEOUT_MS: integer(100, 10 * MINUTE_MS, {
    about: 'Longest that one SQL statement of the API may run.',
    fallback: 5000,
  }),
  MOA_LOCK_TIMEOUT_MS: integer(100, 10 * MINUTE_MS, {
    about: 'Longest that one SQL statement of the API waits for a lock.',
    fallback: 2000,
  }),
  REDIS_URL: url(['redis', 'rediss'], {
    about: 'Redis 7 or later: cache, event log and rate limits shared by several nodes. Not set: one node only.',
    sample: 'redis://localhost:6379',
  }),
  MOA_STORAGE_DIR: folder({
    about: 'Folder of the files that people send in, shared by all nodes. Not set: "files" in MOA_DATA_DIR.',
    sample: '.moa/files',
  }),
  MOA_S3_BUCKET: bucketName({
    about: 'Bucket of S3 for files and models, instead of MOA_STORAGE_DIR. Not set: the folder.',
    sample: 'moa-files',
  }),
  MOA_S3_ENDPOINT: url(['https', 'http'], {
    about: 'Address of a store that speaks as S3 does. Not set: the one of Amazon for the region.',
    sample: 'https://s3.example.com',
  }),
  MOA_S3_REGION: text({
    about: 'Region of the bucket.',
    expected: 'a region such as ap-northeast-2',
    fallback: 'ap-northeast-2',
  }),
  MOA_S3_ACCESS_KEY: secret(1, {
    about: 'Id of the key that may use the bucket. Not set: the rights of the machine itself.',
    fallback: null,
  }),
  MOA_S3_SECRET_KEY: secret(1, { about: 'Secret beside MOA_S3_ACCESS_KEY.', fallback: null }),
  MOA_S3_RAW_PREFIX: prefix('What keys of files begin with that people sent.', 'raw/'),
  MOA_S3_PROCESSED_PREFIX: prefix('What keys begin with of what was made from those.', 'processed/'),
  MOA_S3_TRAINING_PREFIX: prefix('What keys begin with of what models are trained on.', 'training/'),
  MOA_S3_MODELS_PREFIX: prefix('What keys of trained models begin with.', 'models/'),
  MOA_ENGINE_URL: url(['postgres', 'postgresql'], {
    about:
      "Database of an institution's own engine, for `moa analyse engine:schema.table`: anything that speaks as PostgreSQL " +
      'does, COPY included. It is only read.',
    sample: 'postgres://reader:password@engine.example:5432/results',
  }),
  MOA_ENGINE_TIMEOUT_MS: integer(1000, 60 * MINUTE_MS, {
    about: 'Longest that reading one table of MOA_ENGINE_URL may take.',
    fallback: 5 * MINUTE_MS,
  }),
  MOA_ENGINE_MAX_ROWS: integer(1, 100_000_000, {
    about: 'Most rows that a table of MOA_ENGINE_URL may have; a larger one is refused, never cut.',
    fallback: 5_000_000,
  }),
};

const identity = {
  MOA_JWT_SECRET: signingSecrets(32, {
    about:
      'Signs access tokens and links of files. Needed in production; elsewhere one is made up once and kept in MOA_DATA_DIR. ' +
      'When there are several, the first signs and all are accepted: README.md says how a secret is changed without new logins.',
  }),
  MOA_ACCESS_TOKEN_SECONDS: integer(30, 86_400, { about: 'Life of an access token, in seconds.', fallback: 900 }),
  MOA_REFRESH_TOKEN_SECONDS: integer(60, 31_536_000, {
    about: 'Life of a refresh token, in seconds.',
    fallback: 14 * 86_400,
  }),
  MOA_DEMO_PASSWORD: secret(8, {
    about: 'Password of the demo accounts. May not be set in production, where there are none.',
    fallback: (environment) => (environment === 'production' ? null : 'moa-demo-2026'),
    sample: 'moa-demo-2026',
  }),
  MOA_ACCOUNT_PASSWORD: secret(10, {
    about: 'Password of the account that "moa account create" makes; not set, it asks. Nothing else reads it.',
    fallback: null,
  }),
};

const payments = {
  MOA_PAYMENT_STAND_IN: flag({
    about:
      'A stand-in of the payment system confirms announced payments after some seconds, marked as such; no money moves. In development the default is true. May not be true in production.',
    fallback: (environment) => environment === 'development',
  }),
};

const languageModel = {
  OPENAI_API_KEY: secret(1, {
    about: 'Key of the language model. Without a model, a built-in narrator answers.',
    fallback: null,
  }),
  OPENAI_BASE_URL: url(['http', 'https'], {
    about: 'Any server that speaks the OpenAI protocol. Set without a key, the server is called without one.',
    sample: 'https://api.openai.com/v1',
  }),
  OPENAI_MODEL: text({ about: 'Name of the model at that server.', expected: 'a name', fallback: 'gpt-4o-mini' }),
  MOA_LLM_PROVIDERS: llmProviders('Further servers, tried in this order after the one above when it fails.'),
  MOA_LLM_IDLE_TIMEOUT_MS: integer(100, 10 * MINUTE_MS, {
    about: 'A language model that sends nothing for this long has stalled.',
    fallback: 20_000,
  }),
  MOA_LLM_MAX_OUTPUT_TOKENS: integer(16, 100_000, { about: 'Longest reply, in tokens.', fallback: 1024 }),
};

const chat = {
  MOA_CHAT_LEASE_MS: integer(500, 10 * MINUTE_MS, {
    about: "How long a worker owns a reply without renewing; a dead worker's replies end this long after it.",
    fallback: 15_000,
  }),
  MOA_CHAT_ANSWER_TIMEOUT_MS: integer(1_000, 60 * MINUTE_MS, {
    about: 'Longest time that language models take for one answer; then the built-in narrator answers.',
    fallback: 2 * MINUTE_MS,
  }),
  MOA_CHAT_CONCURRENCY: integer(1, 1000, { about: 'Replies that one worker writes at once.', fallback: 250 }),
  MOA_CHAT_FRAME_MS: integer(1, 1000, { about: 'Tokens are gathered this long into one frame.', fallback: 15 }),
  MOA_CHAT_RELEASE: choice(['SENTENCES', 'TOKENS'], {
    about:
      'Answers of models are shown sentence by sentence once each has been checked, or token by token, held back for figures, contacts and secrets only.',
    fallback: 'SENTENCES',
  }),
  MOA_CHAT_VERIFIER: text({
    about:
      'Who looks again at sentences in doubt: NONE, SAME for the model that writes, or the name of a server above.',
    expected: 'NONE, SAME or a name',
    fallback: 'NONE',
  }),
  MOA_CHAT_TOKENS_PER_DAY: integer(1_000, 2_000_000_000, {
    about: 'Tokens of language models that one account may use in a day, prompts counted.',
    fallback: 200_000,
  }),
  MOA_NARRATOR_TOKEN_MS: integer(0, 1000, { about: 'Pause of the built-in narrator between tokens.', fallback: 12 }),
};

const news = {
  MOA_NEWS_FEEDS: newsFeeds(
    'Feeds of news (RSS, Atom) that are fetched every quarter of an hour from public hosts. Not set: no news is shown.',
  ),
  MOA_NEWS_ALLOW_HTTP: flag({
    about: 'Feeds may also be plain http, where what arrives may have been changed on the way.',
    fallback: false,
  }),
  MOA_NEWS_ALLOW_LOOPBACK: flag({
    about: 'Feeds may be on this machine (127.0.0.0/8, ::1), for tests. May not be true in production.',
    fallback: false,
  }),
  MOA_NEWS_KEEP_DAYS: integer(1, 365, { about: 'Days after which an item of news is deleted.', fallback: 30 }),
};

const limits = {
  MOA_MAX_DEPTH: integer(1, 100, { about: 'Deepest nesting of one operation.', fallback: 12 }),
  MOA_MAX_ALIASES: integer(0, 1000, { about: 'Aliases in one operation.', fallback: 30 }),
  MOA_MAX_TOKENS: integer(100, 100_000, { about: 'Lexical tokens in one document.', fallback: 2000 }),
  MOA_MAX_SELECTIONS: integer(100, 100_000, {
    about: 'Selections in one document, counted again wherever a fragment is spread.',
    fallback: 2000,
  }),
  MOA_MAX_DIRECTIVES: integer(0, 1000, { about: 'Directives in one operation.', fallback: 10 }),
  MOA_MAX_BODY_BYTES: integer(1024, 104_857_600, {
    about: 'Largest HTTP body and WebSocket message, in bytes.',
    fallback: 128 * 1024,
  }),
  MOA_MAX_COST: integer(1, 1_000_000, { about: 'Highest cost of one operation, in points.', fallback: 1000 }),
  MOA_COST_BUCKET: integer(1, 100_000_000, { about: 'Points that an account can hold.', fallback: 2000 }),
  MOA_COST_PER_SECOND: integer(1, 1_000_000, {
    about: 'Points that an account gets back every second.',
    fallback: 200,
  }),
  MOA_OPERATION_TIMEOUT_MS: integer(100, 10 * MINUTE_MS, {
    about: 'Longest that one query or mutation may take.',
    fallback: 10_000,
  }),
  MOA_SOCKETS_PER_USER: integer(1, 10_000, { about: 'WebSockets that one account may hold open.', fallback: 50 }),
  MOA_OPERATIONS_PER_SOCKET: integer(1, 10_000, { about: 'Operations at once on one WebSocket.', fallback: 100 }),
};

export const variables = {
  ...server,
  ...stores,
  ...identity,
  ...payments,
  ...languageModel,
  ...chat,
  ...news,
  ...limits,
};

/** The same variables under the headings of `.env.example`. */
export const sections = {
  'The server': server,
  'Where data is kept': stores,
  'Who may come in': identity,
  Payments: payments,
  'The language model': languageModel,
  Chat: chat,
  News: news,
  'Limits on what one caller may ask': limits,
} as const;
