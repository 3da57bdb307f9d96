import { encodeId } from '../../../platform/graphql/index.js';

/** A forecast that a message asks for. */
export interface MessageForecast {
  readonly seriesId: number;
  /** How far ahead. */
  readonly months: number;
  /** What the narrative dwells on; null for the text of the message. */
  readonly question: string | null;
}

/** A file that a message is about. */
export interface MessageAttachment {
  readonly fileId: number;
  /** As it was when the message was sent: the file may be deleted since. */
  readonly fileName: string;
}

/** What a message carries beside its text. */
export interface Enclosed {
  readonly forecast: MessageForecast | null;
  readonly attachments: readonly MessageAttachment[];
}

/** What whoever asks would enclose. */
export interface AskedEnclosed {
  readonly forecast: MessageForecast | null;
  readonly fileIds: readonly number[];
}

export const NOTHING_ENCLOSED: Enclosed = { forecast: null, attachments: [] };

/** The same as it goes out. */
export interface ToldEnclosed {
  readonly forecast: (Omit<MessageForecast, 'seriesId'> & { readonly seriesId: string }) | null;
  readonly attachments: readonly (Omit<MessageAttachment, 'fileId'> & { readonly fileId: string })[];
}

const fileGlobalId = (fileId: number): string => encodeId('AnalysisFile', fileId);
/** A file that is named twice is enclosed once. */
export const distinct = (fileIds: readonly number[]): readonly number[] => [...new Set(fileIds)];

export const toldForecast = (forecast: MessageForecast | null): ToldEnclosed['forecast'] =>
  forecast && { ...forecast, seriesId: encodeId('Series', forecast.seriesId) };

export const toldAttachments = (attachments: readonly MessageAttachment[]): ToldEnclosed['attachments'] =>
  attachments.map(({ fileId, fileName }) => ({ fileId: fileGlobalId(fileId), fileName }));

/** Whether a message carries what is asked for: the same forecast, and the same files, whatever they are called. */
export const carries = (message: ToldEnclosed, { forecast, fileIds }: AskedEnclosed): boolean =>
  textOf(toldForecast(forecast), distinct(fileIds).map(fileGlobalId)) ===
  textOf(
    message.forecast,
    message.attachments.map(({ fileId }) => fileId),
  );

/** The order of a told forecast's members depends on where it was read. */
const textOf = (forecast: ToldEnclosed['forecast'], fileIds: readonly string[]): string =>
  JSON.stringify([forecast && [forecast.seriesId, forecast.months, forecast.question], fileIds]);
