import type { Logger } from 'pino';
import type { EventLog } from '../../platform/event-log/index.js';
import type { BatchTask } from './import-batch-task.repository.js';

/** What a worker is at: reading the file, or storing what it read. */
export type ImportPhase = 'READING' | 'STORING' | 'ENDED';

/** How far a task is. */
export interface ProgressEvent {
  readonly phase: ImportPhase;
  readonly rowsRead: number;
  /** Of the file that was read; null when nothing is read. */
  readonly percent: number | null;
}

/** Tells how far one attempt at a task is. What cannot be told is not worth failing for. */
export interface ProgressTeller {
  tell(event: ProgressEvent): void;
  /** Ends the stream once everything told before is in it. */
  end(): Promise<void>;
}

/** Readers cannot tell more of a bar than this. */
const EVERY_MS = 300;

/** The stream of one task of a batch. */
export const progressStream = ({ batchId, taskNumber }: Pick<BatchTask, 'batchId' | 'taskNumber'>): string =>
  `import:${batchId}:${taskNumber}`;

/** Opens streams of progress in the event log, which readers on any node follow. */
export class ProgressTellers {
  constructor(
    private readonly eventLog: EventLog,
    private readonly log: Logger,
  ) {}

  /** The number of the attempt fences off earlier ones, which may still think they work. */
  async open(task: BatchTask): Promise<ProgressTeller> {
    const stream = progressStream(task);
    const writer = Math.max(1, task.attempts);
    try {
      const { last, ended } = await this.eventLog.open(stream, writer);
      if (ended) return SILENT;
      return this.#teller(stream, writer, last);
    } catch (error) {
      this.log.warn({ err: error, stream }, 'progress of an import cannot be told');
      return SILENT;
    }
  }

  #teller(stream: string, writer: number, last: number): ProgressTeller {
    let sequence = last;
    let told: ProgressEvent = { phase: 'READING', rowsRead: 0, percent: null };
    let toldAt = -Infinity;
    let busy: Promise<void> = Promise.resolve();
    const append = (event: ProgressEvent, final: boolean): void => {
      busy = busy.then(async () => {
        try {
          sequence = await this.eventLog.append(stream, [event], { writer, expectedSequence: sequence, final });
        } catch (error) {
          this.log.warn({ err: error, stream }, 'progress of an import was not told');
        }
      });
    };
    return {
      tell(event) {
        const now = performance.now();
        if (event.phase === told.phase && now - toldAt < EVERY_MS) return;
        [told, toldAt] = [event, now];
        append(event, false);
      },
      async end() {
        append({ ...told, phase: 'ENDED' }, true);
        await busy;
      },
    };
  }
}

const SILENT: ProgressTeller = { tell: () => undefined, end: () => Promise.resolve() };
