import type { Caller } from '../../platform/access/index.js';
import type { EventLog } from '../../platform/event-log/index.js';
import { followedTask, isAhead, type FollowedTask, type Following } from '../../platform/progress/index.js';
import { NO_PROGRESS, progressStream, type ExportProgressEvent } from './export-progress.js';
import { exportNotFound, sequenceUnknown } from './export.refusals.js';
import type { ExportRow } from './export-row.js';
import type { ExportService } from './export.service.js';
import { TAKE_EXPORTS } from './export.policy.js';

/** One event: its place in the stream, or null when it comes from the record, and with ENDED the export. */
export interface ExportUpdate extends ExportProgressEvent {
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
  ): Promise<AsyncGenerator<ExportUpdate, void, void>> {
    TAKE_EXPORTS.require(caller);
    const found = (await this.parts.exports.find(caller, exportId)) ?? exportNotFound();
    if (after < 0 || (await isAhead(this.parts.eventLog, this.#followedOf(caller, found), after))) sequenceUnknown();
    return this.#events(caller, found, { after, signal });
  }

  async *#events(caller: Caller, row: ExportRow, following: Following): AsyncGenerator<ExportUpdate, void, void> {
    const now = () => this.parts.exports.find(caller, row.key);
    const ended = async (last: ExportProgressEvent | null): Promise<ExportProgressEvent> => {
      const progress = last ?? NO_PROGRESS;
      return { ...progress, phase: 'ENDED', rowsWritten: (await now())?.rowsWritten ?? progress.rowsWritten };
    };
    const task = this.#followedOf(caller, row);
    for await (const { sequence, event } of followedTask(this.parts.eventLog, task, following, ended))
      yield { ...event, sequence, export: event.phase === 'ENDED' ? await now() : null };
  }

  #followedOf(caller: Caller, row: ExportRow): FollowedTask {
    return {
      stream: progressStream(row.key),
      isUnderWay: isUnderWay(row),
      hasEnded: async () => {
        const now = await this.parts.exports.find(caller, row.key);
        return now === null || !isUnderWay(now);
      },
    };
  }
}
