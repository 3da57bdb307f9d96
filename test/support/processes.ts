import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PATIENCE_MS, PATIENT_DATABASE } from './patience.js';
import { queryOnce } from './postgres-process.js';
import { startProgram, type Program } from './program.js';
import { TEST_PASSWORD } from './server.js';
import { testPasswordHash } from './passwords.js';

/** What `npm run build` makes, and a deployment runs. */
const BUILT = 'dist/src/main.js';

/** One process of the built program. */
export interface ServerProcess extends Program {
  /** Where it serves, without a path; empty for a worker. */
  readonly url: string;
  /** SIGKILL, and the wait for its end. */
  kill(): Promise<void>;
  /** SIGTERM, and its exit code. */
  stop(): Promise<number | null>;
}

const READY = {
  all: /API +(http:\S+)\/graphql[\s\S]*Ctrl-C/,
  api: /api listens on (http:\S+)\/graphql/,
  worker: /worker takes jobs()/,
} as const;

/** Settings of every process here: one secret, so that a token holds everywhere, and nobody runs out of points or time. */
const SETTINGS = {
  NODE_ENV: 'test',
  MOA_JWT_SECRET: 'a secret that every node of a test shares',
  MOA_DEMO_PASSWORD: TEST_PASSWORD,
  MOA_COST_BUCKET: '100000000',
  MOA_COST_PER_SECOND: '1000000',
  MOA_LOG_LEVEL: 'warn',
  ...PATIENT_DATABASE,
};

const running = new Set<ServerProcess>();

/** Starts `moa all`, `moa api` or `moa worker` and waits until it serves. */
export async function startServer(
  command: keyof typeof READY,
  environment: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  if (!existsSync(BUILT)) throw new Error(`${BUILT} is not there. Run: npm run build`);
  const program = startProgram([BUILT, command], { ...SETTINGS, ...environment });
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    program.process.kill(signal);
    const code = await program.ended;
    running.delete(server);
    return code;
  };
  const server = {
    ...program,
    url: '',
    kill: () => end('SIGKILL').then(() => undefined),
    stop: () => end('SIGTERM'),
  };
  running.add(server);
  server.url = (await program.says(READY[command]))[1]?.replace('localhost', '127.0.0.1') ?? '';
  return server;
}

/** Ends what a test has left running. */
export async function stopServers(): Promise<void> {
  await Promise.all([...running].map((server) => server.stop()));
}

/** The address of the database that `moa all` keeps in a data folder, while it runs. */
export function embeddedUrl(dataDir: string): string {
  const cluster = join(dataDir, 'postgres', 'cluster');
  const password = readFileSync(join(cluster, 'moa.password'), 'utf8').trim();
  // Line 4 of the file is the port.
  const port = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[3] ?? '';
  return `postgres://moa:${password}@127.0.0.1:${port}/moa`;
}

/** Traces of errors that nobody handled, in what a process wrote. */
export function unhandledIn(program: Program): string[] {
  return program.output().match(/^.*(unhandled|uncaught|ERR_UNHANDLED|triggerUncaught|MaxListeners).*$/gim) ?? [];
}

/** What must never be in an answer: text of drivers and of the system, addresses, paths, stacks. */
const DRIVER_TEXT =
  /ECONN|EPIPE|ETIMEDOUT|socket|getaddrinfo|127\.0\.0\.1|localhost|connection (terminated|refused)|terminating|postgres|redis|ioredis|pg_|relation|SELECT |INSERT |timeout exceeded|node_modules|\.ts:|\.js:|\n +at /i;

/** Tokens and keys are random letters, in which any short word may happen to stand. */
const RANDOM_LETTERS = /[\w-]{20,}(\.[\w-]{20,})*/g;

/** Whether an answer shows text of a driver or of the system; tokens in it are not read. */
export const showsDriverText = (text: string) => DRIVER_TEXT.test(text.replace(RANDOM_LETTERS, ''));

/** An institution with accounts that may log in; their e-mail addresses. */
export async function openAccounts(databaseUrl: string, count: number): Promise<string[]> {
  const hash = await testPasswordHash();
  await queryOnce(databaseUrl, `INSERT INTO institution (code, name, kind) VALUES ('bank', '모아은행', 'BANK')`);
  const rows = await queryOnce<{ email: string }>(
    databaseUrl,
    `INSERT INTO account (institution_id, role, email, name, password_hash)
     SELECT institution.id, 'STAFF', 'staff' || n || '@bank.example', '김하늘', '${hash}'
     FROM institution, generate_series(1, ${count}) AS n RETURNING email`,
  );
  return rows.map(({ email }) => email);
}

/** Reports a figure that a run measured. */
export function figure(text: string): void {
  process.stderr.write(`  ${text}\n`);
}

/** An answer over HTTP. */
export interface HttpAnswer<Data> {
  readonly status: number;
  readonly retryAfter: string | null;
  /** The body as it came. */
  readonly text: string;
  readonly data: Data;
  /** Codes of its errors. */
  readonly codes: readonly string[];
}

/** Asks a server. @throws TypeError when the connection breaks, and whatever the signal says. */
export async function ask<Data = Record<string, unknown>>(
  { url }: Pick<ServerProcess, 'url'>,
  query: string,
  variables: object = {},
  token: string | null = null,
  signal: AbortSignal = AbortSignal.timeout(PATIENCE_MS),
): Promise<HttpAnswer<Data>> {
  const headers = {
    'content-type': 'application/json',
    'accept-language': 'en',
    ...(token !== null && { authorization: `Bearer ${token}` }),
  };
  const body = JSON.stringify({ query, variables });
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body, signal });
  const text = await response.text();
  const { data, errors = [] } = JSON.parse(text) as { data: Data; errors?: { extensions: { code: string } }[] };
  const codes = errors.map(({ extensions }) => extensions.code);
  return { status: response.status, retryAfter: response.headers.get('retry-after'), text, data, codes };
}

/** An access token, by e-mail and the password of the tests. */
export async function login(server: Pick<ServerProcess, 'url'>, email = 'staff1@bank.example'): Promise<string> {
  const { data, text } = await ask<{ login: { accessToken: string | null } } | null>(
    server,
    'mutation ($input: LoginInput!) { login(input: $input) { accessToken userErrors { message } } }',
    { input: { email, password: TEST_PASSWORD } },
  );
  if (!data?.login.accessToken) throw new Error(`no login for ${email}: ${text}`);
  return data.login.accessToken;
}
