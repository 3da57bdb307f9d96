import { requireActor, type Actor, type Caller } from '../../platform/access/index.js';
import type { EventLog } from '../../platform/event-log/index.js';
import { followedTask, isAhead, type FollowedTask, type Following } from '../../platform/progress/index.js';
import type { AnalysisRow } from './analysis-row.js';
import type { AnalysisRepository } from './analysis.repository.js';
import { fileNotFound, fileNotUploaded, fileScope, sequenceNotSent, type FileService } from './files/index.js';
import { NO_PROGRESS, progressStream, type AnalysisProgressEvent } from './work/index.js';

/** One event: its place in the stream, or null when it comes from the record, and with ENDED the analysis. */
export interface AnalysisProgress extends AnalysisProgressEvent {
  readonly sequence: number | null;
  readonly analysis: AnalysisRow | null;
}

const isUnderWay = ({ state }: AnalysisRow): boolean => state === 'QUEUED' || state === 'RUNNING';

/** Streams the analysis of a file to anyone who may see the file, on any node. */
export class AnalysisStream {
  constructor(
    private readonly parts: {
      readonly eventLog: EventLog;
      readonly files: FileService;
      readonly analyses: AnalysisRepository;
    },
  ) {}

  /**
   * The events of the file's last analysis after `after`: past ones, then live ones, then its end, once.
   * @throws Refusal FILE_NOT_FOUND or FILE_NOT_UPLOADED; BAD_USER_INPUT when `after` is negative, or after the
   *  last event of a running analysis.
   */
  async follow(
    caller: Caller,
    fileId: number,
    after: number,
    signal: AbortSignal,
  ): Promise<AsyncGenerator<AnalysisProgress, void, void>> {
    const actor = requireActor(caller);
    if (!(await this.parts.files.find(caller, fileId))) fileNotFound();
    const found = (await this.#find(actor, fileId)) ?? fileNotUploaded();
    const task = this.#followedOf(actor, found);
    if (after < 0 || (await isAhead(this.parts.eventLog, task, after))) sequenceNotSent();
    return this.#events(task, { after, signal }, () => this.#find(actor, fileId));
  }

  async *#events(
    task: FollowedTask,
    following: Following,
    now: () => Promise<AnalysisRow | null>,
  ): AsyncGenerator<AnalysisProgress, void, void> {
    const ended = async (last: AnalysisProgressEvent | null): Promise<AnalysisProgressEvent> => {
      const latest = last ?? NO_PROGRESS;
      return { ...latest, phase: 'ENDED', rowsRead: (await now())?.rowsRead ?? latest.rowsRead };
    };
    for await (const { sequence, event } of followedTask(this.parts.eventLog, task, following, ended))
      yield { ...event, sequence, analysis: event.phase === 'ENDED' ? await now() : null };
  }

  #followedOf(actor: Actor, row: AnalysisRow): FollowedTask {
    const { fileKey, taskNumber } = row;
    return {
      stream: progressStream({ fileId: fileKey, taskNumber }),
      isUnderWay: isUnderWay(row),
      // Also when the file is gone, or its analysis was asked for again.
      hasEnded: async () => {
        const now = await this.#find(actor, fileKey);
        return now === null || !isUnderWay(now) || now.taskNumber !== taskNumber;
      },
    };
  }

  async #find(actor: Actor, fileId: number): Promise<AnalysisRow | null> {
    return (await this.parts.analyses.ofFiles(fileScope(actor), [fileId]))[0] ?? null;
  }
}
