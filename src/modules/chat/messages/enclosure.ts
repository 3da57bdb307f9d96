import { encodeId } from '../../../platform/graphql/index.js';

/** A forecast that a message asks for. */
export interface MessageForecast {
  readonly seriesId: number;
  /** How far ahead. */
  readonly months: number;
  /** What the narrative focuses on; null for the text of the message. */
  readonly question: string | null;
}

/** A file that a message is about. */
export interface MessageAttachment {
  readonly fileId: number;
  /** The name when the message was sent: the file may have been deleted since. */
  readonly fileName: string;
}

/** The forecast and files that a message carries beside its text. */
export interface Enclosed {
  readonly forecast: MessageForecast | null;
  readonly attachments: readonly MessageAttachment[];
}

/** The forecast and files that the asker wants to enclose. */
export interface AskedEnclosed {
  readonly forecast: MessageForecast | null;
  readonly fileIds: readonly number[];
}

export const NOTHING_ENCLOSED: Enclosed = { forecast: null, attachments: [] };

/** The enclosures as the API returns them. */
export interface EnclosedView {
  readonly forecast: (Omit<MessageForecast, 'seriesId'> & { readonly seriesId: string }) | null;
  readonly attachments: readonly (Omit<MessageAttachment, 'fileId'> & { readonly fileId: string })[];
}

const fileGlobalId = (fileId: number): string => encodeId('AnalysisFile', fileId);
/** Encloses a file that is named twice only once. */
export const distinct = (fileIds: readonly number[]): readonly number[] => [...new Set(fileIds)];

export const forecastView = (forecast: MessageForecast | null): EnclosedView['forecast'] =>
  forecast && { ...forecast, seriesId: encodeId('Series', forecast.seriesId) };

export const attachmentViews = (attachments: readonly MessageAttachment[]): EnclosedView['attachments'] =>
  attachments.map(({ fileId, fileName }) => ({ fileId: fileGlobalId(fileId), fileName }));

/** Whether a message carries what is requested: the same forecast and the same files, whatever their names. */
export const carries = (message: EnclosedView, { forecast, fileIds }: AskedEnclosed): boolean =>
  textOf(forecastView(forecast), distinct(fileIds).map(fileGlobalId)) ===
  textOf(
    message.forecast,
    message.attachments.map(({ fileId }) => fileId),
  );

/** The member order of a stored forecast depends on where it was read. */
const textOf = (forecast: EnclosedView['forecast'], fileIds: readonly string[]): string =>
  JSON.stringify([forecast && [forecast.seriesId, forecast.months, forecast.question], fileIds]);
