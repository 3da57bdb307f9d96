import { once } from 'node:events';
import { createServer } from 'node:net';
import pg from 'pg';
import { ensureCluster, ROLE } from './cluster.js';
import { EmbeddedPostgresError } from './error.js';
import { lockFolder } from './folder-lock.js';
import { findHome } from './home.js';
import { launch, type Settings } from './postmaster.js';
import { findPrograms } from './programs.js';
import { endOrphan } from './shutdown.js';
import { Supervisor } from './supervisor.js';

export interface EmbeddedPostgresOptions {
  /** The database's own folder; created when missing. */
  readonly dir: string;
  /** Receives plain sentences about what happens, also long after the start, when the server had to be restarted. */
  readonly onProgress?: (message: string) => void;
  /** Server settings that override the defaults. */
  readonly settings?: Settings;
}

export interface EmbeddedPostgres {
  /** URL of the database `moa`, with its superuser's password. The port differs from start to start. */
  readonly url: string;
  /** Fast shutdown; when it resolves, no process is left. */
  stop(): Promise<void>;
}

/**
 * Starts our own PostgreSQL on 127.0.0.1, creates its database the first time, and keeps it running: a server that dies
 * is restarted on the same port. One folder serves one process at a time.
 * @throws EmbeddedPostgresError with a message for the person who started Moa.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  try {
    return await start(options);
  } catch (error) {
    throw isOfSystem(error) ? new EmbeddedPostgresError(unusable(options.dir, error), { cause: error }) : error;
  }
}

/** A system call's error: here, of files that cannot be made, written or read. */
const isOfSystem = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'syscall' in error;

const unusable = (dir: string, { message }: Error) =>
  `MOA_DATA_DIR: the embedded PostgreSQL cannot keep its data in ${dir} (${message}). Name another folder, or set DATABASE_URL.`;

async function start(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dir, onProgress: report = () => undefined, settings = {} } = options;
  const home = await findHome(dir, report);
  const unlock = await lockFolder(home.dir);
  try {
    const programs = await findPrograms(home);
    await endOrphan(home, report);
    const password = await ensureCluster(home, programs, report);
    let port = 0;
    let serving = false;
    const supervisor = new Supervisor(async (onSpawn) => {
      // Until the port has been published, a taken one is replaced; afterwards it has to stay.
      if (!serving) port = await freePort();
      return launch({ home, programs, port, settings, report, onSpawn });
    }, report);
    await supervisor.start();
    serving = true;
    const url = (database: string) => `postgres://${ROLE}:${password}@127.0.0.1:${port}/${database}`;
    try {
      await ensureDatabase(url('postgres'));
    } catch (error) {
      await supervisor.stop();
      throw error;
    }
    const stop = async (): Promise<void> => {
      try {
        await supervisor.stop();
      } finally {
        await unlock();
      }
    };
    return { url: url(ROLE), stop };
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** A port that is free now. Another program may still take it first; the start then fails and is retried. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [ROLE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${ROLE}`);
  } finally {
    await client.end();
  }
}
