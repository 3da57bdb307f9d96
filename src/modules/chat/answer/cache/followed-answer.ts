import type { EventLog } from '../../../../platform/event-log/index.js';
import type { Answer, AnswerEvent, AnswerEvidence } from '../../replies/index.js';
import type { SharedAnswer } from './shared-answer.js';

/** An event as sent to other nodes; the last event of a batch carries the evidence so far. */
interface LoggedEvent {
  readonly event: AnswerEvent;
  readonly evidence: AnswerEvidence | null;
}

/** A stream has one writer: a successor writes another stream. */
const WRITER = 1;
export const NO_EVIDENCE: AnswerEvidence = { promptSha256: null, facts: [], versions: {}, verdicts: [] };

/**
 * Streams an answer to a log that other nodes follow. A log that ends without a finish was abandoned.
 * @throws what the log throws when it is unavailable.
 */
export async function logAnswer(eventLog: EventLog, stream: string, answer: SharedAnswer): Promise<void> {
  let { last } = await eventLog.open(stream, WRITER);
  for await (const events of answer.watch()) {
    const logged = events.map((event, at): LoggedEvent => {
      const isLast = at === events.length - 1;
      return { event, evidence: isLast ? evidenceAt(event, answer) : null };
    });
    last = await eventLog.append(stream, logged, { writer: WRITER, expectedSequence: last });
  }
  await eventLog.end(stream, { writer: WRITER, expectedSequence: last });
}

/** Facts are many and sent once, at the end: until then, each reader finds them in the text received. */
const evidenceAt = ({ type }: AnswerEvent, answer: Answer | SharedAnswer): AnswerEvidence =>
  type === 'finish' ? answer.evidence() : { ...answer.evidence(), facts: [] };

/** An answer that another node writes, read from its log. */
export class FollowedAnswer {
  #evidence = NO_EVIDENCE;

  constructor(
    private readonly eventLog: EventLog,
    private readonly stream: string,
    /** Whether its writer is still alive, and after how many milliseconds of silence to check. */
    private readonly writer: { readonly isThere: () => Promise<boolean>; readonly silenceMs: number },
  ) {}

  evidence(): AnswerEvidence {
    return this.#evidence;
  }

  /**
   * Reads from the beginning. Ends without a finish when the writer is gone or cannot be followed.
   * @throws the signal's reason.
   */
  async *read(signal: AbortSignal): AsyncGenerator<AnswerEvent> {
    const leaving = new AbortController();
    const logged = this.eventLog.follow<LoggedEvent>(this.stream, 0, AbortSignal.any([signal, leaving.signal]));
    try {
      let next = logged.next();
      for (;;) {
        const step = await this.#stepOf(next);
        signal.throwIfAborted();
        if (step === null || step.done) return;
        const { event, evidence } = step.value.event;
        if (evidence) this.#evidence = evidence;
        yield event;
        next = logged.next();
      }
    } finally {
      leaving.abort();
    }
  }

  /** The next step; null when there is none to wait for. */
  async #stepOf<T>(next: Promise<T>): Promise<T | null> {
    for (;;) {
      const silence = Promise.withResolvers<'SILENCE'>();
      const timer = setTimeout(() => silence.resolve('SILENCE'), this.writer.silenceMs);
      try {
        const step = await Promise.race([next, silence.promise]);
        if (step !== 'SILENCE') return step;
        if (!(await this.writer.isThere())) return null;
      } catch {
        // The log is unavailable or incomplete: the reader has the answer written again.
        return null;
      } finally {
        clearTimeout(timer);
      }
    }
  }
}
