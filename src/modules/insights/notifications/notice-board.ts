import type { Logger } from 'pino';
import type { Listener, ListenerOptions } from '../../../platform/database/index.js';
import { NOTIFICATION_ADDED } from './notification.repository.js';

/** Waits for news of some addresses. */
interface NewsSubscription {
  /** Resolves when there may be news since the last time, or when `limitMs` is over, or the signal aborts. */
  news(limitMs: number, signal: AbortSignal): Promise<void>;
  close(): void;
}

/** One who waits, and whether something came while nobody was waiting. */
class Waiting implements NewsSubscription {
  #hasNews = false;
  #wake: (() => void) | null = null;

  constructor(readonly close: () => void) {}

  ring(): void {
    this.#hasNews = true;
    this.#wake?.();
  }

  async news(limitMs: number, signal: AbortSignal): Promise<void> {
    if (!this.#hasNews && !signal.aborted) {
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        const timer = setTimeout(wake, limitMs);
        signal.addEventListener('abort', wake);
        this.#wake = wake;
      });
    }
    this.#wake = null;
    this.#hasNews = false;
  }
}

/**
 * Listens for new notifications for all waiters in this process, over one connection that is open while there are any.
 * While it is broken nobody is woken: waiters poll from time to time.
 */
export class NoticeBoard {
  readonly #waiting = new Map<string, Set<Waiting>>();
  #listener: Listener | null = null;

  constructor(
    private readonly listen: (options: ListenerOptions) => Listener,
    private readonly log: Pick<Logger, 'warn'>,
  ) {}

  /** Starts to listen for any of the addresses; settles when news can be heard, or it is known that they cannot yet. */
  async hear(addresses: readonly string[]): Promise<NewsSubscription> {
    const ear = new Waiting(() => this.#leave(addresses, ear));
    for (const address of addresses) {
      const others = this.#waiting.get(address) ?? new Set();
      this.#waiting.set(address, others.add(ear));
    }
    this.#listener ??= this.listen({
      channels: [NOTIFICATION_ADDED],
      onNotice: (_channel, address) => this.#waiting.get(address)?.forEach((each) => each.ring()),
      onOutage: (error) => this.log.warn({ err: error }, 'notices of notifications are not heard for now'),
    });
    await this.#listener.settled;
    return ear;
  }

  #leave(addresses: readonly string[], ear: Waiting): void {
    for (const address of addresses) {
      const others = this.#waiting.get(address);
      others?.delete(ear);
      if (others?.size === 0) this.#waiting.delete(address);
    }
    if (this.#waiting.size > 0) return;
    const listener = this.#listener;
    this.#listener = null;
    listener?.close().catch((error: unknown) => this.log.warn({ err: error }, 'a listener did not close'));
  }
}
