import type { Caller } from '../../platform/access/index.js';
import type { EventLog } from '../../platform/event-log/index.js';
import { placeOf, toldProgress } from '../../platform/progress/index.js';
import { NO_PROGRESS, progressStream, type ExportProgressEvent } from './export-progress.js';
import { exportNotFound, sequenceNotTold } from './export.refusals.js';
import type { ExportRow } from './export-row.js';
import type { ExportService } from './export.service.js';
import { TAKE_EXPORTS } from './export.policy.js';

/** One event: its place in the stream, or null when it comes from the record, and with ENDED the export. */
export interface ToldExport extends ExportProgressEvent {
  readonly sequence: number | null;
  readonly export: ExportRow | null;
}

const isUnderWay = ({ state }: ExportRow): boolean => state === 'QUEUED' || state === 'RUNNING';

/** Lets administrators follow an export of their institution, on any node. */
export class ExportStream {
  constructor(private readonly parts: { readonly eventLog: EventLog; readonly exports: ExportService }) {}

  /**
   * The events of an export after `after`: past ones, then live ones, then its end, once.
   * @throws Refusal EXPORT_NOT_FOUND; BAD_USER_INPUT when `after` is negative, or after the last event of a running
   *  export; FORBIDDEN.
   */
  async follow(
    caller: Caller,
    exportId: number,
    after: number,
    signal: AbortSignal,
  ): Promise<AsyncGenerator<ToldExport, void, void>> {
    TAKE_EXPORTS.require(caller);
    const found = (await this.parts.exports.find(caller, exportId)) ?? exportNotFound();
    if (after < 0 || (await this.#isAhead(found, after))) sequenceNotTold();
    return this.#events(caller, found, after, signal);
  }

  async *#events(
    caller: Caller,
    row: ExportRow,
    after: number,
    signal: AbortSignal,
  ): AsyncGenerator<ToldExport, void, void> {
    const now = () => this.parts.exports.find(caller, row.key);
    let last = NO_PROGRESS;
    for await (const { sequence, event } of this.#logged(row, after, signal, now)) {
      last = event;
      const isLast = event.phase === 'ENDED';
      yield { ...event, sequence, export: isLast ? await now() : null };
      if (isLast) return;
    }
    if (signal.aborted) return;
    const ended = await now();
    const rowsWritten = ended?.rowsWritten ?? last.rowsWritten;
    yield { ...last, phase: 'ENDED', rowsWritten, sequence: null, export: ended };
  }

  /** The events in the log; none for an export that ended so long ago that the log is gone. */
  async *#logged(row: ExportRow, after: number, signal: AbortSignal, now: () => Promise<ExportRow | null>) {
    const { eventLog } = this.parts;
    const stream = progressStream(row.key);
    if (!isUnderWay(row) && (await placeOf(eventLog, stream, after)) !== 'KEPT') return;
    yield* toldProgress<ExportProgressEvent>(eventLog, { stream, after, signal }, async () => {
      const found = await now();
      return found === null || !isUnderWay(found);
    });
  }

  async #isAhead(row: ExportRow, after: number): Promise<boolean> {
    if (after === 0 || !isUnderWay(row)) return false;
    return (await placeOf(this.parts.eventLog, progressStream(row.key), after)) === 'AHEAD';
  }
}
