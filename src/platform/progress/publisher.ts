import type { Logger } from 'pino';
import type { EventLog } from '../event-log/index.js';

/** Every progress event's phase. `ENDED` is the last. */
export interface ProgressEvent {
  readonly phase: string;
}

/** One piece of work, for progress. */
export interface TrackedTask {
  readonly stream: string;
  /** Number of the attempt, from 1: it fences off earlier ones, which may still be running. */
  readonly attempts: number;
}

/** Publishes the progress of one attempt at a task. A failure to publish does not fail the task. */
export interface ProgressPublisher<Event extends ProgressEvent> {
  publish(event: Event): void;
  /** Ends the stream once everything published before is in it. */
  end(): Promise<void>;
}

/** Faster updates would not show on a progress bar. */
const PUBLISHED_EVERY_MS = 300;

/** Opens streams of progress in the event log. */
export class ProgressPublishers<Event extends ProgressEvent> {
  /** @param first the event at the end of work without any other event. */
  constructor(
    private readonly eventLog: EventLog,
    private readonly log: Logger,
    private readonly first: Event,
  ) {}

  async open({ stream, attempts }: TrackedTask): Promise<ProgressPublisher<Event>> {
    const writer = Math.max(1, attempts);
    try {
      const { last, ended } = await this.eventLog.open(stream, writer);
      return ended ? SILENT : this.#publisher(stream, writer, last);
    } catch (error) {
      this.log.warn({ err: error, stream }, 'progress cannot be published');
      return SILENT;
    }
  }

  #publisher(stream: string, writer: number, last: number): ProgressPublisher<Event> {
    let sequence = last;
    let lastEvent = this.first;
    let lastAt = -Infinity;
    let busy: Promise<void> = Promise.resolve();
    const append = (event: Event, final: boolean): void => {
      busy = busy.then(async () => {
        try {
          sequence = await this.eventLog.append(stream, [event], { writer, expectedSequence: sequence, final });
        } catch (error) {
          this.log.warn({ err: error, stream }, 'progress was not published');
        }
      });
    };
    return {
      publish(event) {
        const now = performance.now();
        if (event.phase === lastEvent.phase && now - lastAt < PUBLISHED_EVERY_MS) return;
        [lastEvent, lastAt] = [event, now];
        append(event, false);
      },
      async end() {
        append({ ...lastEvent, phase: 'ENDED' }, true);
        await busy;
      },
    };
  }
}

const SILENT = { publish: () => undefined, end: () => Promise.resolve() };
