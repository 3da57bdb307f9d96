import type { Logger } from 'pino';
import type { Clock } from '../../../../platform/clock.js';
import { UpstreamFailure } from '../../../../platform/errors/index.js';
import type { EventLog } from '../../../../platform/event-log/index.js';
import type { Answer, AnswerEvent, Composer } from '../answer.js';
import type { AnswerPart } from '../parts/index.js';
import { ANNOUNCE_MS } from './ending.js';
import { FramedText } from './framed-text.js';
import { HeldLease } from './held-lease.js';
import type { ClaimedReply, LeaseRepository, Outcome, Progress } from './lease.repository.js';
import type { ChatObserver } from './observer.js';
import { completed, failed, INTERRUPTED, STOPPED } from './outcome.js';
import { ReplyFailureCode } from '../reply-state.js';
import { orAborted } from './or-aborted.js';

export interface WriterParts {
  readonly leases: LeaseRepository;
  readonly eventLog: EventLog;
  readonly composer: Composer;
  readonly observer: ChatObserver;
  readonly clock: Clock;
  readonly log: Logger;
  readonly leaseMs: number;
  /** How long text is currently buffered for one frame. */
  readonly frameMs: () => number;
}

/** Writes one reply, from the facts to its end, and owns it by its lease meanwhile. */
export class ReplyWriter {
  readonly #text: FramedText;
  readonly #lease: HeldLease;
  readonly #abort = new AbortController();
  /** How the reply ends when it was cut short; `LOST` when another process is to end it. */
  #cut: Outcome | 'LOST' | null = null;
  #answer: Answer | null = null;
  #author: Pick<Progress, 'provider' | 'model'> = { provider: null, model: null };

  constructor(
    private readonly reply: ClaimedReply,
    private readonly parts: WriterParts,
  ) {
    const onLost = (): void => this.abandon();
    const onFirstFrame = (): void => {
      parts.observer.firstText?.((parts.clock.now().getTime() - reply.askedAt.getTime()) / 1000);
    };
    this.#text = new FramedText({ ...parts, ...reply, onLost, onFirstFrame });
    const onStored = (events: number): void => this.#text.stored(events);
    this.#lease = new HeldLease(reply, { ...parts, onLost, onStored, progress: () => this.#progress(false) });
  }

  /** Resolves when the reply has ended or another process owns it. Never rejects. */
  async run(): Promise<void> {
    const { log, observer } = this.parts;
    try {
      const outcome = await this.#write();
      if (this.#cut === 'LOST') return;
      const progress = this.#progress(true);
      if (!(await this.#lease.store(progress, outcome, this.#answer?.evidence() ?? null))) return;
      observer.ended?.(outcome.state);
      // The end is stored before it is announced: anyone who learns of it can read it.
      await this.#text.end(ANNOUNCE_MS);
    } catch (error) {
      log.error({ err: error, replyId: this.reply.replyId }, 'a reply could not be ended');
    } finally {
      this.#lease.release();
      this.#text.close();
    }
  }

  /** The reader stopped it. The text so far is kept. */
  stop(): void {
    this.#cutShort(STOPPED);
  }

  /** The process is shutting down. The text so far is kept. */
  interrupt(): void {
    this.#cutShort(INTERRUPTED);
  }

  /** Stops without storing anything: another process, or none, owns the reply. */
  abandon(): void {
    this.#cut = 'LOST';
    this.#lease.release();
    this.#text.close();
    this.#abort.abort();
  }

  #cutShort(outcome: Outcome): void {
    this.#cut ??= outcome;
    this.#abort.abort();
  }

  async #write(): Promise<Outcome> {
    const { composer, log } = this.parts;
    let failureCode = ReplyFailureCode.DATA_UNAVAILABLE;
    try {
      this.#text.start();
      this.#answer = await this.#composed(composer);
      failureCode = ReplyFailureCode.MODEL_UNAVAILABLE;
      for await (const event of this.#answer.stream(this.#abort.signal)) {
        if (event.type === 'finish') return completed(event.reason, event.usage);
        this.#take(event);
      }
      throw new Error('an answer ended without a finish');
    } catch (error) {
      if (this.#cut !== null) return this.#cut === 'LOST' ? INTERRUPTED : this.#cut;
      const isUpstream = error instanceof UpstreamFailure;
      log[isUpstream ? 'warn' : 'error']({ err: error, replyId: this.reply.replyId }, 'a reply failed');
      return failed(isUpstream ? failureCode : ReplyFailureCode.INTERNAL_ERROR);
    }
  }

  /** Drops parts that composing sends after its end, or after the reply's: nothing may follow what is stored. */
  async #composed(composer: Composer): Promise<Answer> {
    let isOver = false;
    const emit = (part: AnswerPart): void => {
      if (!isOver) this.#text.place(part);
    };
    try {
      return await orAborted(composer.compose(this.reply, emit), this.#abort.signal);
    } finally {
      isOver = true;
    }
  }

  #take(event: Exclude<AnswerEvent, { type: 'finish' }>): void {
    if (event.type === 'delta') {
      this.#text.add(event.text);
      return;
    }
    if (event.type === 'part') {
      this.#text.place(event.part, event.reads);
      return;
    }
    this.#author = { provider: event.provider, model: event.model };
    if (event.type === 'restart') this.#text.restart();
  }

  #progress(final: boolean): Progress {
    return { transcript: this.#text.sealed({ final }), ...this.#author };
  }
}
