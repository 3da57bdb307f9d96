import type { Listener, ListenerOptions } from '../../../../platform/database/index.js';
import { frameMsFor } from './frame-pace.js';
import { REPLY_QUEUED, REPLY_STOP } from './notify-channels.js';
import type { ClaimedReply } from './lease.repository.js';
import { ReplyWriter, type WriterParts } from './reply-writer.js';

interface WorkerParts extends Omit<WriterParts, 'frameMs'> {
  /** The minimum time text is buffered for one frame; longer while many replies are written. */
  readonly frameMs: number;
  readonly listen: (options: ListenerOptions) => Listener;
  /** Maximum replies written concurrently. */
  readonly concurrency: number;
  /** Ends replies whose writer died, and those that waited too long. */
  readonly sweep: () => Promise<void>;
  /** How long a stopping worker lets its replies continue before it interrupts them. */
  readonly graceMs: number;
}

/** How often the queue and stop requests are polled, in case a notice was lost. */
const REPLY_QUEUE_POLL_MS = 1_000;
/** The share of free places that a worker fills per batch: not all, so that a burst is spread among the workers. */
const CLAIM_SHARE = 1 / 4;
/** Sweeps per lease duration: a dead writer's replies end within four thirds of a lease. */
const SWEEPS_PER_LEASE = 3;

/**
 * Writes the replies that wait in the table, up to its concurrency limit. The table is the queue: a notice from the
 * transaction that stored the question wakes the workers some milliseconds after its commit, where a polled job queue
 * would make a person wait half a second. A poll every second covers lost notices.
 */
export class ReplyWorker {
  readonly #writing = new Map<number, { readonly writer: ReplyWriter; readonly done: Promise<void> }>();
  readonly #timers: NodeJS.Timeout[] = [];
  #listener: Listener | null = null;
  #claiming: Promise<void> | null = null;
  #claimAgain = false;
  #stopping = false;
  #isFailing = false;

  constructor(private readonly parts: WorkerParts) {}

  /** Resolves once notices are heard. */
  async start(): Promise<void> {
    const { listen, log, leaseMs } = this.parts;
    this.#listener = listen({
      channels: [REPLY_QUEUED, REPLY_STOP],
      onNotice: (channel, payload) => this.#onNotice(channel, Number(payload)),
      onOutage: (error) => log.warn({ err: error }, 'notices of replies are not heard; looking every second instead'),
    });
    await this.#listener.settled;
    this.#every(REPLY_QUEUE_POLL_MS, () => this.#claim());
    this.#every(REPLY_QUEUE_POLL_MS, () => this.parts.leases.admitWaiting(null));
    this.#every(REPLY_QUEUE_POLL_MS, () => this.#stopAsRequested());
    this.#every(leaseMs / SWEEPS_PER_LEASE, this.parts.sweep);
    void this.#claim();
  }

  /** Takes no more replies; those that do not end within the grace period are interrupted, with their text kept. */
  async stop(): Promise<void> {
    this.#stopping = true;
    for (const timer of this.#timers) clearInterval(timer);
    await Promise.all([this.#listener?.close(), this.#claiming]);
    const grace = setTimeout(() => {
      for (const { writer } of this.#writing.values()) writer.interrupt();
    }, this.parts.graceMs);
    await Promise.all([...this.#writing.values()].map(({ done }) => done));
    clearTimeout(grace);
  }

  #onNotice(channel: string, replyId: number): void {
    if (channel === REPLY_STOP) this.#writing.get(replyId)?.writer.stop();
    else void this.#claim();
  }

  #claim(): Promise<void> {
    this.#claimAgain = true;
    this.#claiming ??= this.#claimAll().then(() => {
      this.#claiming = null;
      if (this.#claimAgain && !this.#stopping) void this.#claim();
    });
    return this.#claiming;
  }

  async #claimAll(): Promise<void> {
    const { leases, leaseMs, concurrency } = this.parts;
    while (this.#claimAgain && !this.#stopping) {
      this.#claimAgain = false;
      const limit = Math.ceil((concurrency - this.#writing.size) * CLAIM_SHARE);
      if (limit === 0) return;
      try {
        const claimed = await leases.claim(limit, leaseMs);
        const parts = { ...this.parts, frameMs: () => frameMsFor(this.#writing.size, this.parts.frameMs) };
        for (const reply of claimed) this.#write(new ReplyWriter(reply, parts), reply);
        if (claimed.length === limit) this.#claimAgain = true;
        this.#isFailing = false;
      } catch (error) {
        this.#warnOnce(error);
      }
    }
  }

  #write(writer: ReplyWriter, { replyId, accountId }: ClaimedReply): void {
    const { observer } = this.parts;
    const done = writer.run().then(async () => {
      this.#writing.delete(replyId);
      observer.active?.(this.#writing.size);
      void this.#claim();
      await this.#admit(accountId);
    });
    this.#writing.set(replyId, { writer, done });
    observer.active?.(this.#writing.size);
  }

  /** Lets the next question of an account be answered. A notice wakes the workers that may answer it. */
  async #admit(accountId: number): Promise<void> {
    try {
      await this.parts.leases.admitWaiting(accountId);
    } catch (error) {
      // The poll every second covers this.
      this.#warnOnce(error);
    }
  }

  async #stopAsRequested(): Promise<void> {
    if (this.#writing.size === 0) return;
    const replyIds = await this.parts.leases.listStopRequested([...this.#writing.keys()]);
    for (const replyId of replyIds) this.#writing.get(replyId)?.writer.stop();
  }

  /** Repeats work that must not stop for an error; rounds never overlap. */
  #every(intervalMs: number, work: () => Promise<void>): void {
    let running = false;
    const round = async (): Promise<void> => {
      if (running) return;
      running = true;
      try {
        await work();
      } catch (error) {
        this.#warnOnce(error);
      } finally {
        running = false;
      }
    };
    this.#timers.push(setInterval(() => void round(), intervalMs));
  }

  /** Logs one line per outage, not several a second. */
  #warnOnce(error: unknown): void {
    if (!this.#isFailing) this.parts.log.warn({ err: error }, 'replies can be neither claimed nor swept for now');
    this.#isFailing = true;
  }
}
