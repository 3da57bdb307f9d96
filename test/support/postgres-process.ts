import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';

type Line = Readonly<Record<'url' | 'message' | 'error', string | undefined> & { stopped?: true }>;

export interface Holder {
  readonly process: ChildProcess;
  /** What it has said so far. */
  readonly messages: string[];
  /** Resolves when it serves; rejects with its error. */
  readonly url: Promise<string>;
  /** Resolves with the first message that matches. */
  said(pattern: RegExp): Promise<string>;
  /** SIGTERM, and the wait for its end; its exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL, and the wait for its end. */
  kill(): Promise<void>;
}

/** Runs the TypeScript file that follows it. */
export const RUN_TYPESCRIPT = 'test/support/run-typescript.mjs';

/** Starts a process of its own that holds an embedded PostgreSQL in the folder. */
export function holdPostgres(dir: string, as: { umask?: string; uid?: number; gid?: number } = {}): Holder {
  const { umask = '022', ...ids } = as;
  const script = [RUN_TYPESCRIPT, 'test/support/hold-postgres.ts', dir];
  const command = [`umask ${umask}; exec "$0" "$@"`, process.execPath, ...script];
  const child = spawn('/bin/sh', ['-c', ...command], { stdio: ['ignore', 'pipe', 'inherit'], ...ids });
  const messages: string[] = [];
  const waiting: { pattern: RegExp; resolve: (message: string) => void }[] = [];
  const { promise: url, resolve, reject } = Promise.withResolvers<string>();
  url.catch(() => undefined);
  createInterface(child.stdout).on('line', (text) => {
    const line = JSON.parse(text) as Line;
    if (line.url !== undefined) resolve(line.url);
    if (line.error !== undefined) reject(new Error(line.error));
    if (line.message === undefined) return;
    messages.push(line.message);
    for (const { pattern, resolve: tell } of waiting) if (pattern.test(line.message)) tell(line.message);
  });
  const ended = once(child, 'close').then(() => reject(new Error('the process ended')));
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  return {
    process: child,
    messages,
    url,
    said: (pattern) => {
      const already = messages.find((message) => pattern.test(message));
      return already ? Promise.resolve(already) : new Promise((tell) => waiting.push({ pattern, resolve: tell }));
    },
    stop: () => end('SIGTERM').then(() => child.exitCode),
    kill: () => end('SIGKILL'),
  };
}

/** Runs one statement on a connection of its own. */
export async function queryOnce<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Process id of the server in this folder, as its pid file says. */
export function postmasterOf(dir: string): number {
  return Number(readFileSync(join(dir, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
}
