import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { messageOf } from '../system-error.js';
import { hasEnded } from './postmaster.js';
import { endServer } from './shutdown.js';

const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 5000;
/** A server that has run this long is healthy; the next failure counts as a new one and gets the shortest delay. */
const WELL_AFTER_MS = 10_000;

/** Keeps one server running until it is stopped, restarting it with growing delays when it ends by itself. */
export class Supervisor {
  #child: ChildProcess | null = null;
  #stopping = new AbortController();
  #watch: Promise<void> | null = null;
  /** A process that exits without stopping first still signals its server; only SIGKILL leaves an orphan. */
  #onExit = () => this.#child?.kill('SIGINT');

  constructor(
    private readonly launch: (onSpawn: (child: ChildProcess) => void) => Promise<ChildProcess>,
    private readonly report: (message: string) => void,
  ) {}

  /**
   * Starts the server the first time, with a few retries when the cause may pass.
   * @throws EmbeddedPostgresError when it does not start.
   */
  async start(): Promise<void> {
    process.once('exit', this.#onExit);
    const tries = 7;
    for (let attempt = 0; ; attempt++) {
      try {
        this.#watch = this.#keep(await this.#launchOnce());
        return;
      } catch (error) {
        if (attempt + 1 === tries || !mayPass(error)) {
          process.off('exit', this.#onExit);
          throw error;
        }
        await delay(backoffMs(attempt));
      }
    }
  }

  /** Stops the server in order and leaves no process; a second call waits for the first. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    const child = this.#child;
    if (child?.pid !== undefined && !hasEnded(child)) await endServer(child.pid);
    await this.#watch;
    process.off('exit', this.#onExit);
  }

  #launchOnce(): Promise<ChildProcess> {
    return this.launch((child) => {
      this.#child = child;
      // Stopped between two tries: the process just spawned must end as well.
      if (this.#isStopping()) child.kill('SIGINT');
    });
  }

  #isStopping(): boolean {
    return this.#stopping.signal.aborted;
  }

  async #keep(first: ChildProcess): Promise<void> {
    let child = first;
    for (let attempt = 0; ;) {
      const startedAt = performance.now();
      if (!hasEnded(child)) await once(child, 'exit');
      if (this.#isStopping()) return;
      attempt = performance.now() - startedAt > WELL_AFTER_MS ? 0 : attempt;
      this.report(`PostgreSQL ended (${child.signalCode ?? `exit code ${child.exitCode ?? '?'}`}); starting it again`);
      const again = await this.#revive(() => attempt++);
      if (!again) return;
      this.report('PostgreSQL accepts connections again');
      child = again;
    }
  }

  /** Retries until it runs or a stop is requested. */
  async #revive(nextAttempt: () => number): Promise<ChildProcess | null> {
    while (!this.#isStopping()) {
      try {
        await delay(backoffMs(nextAttempt()), undefined, { signal: this.#stopping.signal });
        return await this.#launchOnce();
      } catch (error) {
        if (!this.#isStopping()) this.report(messageOf(error));
      }
    }
    return null;
  }
}

const backoffMs = (attempt: number) => Math.min(FIRST_DELAY_MS * 2 ** attempt, LONGEST_DELAY_MS);

/** A port taken in the meantime, or processes of a killed server that have not all ended yet. */
const mayPass = (error: unknown) =>
  /could not bind|pre-existing shared memory block|lock file "postmaster.pid" already exists/.test(messageOf(error));
