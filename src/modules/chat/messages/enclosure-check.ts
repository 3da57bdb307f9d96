import type { Caller } from '../../../platform/access/index.js';
import type { AskedForecasts } from '../../../platform/assistant/index.js';
import { Refusal, refuse, type Problem } from '../../../platform/errors/index.js';
import { isBlank } from '../../../platform/text.js';
import { ChatErrorCode, refuseBlank, refuseFile, refuseManyFiles, refuseUnanalysed } from '../access/index.js';
import { distinct, type AskedEnclosed, type Enclosed, type MessageForecast } from './enclosure.js';
import { NO_SUCH_SERIES } from './enclosure-check.texts.js';

/** A file of the caller's own that was found. */
export interface FoundFile {
  readonly fileId: number;
  readonly fileName: string;
  readonly isAnalysed: boolean;
}

/** Finds files that a message is about. */
export interface AttachedFiles {
  /** The given files that the caller's account uploaded, in no set order; others are left out. */
  ownOf(caller: Caller, fileIds: readonly number[]): Promise<readonly FoundFile[]>;
}

/** Maximum files per message: a question is about one or compares a few. */
export const ATTACHMENTS_MAX = 5;

/** Checks that what a message encloses exists and that its sender may see it. */
export class Enclosing {
  constructor(
    private readonly parts: { readonly forecasts: Pick<AskedForecasts, 'expect'>; readonly files: AttachedFiles },
  ) {}

  /**
   * @throws Refusal SERIES_NOT_FOUND, SERIES_TOO_SHORT or INVALID_INPUT on a field below `forecast`; FILE_NOT_FOUND,
   * FILE_NOT_ANALYSED or INVALID_INPUT on `attachments`.
   */
  async checked(caller: Caller, { forecast, fileIds }: AskedEnclosed): Promise<Enclosed> {
    if (forecast) await this.#expectForecast(caller, forecast);
    return { forecast, attachments: await this.#attachments(caller, fileIds) };
  }

  async #expectForecast(caller: Caller, { question, ...ask }: MessageForecast): Promise<void> {
    if (question !== null && isBlank(question)) refuseBlank('question', ['forecast']);
    try {
      await this.parts.forecasts.expect(caller, ask);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const [first, ...rest] = error.problems;
      throw new Refusal([ofForecast(first), ...rest.map(ofForecast)]);
    }
  }

  async #attachments(caller: Caller, fileIds: readonly number[]): Promise<Enclosed['attachments']> {
    const wanted = distinct(fileIds);
    if (wanted.length === 0) return [];
    if (wanted.length > ATTACHMENTS_MAX) return refuseManyFiles(ATTACHMENTS_MAX);
    const found = new Map((await this.parts.files.ownOf(caller, wanted)).map((file) => [file.fileId, file]));
    return wanted.map((id) => {
      const file = found.get(id) ?? refuseFile(placeOf(fileIds, id));
      if (!file.isAnalysed) return refuseUnanalysed(placeOf(fileIds, id));
      return { fileId: id, fileName: file.fileName };
    });
  }
}

const placeOf = (fileIds: readonly number[], id: number): string[] => ['attachments', String(fileIds.indexOf(id))];

/** Maps a problem of the forecast input to one of the message input. */
const ofForecast = ({ code, field, message }: Problem): Problem => ({
  code: code === 'BAD_USER_INPUT' ? ChatErrorCode.INVALID_INPUT : code,
  field: ['forecast', ...(field ?? [])],
  message,
});

/** Without a module that makes forecasts, no series is found. */
export const NO_FORECASTS: AskedForecasts = {
  expect: () => new Promise(refuseSeries),
  reply: () => new Promise(refuseSeries),
};
/** Without a module that keeps files, no file is found. */
export const NO_FILES = {
  ownOf: () => Promise.resolve([]),
  findingsOf: () => Promise.resolve([]),
} satisfies AttachedFiles & Record<string, unknown>;

const refuseSeries = (): never => refuse(ChatErrorCode.SERIES_NOT_FOUND, NO_SUCH_SERIES, ['seriesId']);
