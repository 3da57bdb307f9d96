import type { createClient } from 'redis';
import { UpstreamFailure } from '../errors/index.js';
import { Channels, type ChannelListener, type Subscription } from './channels.js';
import type { Script } from './script.js';

/** The part of a pino logger that is used here. */
export interface RedisLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

/** Moa's interface to Redis. Every failure, of the connection or of a command, is an `UpstreamFailure('redis', …)`. */
export interface Redis {
  /** Whether both connections are up now. */
  readonly ready: boolean;
  send(command: readonly string[]): Promise<unknown>;
  run(script: Script, keys: readonly string[], parameters: readonly string[]): Promise<unknown>;
  subscribe(channel: string, listener: ChannelListener): Subscription;
  /** Channels subscribed now. */
  readonly channels: number;
  close(): Promise<void>;
}

/** A command that takes longer fails; whether it took effect is then unknown. */
const COMMAND_TIMEOUT_MS = 2_000;
/** Commands in flight at once. A hanging Redis is given up long before, so only a flood reaches this limit. */
const MAX_PENDING_COMMANDS = 20_000;
/** A connection that answers neither commands nor pings for this long is cut and reconnected. */
const SILENCE_MS = 5_000;
const PING_INTERVAL_MS = 2_000;
/** How long a start waits for Redis before it continues without. */
const FIRST_CONNECT_MS = 2_000;
const RETRY_MIN_MS = 50;
/** Caps the backoff, so that service is back within seconds of Redis being back. */
const RETRY_MAX_MS = 1_000;

type Client = ReturnType<typeof makeClient>;

/**
 * Connects to Redis, waiting at most two seconds: when Redis is down, it retries in the background.
 * @throws TypeError for an invalid URL.
 */
export async function connectRedis(url: string, log: RedisLog): Promise<Redis> {
  // Its package is a fifth of all modules of the program: it is loaded only when Redis is used.
  const redis = await import('redis');
  const commands = makeClient(redis.createClient, url, 'commands', log);
  const subscriber = makeClient(redis.createClient, url, 'subscriptions', log);
  const connection = new NodeRedis(commands, subscriber);
  const bothReady = Promise.all([commands, subscriber].map((client) => client.connect()));
  bothReady.catch(() => undefined); // closed before it ever connected
  await withDeadline(bothReady, FIRST_CONNECT_MS).catch(() => undefined);
  if (!connection.ready) log.warn({ system: 'redis' }, 'Redis is not reachable; going on without it until it is');
  return connection;
}

class NodeRedis implements Redis {
  readonly #subscriptions: Channels;
  #answers = 0;
  /**
   * Redis keeps the connection open and does not answer. Until it answers, or the silent connection is cut, commands
   * fail at once: nobody waits in vain, and no writes make the socket look alive.
   */
  #hangs = false;

  constructor(
    private readonly commands: Client,
    private readonly subscriber: Client,
  ) {
    this.#subscriptions = new Channels(subscriber);
    subscriber.on('ready', () => this.#subscriptions.recover());
  }

  get ready(): boolean {
    return this.commands.isReady && this.subscriber.isReady && !this.#hangs;
  }

  get channels(): number {
    return this.#subscriptions.size;
  }

  send(command: readonly string[]): Promise<unknown> {
    if (this.#hangs) return Promise.reject(new UpstreamFailure('redis', 'Redis: earlier commands are not answered'));
    const before = this.#answers;
    const answer = this.commands.sendCommand(command);
    answer.then(this.#onAnswer, this.#onAnswer);
    const late = (): void => void (this.#hangs = this.#answers === before);
    return withDeadline(answer, COMMAND_TIMEOUT_MS, late).catch(failed);
  }

  /** Errors count too: they came from Redis, or with the end of the connection. */
  readonly #onAnswer = (): void => {
    this.#answers += 1;
    this.#hangs = false;
  };

  async run(script: Script, keys: readonly string[], parameters: readonly string[]): Promise<unknown> {
    const rest = [String(keys.length), ...keys, ...parameters];
    try {
      return await this.send(['EVALSHA', script.sha, ...rest]);
    } catch (error) {
      if (!isUnknownScript(error)) throw error;
      return this.send(['EVAL', script.source, ...rest]);
    }
  }

  subscribe(channel: string, listener: ChannelListener): Subscription {
    const subscription = this.#subscriptions.subscribe(channel, listener);
    const close = (): void => subscription.close();
    // During an outage the subscription waits in the client: the caller continues without it, and is notified of the
    // recovery.
    if (!this.subscriber.isReady) return { settled: Promise.resolve(), close };
    const settled = withDeadline(subscription.settled, COMMAND_TIMEOUT_MS).catch(() => undefined);
    return { settled, close };
  }

  async close(): Promise<void> {
    await Promise.all([this.commands, this.subscriber].map(closeClient));
  }
}

function makeClient(create: typeof createClient, url: string, purpose: string, log: RedisLog) {
  const client = create({
    url,
    name: `moa-${purpose}`,
    disableOfflineQueue: true,
    commandsQueueMaxLength: MAX_PENDING_COMMANDS,
    // The client's own timeout ends at the socket and costs an AbortSignal per command; ours covers the answer.
    commandOptions: { timeout: 0 },
    pingInterval: PING_INTERVAL_MS,
    maintNotifications: 'disabled',
    socket: {
      connectTimeout: FIRST_CONNECT_MS,
      socketTimeout: SILENCE_MS,
      reconnectStrategy: (retries) =>
        Math.min(RETRY_MIN_MS * 2 ** Math.min(retries, 10), RETRY_MAX_MS) * (0.5 + Math.random() / 2),
    },
  });
  let lost = false;
  client.on('ready', () => {
    if (lost) log.info({ system: 'redis', purpose }, 'Redis is back');
    lost = false;
  });
  client.on('error', (error: unknown) => {
    if (!lost) log.warn({ system: 'redis', purpose, err: error }, 'Redis is lost; reconnecting');
    lost = true;
  });
  return client;
}

/** Lets running commands finish, for a second; a connection that is down is dropped at once. */
async function closeClient(client: Client): Promise<void> {
  if (!client.isOpen) return;
  if (client.isReady) await withDeadline(client.close(), 1_000).catch(() => undefined);
  client.destroy();
}

function withDeadline<T>(work: Promise<T>, deadlineMs: number, onLate: () => void = () => undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const timeout = setTimeout(() => {
      onLate();
      reject(new Error(`no answer within ${deadlineMs} ms`));
    }, deadlineMs);
    work.then(resolve, reject).finally(() => clearTimeout(timeout));
  });
}

function isUnknownScript(error: unknown): boolean {
  return error instanceof UpstreamFailure && error.cause instanceof Error && error.cause.message.startsWith('NOSCRIPT');
}

function failed(cause: unknown): never {
  throw new UpstreamFailure('redis', `Redis: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
}
