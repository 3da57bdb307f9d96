import { requireActor, type Actor, type Caller } from '../../platform/access/index.js';
import type { EventLog } from '../../platform/event-log/index.js';
import { placeOf, toldProgress } from '../../platform/progress/index.js';
import type { AnalysisRow } from './analysis-row.js';
import type { AnalysisRepository } from './analysis.repository.js';
import { fileNotFound, fileNotUploaded, fileScope, sequenceNotTold, type FileService } from './files/index.js';
import { NO_PROGRESS, progressStream, type AnalysisProgressEvent } from './work/index.js';

/** One event: its place in the stream, or null when it comes from the record, and with ENDED the analysis. */
export interface ToldAnalysis extends AnalysisProgressEvent {
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
  ): Promise<AsyncGenerator<ToldAnalysis, void, void>> {
    const actor = requireActor(caller);
    if (!(await this.parts.files.find(caller, fileId))) fileNotFound();
    const task = (await this.#find(actor, fileId)) ?? fileNotUploaded();
    if (after < 0 || (await this.#isAhead(task, after))) sequenceNotTold();
    return this.#events(actor, task, after, signal);
  }

  async *#events(
    actor: Actor,
    task: AnalysisRow,
    after: number,
    signal: AbortSignal,
  ): AsyncGenerator<ToldAnalysis, void, void> {
    let last = NO_PROGRESS;
    for await (const { sequence, event } of this.#logged(actor, task, after, signal)) {
      last = event;
      const isLast = event.phase === 'ENDED';
      yield { ...event, sequence, analysis: isLast ? await this.#find(actor, task.fileKey) : null };
      if (isLast) return;
    }
    if (signal.aborted) return;
    const analysis = await this.#find(actor, task.fileKey);
    yield { ...last, phase: 'ENDED', rowsRead: analysis?.rowsRead ?? last.rowsRead, sequence: null, analysis };
  }

  /** The events in the log; none for an analysis that ended so long ago that the log is gone. */
  async *#logged(actor: Actor, task: AnalysisRow, after: number, signal: AbortSignal) {
    const { eventLog } = this.parts;
    const stream = streamOf(task);
    if (!isUnderWay(task) && (await placeOf(eventLog, stream, after)) !== 'KEPT') return;
    yield* toldProgress<AnalysisProgressEvent>(eventLog, { stream, after, signal }, () => this.#hasEnded(actor, task));
  }

  async #isAhead(task: AnalysisRow, after: number): Promise<boolean> {
    if (after === 0 || !isUnderWay(task)) return false;
    return (await placeOf(this.parts.eventLog, streamOf(task), after)) === 'AHEAD';
  }

  /** Also when the file is gone, or its analysis was asked for again. */
  async #hasEnded(actor: Actor, { fileKey, taskNumber }: AnalysisRow): Promise<boolean> {
    const now = await this.#find(actor, fileKey);
    return now === null || !isUnderWay(now) || now.taskNumber !== taskNumber;
  }

  async #find(actor: Actor, fileId: number): Promise<AnalysisRow | null> {
    return (await this.parts.analyses.ofFiles(fileScope(actor), [fileId]))[0] ?? null;
  }
}

const streamOf = ({ fileKey, taskNumber }: AnalysisRow): string => progressStream({ fileId: fileKey, taskNumber });
